import Foundation
import Testing

/// Promises whose state a tracker's export or the history in Git knows better than the document.
@Suite struct LedgerTests {
    private func history(_ status: String, ticket: String = "OPS-1") -> String {
        """
        ---
        title: Resolver lost
        root_causes: [dns]
        services: [api]
        ---
        ## Action plan

        | Action | Owner | Due | Status | Ticket |
        |---|---|---|---|---|
        | Second upstream for the resolver | edge | 2024-02-01 | \(status) | \(ticket) |
        """
    }

    private func actions(_ tool: Tool) throws -> [[String: Any]] {
        let output = try tool.run("actions", "--format", "json", "--now", "2025-01-01").output
        return try #require(try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [[String: Any]])
    }

    @Test func theExportOfATrackerClosesAPromise() throws {
        let tool = try Tool("-- lookback.yml --\n-- content/2024-01-05-dns.md --\n" + history("open"))
        #expect(try actions(tool).first?["status"] as? String == "open")
        try tool.folder.write("actions-status.csv", "ticket,status,date\n\"OPS-1\",Closed,2024-01-20\n")
        let action = try #require(try actions(tool).first)
        #expect(action["status"] as? String == "done")
        #expect(action["done"] as? String == "2024-01-20")
        #expect(action["source"] as? String == "tracker")
        #expect(try tool.run("actions", "--overdue", "--now", "2025-01-01").output.isEmpty)
    }

    @Test func everyCommandAndRuleTakesTheTrackersWord() throws {
        let tool = try Tool(
            "-- lookback.yml --\n-- content/2024-01-05-dns.md --\n" + history("open").replacing("title:", with: "status: closed\ntitle:"))
        func run(_ arguments: String) throws -> String {
            try tool.shell("\"$LOOKBACK\" \(arguments) --now 2025-01-01; \"$LOOKBACK\" build --quiet --force --now 2025-01-01").output
        }
        func findings() throws -> [String] {
            let output = try run("check --format line")
            return ["LB503", "LB506"].filter { output.contains("[\($0)]") || output.contains(" \($0)") }
        }
        func status(in path: String) throws -> Bool {
            try tool.folder.text("site/" + path).replacing(" ", with: "").contains("\"status\":\"done\"")
        }
        #expect(try findings() == ["LB503", "LB506"])
        #expect(try run("list --open-actions --format ids") == "2024-01-05-dns\n")
        try tool.folder.write("actions-status.csv", "ticket,status,date\nOPS-1,done,2024-01-20\n")
        #expect(try findings() == [])
        #expect(try run("list --open-actions --format ids") == "")
        #expect(try run("list --format csv").contains(",1,0,"))
        for subject in ["2024-01-05-dns", "content/2024-01-05-dns.md"] {
            #expect(try run("show \(subject) --format json").contains("\"status\": \"done\""))
        }
        #expect(try status(in: "api/incidents.json"))
        #expect(try status(in: "api/actions.json"))
        try tool.folder.write("content/2024-01-05-dns.md", history("done"))
        try tool.folder.write("actions-status.csv", "ticket,status,date\nOPS-1,open,2024-01-20\n")
        #expect(try run("list --open-actions --format ids") == "2024-01-05-dns\n")
    }

    @Test func aFaultOfTheExportIsToldWithItsLine() throws {
        let tool = try Tool("-- lookback.yml --\n-- content/2024-01-05-dns.md --\n" + history("done"))
        try tool.folder.write("content/actions-status.csv", "ticket,status,date\nOPS-1,done,2024-13-01\nOPS-2,sometime,2024-01-01\n")
        let outcome = try tool.run("check", "--format", "line")
        #expect(outcome.status == 1)
        #expect(outcome.output.contains("content/actions-status.csv:2:1"))
        #expect(outcome.output.contains("content/actions-status.csv:3:1"))
    }

    @Test(arguments: [
        ("ticket;status;date\r\nOPS-1;Closed;20.01.2024\r\n", "2024-01-20"),
        ("ticket\tstatus\tdate\nOPS-1\tdone\t2024-01-20\n", "2024-01-20"),
        ("date,ticket,status\n03/04/2024,OPS-1,done\n25/04/2024,OPS-2,done\n", "2024-04-03"),
    ])
    func anExportIsReadHoweverASpreadsheetWritesIt(export: String, day: String) throws {
        let tool = try Tool("-- lookback.yml --\n-- content/2024-01-05-dns.md --\n" + history("open"))
        try tool.folder.write("actions-status.csv", export)
        #expect(try actions(tool).first?["done"] as? String == day)
        #expect(try !tool.run("check", "--format", "line", "--now", "2025-01-01").output.contains("actions-status.csv"))
    }

    @Test(arguments: [
        ("ticket|status|date\n", "error LB105 invalid-value: the first line must name the columns ticket, status and date"),
        ("ticket,status,date\nOPS-1,done,2026-01-20\n", "warning LB105 invalid-value: 2026-01-20 is in the future"),
        ("ticket,status,date\nOPS-1,done,03/04/2024\n", "warning LB105 invalid-value: \"03/04/2024\" could be two days"),
        ("ticket,status,date\nOPS-1,done,24-01-20\n", "error LB105 invalid-value: \"24-01-20\" is no day"),
    ])
    func whatAnExportCannotMeanIsTold(export: String, message: String) throws {
        let tool = try Tool("-- lookback.yml --\n-- content/2024-01-05-dns.md --\n" + history("open"))
        try tool.folder.write("actions-status.csv", export)
        #expect(try tool.run("check", "--format", "line", "--now", "2025-01-01").output.contains(message))
        #expect(try tool.run("check", "--format", "line", "--now", "2026-01-20").output.contains("is in the future") == false)
    }

    @Test func gitKnowsWhenAPromiseWasKept() throws {
        let tool = try Tool("-- lookback.yml --\n-- content/2024-01-05-dns.md --\n" + history("open"))
        func commit(_ day: String) throws {
            try tool.folder.git("add", "-A")
            try tool.folder.git("commit", "-q", "-m", "x", "--date", "\(day)T12:00:00Z")
        }
        try tool.folder.git("init", "-q")
        try commit("2024-01-06")
        try tool.folder.write("content/2024-01-05-dns.md", history("done"))
        try tool.folder.write(
            "content/2024-03-01-dns-again.md",
            "---\ntitle: Lost again\nroot_causes: [dns]\nservices: [api]\nrecurrence_of: [2024-01-05-dns]\n---\n")
        try commit("2024-04-02")
        let output = try tool.run("list", "--diff", "HEAD~1", "--format", "markdown", "--now", "2025-01-01").output
        // Due in February, kept in April: when it happened again in March, the promise was late.
        #expect(output.contains("what was promised then was not done in time"))
        #expect(output.contains("second incident of cause dns in 90 days"))
        try tool.folder.write("actions-status.csv", "ticket,status,date\nOPS-1,done,2024-01-20\n")
        let told = try tool.run("list", "--diff", "HEAD~1", "--format", "markdown", "--now", "2025-01-01").output
        #expect(told.contains("was done and did not hold"))
    }

    @Test func theJobSummaryTellsWhatAChangeAdds() throws {
        var tool = try Tool(
            "-- lookback.yml --\nsite: {base_url: \"https://example.org/h/\"}\n-- content/2024-01-05-dns.md --\n" + history("open"))
        try tool.folder.git("init", "-q")
        try tool.folder.git("add", "-A")
        try tool.folder.git("commit", "-q", "-m", "x")
        try tool.folder.write(
            "content/2024-03-01-dns-again.md",
            "---\ntitle: Lost *again*\nroot_causes: [dns]\nservices: [api]\nrecurrence_of: [2024-01-05-dns]\n---\n")
        let summary = tool.folder.path + "/summary"
        tool.environment = ["GITHUB_STEP_SUMMARY": summary]
        _ = try tool.run("check", "--format", "github", "--diff", "HEAD", "--now", "2025-01-01")
        let text = try String(contentsOfFile: summary, encoding: .utf8)
        #expect(text.contains("### What this adds to the history"))
        #expect(text.contains("[Lost &#42;again&#42;](https://example.org/h/incidents/2024-03-01-dns-again/)"))
        #expect(text.contains("one earlier promise overdue: “Second upstream for the resolver” (due 2024-02-01)"))
    }
}
