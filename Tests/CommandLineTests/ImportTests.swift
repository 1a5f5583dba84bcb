import Foundation
import TestFolders
import Testing

/// What other tools exported, through the real binary into a repository that `init` made.
@Suite struct ImportTests {
    private static let statuspage = """
        {"incidents": [
          {"id": "k1", "name": "Elevated errors", "status": "resolved", "impact": "major", "created_at": "2024-05-01T09:12:33Z",
           "resolved_at": "2024-05-01T10:30:00Z", "shortlink": "https://stspg.io/k1", "incident_updates": [
            {"status": "resolved", "body": "Over.", "created_at": "2024-05-01T10:30:00Z"},
            {"status": "investigating", "body": "We look.", "created_at": "2024-05-01T09:20:05Z"}]},
          {"id": "k2", "name": "Upgrade", "status": "completed", "impact": "maintenance", "created_at": "2024-05-02T09:12:33Z"},
          {"id": "k3", "name": "Bad", "status": "resolved", "created_at": "yesterday"}]}
        """
    private static let exports: [(tool: String, path: String, text: String, file: String)] = [
        ("statuspage", "e.json", statuspage, "2024-05-01-elevated-errors.md"),
        (
            "pagerduty", "p.json",
            "[{\"id\": \"P1\", \"title\": \"Fire\", \"created_at\": \"2024-05-03T00:00:00Z\", \"status\": \"resolved\", \"resolved_at\": \"2024-05-03T01:00:00Z\"}]",
            "2024-05-03-fire.md"
        ),
        ("pagerduty", "p.csv", "id,description,created_on,seconds_to_resolve\nP2,Smoke,2024-05-04T00:00:00Z,60\n", "2024-05-04-smoke.md"),
        (
            "cstate", "issues/a.md",
            "---\ntitle: Down\ndate: 2024-05-05 10:00:00\nresolved: true\nresolvedWhen: 2024-05-05 11:00:00\n---\nGone.\n",
            "2024-05-05-down.md"
        ),
        (
            "icco", "data/b.md", "---\nuuid: u-1\nurl: https://x.org/1\ntitle: Told\nstart_time: 2024-05-06T10:00:00Z\n---\nWords.\n",
            "2024-05-06-told.md"
        ),
        ("csv", "c.csv", "Title,Started,Resolved\nSlow,2024-05-07 10:00,2024-05-07 11:00\n", "2024-05-07-slow.md"),
    ]

    private func repository() throws -> Tool {
        let tool = try Tool()
        #expect(try tool.run("init", "--now", "2024-06-01").status == 0)
        for export in Self.exports { try tool.folder.write(export.path, export.text) }
        return tool
    }

    @Test func everyToolsExportBecomesIncidentsThatPassTheCheck() throws {
        let tool = try repository()
        for (from, path, _, file) in Self.exports {
            let export = from == "cstate" || from == "icco" ? String(path.prefix { $0 != "/" }) : path
            let outcome = try tool.run("import", "--from", from, export)
            #expect(outcome.status == 0, "\(outcome.errors)")
            #expect(outcome.output == "content/\(file)\n")
            let again = try tool.run("import", "--from", from, export)
            #expect(again.status == 0)
            #expect(again.output.isEmpty, "\(from) \(again.output)")
            #expect(again.errors.contains("0 incidents imported"))
        }
        let check = try tool.run("check", "--now", "2024-06-01")
        #expect(check.status == 0, "\(check.output)")
        #expect(try tool.folder.files(below: "content").allSatisfy { !$0.contains("draft") })
    }

    /// Every column but the counts of actions, which are no list of them, and the path.
    @Test func whatIsExportedAsCSVIsReadBackWithTheSameMeaning() throws {
        let documents = """
            -- lookback.yml --
            -- content/payments/2026-01-02-a.md --
            ---
            title: "=1+1, \\"quoted\\" | piped"
            severity: P1 - half of all; two regions
            services: ["a, b", c]
            teams: ["d, e"]
            tags: [x]
            root_causes: [dns]
            started: 2026-01-02 09:00:07
            detected: 2026-01-02 09:01
            mitigated: 2026-01-02 10:00
            resolved: 2026-01-03
            recurrence_of: [second]
            ---
            -- content/b.md --
            ---
            id: second
            title: "- dashed"
            status: mitigated
            severity: Urgent
            framework: rca
            ---
            -- content/c.md --
            ---
            title: Sev
            date: 2025-12-31
            status: closed
            severity: SEV2
            framework: retrospective
            ---
            """
        let (tool, other) = (try Tool(documents), try Tool("-- lookback.yml --\n"))
        let export = try tool.run("export", "--to", "csv").output
        try other.folder.write("export.csv", export)
        #expect(
            try other.run("import", "--from", "csv", "export.csv").output == "content/2026-01-02-a.md\ncontent/c.md\ncontent/second.md\n")
        let again = try other.run("export", "--to", "csv").output
        func kept(_ csv: String) throws -> [[String]] {
            let rows = csv.split(separator: "\r\n").map {
                $0.replacing(/,content\/[^,]*/, with: "").split(separator: ",", omittingEmptySubsequences: false)
            }
            return rows.map { $0.map(String.init) }
        }
        #expect(try kept(again) == kept(export))
    }

    @Test func showGivesBackTheTimes() throws {
        let tool = try repository()
        let outcome = try tool.run("import", "--from", "statuspage", "e.json")
        #expect(
            outcome.errors == """
                lookback: skipped incident 3 (“Bad”): “yesterday” in created_at is no moment
                lookback: skipped incident 2 (“Upgrade”): scheduled maintenance, no incident
                1 incident imported, 2 skipped: 1 scheduled maintenance, 1 faulty

                """)
        let shown = try tool.run("show", "2024-05-01-elevated-errors", "--format", "json").output
        let incident = try #require(try JSONSerialization.jsonObject(with: Data(shown.utf8)) as? [String: Any])
        let milestones = try #require(incident["milestones"] as? [String: Any])
        #expect(milestones["started"] as? String == "2024-05-01T09:12:33Z")
        #expect(milestones["resolved"] as? String == "2024-05-01T10:30:00Z")
        let timeline = try #require(incident["timeline"] as? [[String: Any]])
        #expect(timeline.compactMap { $0["at"] as? String } == ["2024-05-01T09:12:33Z", "2024-05-01T09:20:05Z", "2024-05-01T10:30:00Z"])
        #expect(timeline.compactMap { $0["text"] as? String } == ["Started", "Investigating: We look.", "Resolved: Over."])
        #expect(incident["tickets"] == nil && (incident["severity"] as? [String: Any])?["level"] as? String == "P1")
    }

    @Test func aDryRunWritesNothing() throws {
        let tool = try repository()
        let before = try tool.folder.files()
        let outcome = try tool.run("import", "--from", "csv", "c.csv", "--dry-run", "--framework", "retrospective", "--audience", "public")
        #expect(outcome.status == 0)
        #expect(outcome.output.hasPrefix("content/2024-05-07-slow.md\n    ---\n    title: Slow\n"))
        #expect(outcome.output.contains("    framework: retrospective\n    audience: public\n"))
        #expect(outcome.errors == "1 incident would be imported\n")
        #expect(try tool.folder.files() == before)
    }

    @Test func theFrameworkOfTheFolderIsTaken() throws {
        let tool = try repository()
        try tool.folder.write("content/old/_defaults.yml", "framework: retrospective\n")
        func text(_ arguments: String) throws -> String {
            try tool.shell("\"$LOOKBACK\" import --from csv c.csv --dry-run \(arguments)").output
        }
        #expect(try !text("--into old/2024").contains("framework:"))
        #expect(try !text("--into old/2024 --framework retrospective").contains("framework:"))
        #expect(try text("--into old/2024 --framework five-whys").contains("framework: five-whys\n"))
        #expect(try !text("--framework five-whys").contains("framework:"))
    }

    @Test func standardInputAndAFolderWillDo() throws {
        let tool = try repository()
        let outcome = try tool.shell("\"$LOOKBACK\" import --from csv - --into old/2024 --quiet < c.csv")
        #expect(outcome.output == "content/old/2024/2024-05-07-slow.md\n")
        #expect(outcome.errors.isEmpty)
        // The same id in another folder would be the same incident.
        #expect(try tool.run("import", "--from", "csv", "c.csv").output.isEmpty)
    }

    @Test(arguments: [
        ("statuspage", "{\"incidents\": [\n  {\"id\" 1}]}", ":2:9\": a colon is missing"),
        ("pagerduty", "{", ":1:2\": a name in double quotes is missing"), ("csv", "title\n\"x", ":2:1\": this quoted value never ends"),
        ("cstate", "---\ntitle: [x\n---\n", ":2:8\": the list of “title” is never closed"),
    ])
    func aBrokenFileIsOneMessageAndNothingIsWritten(_ from: String, _ text: String, _ message: String) throws {
        let tool = try repository()
        try tool.folder.write("broken", text)
        let before = try tool.folder.files()
        let outcome = try tool.run("import", "--from", from, "broken")
        #expect(outcome.status == 2)
        #expect(outcome.output.isEmpty)
        #expect(outcome.errors == "lookback: cannot import \"broken\(message)\n")
        #expect(try tool.folder.files() == before)
    }

    @Test func whatCannotBeReadOrWrittenIsTold() throws {
        let tool = try repository()
        try tool.folder.write("elsewhere/a.txt", "")
        try tool.folder.link("content/link", to: "../elsewhere")
        #expect(try tool.run("import", "--from", "csv", "missing.csv").status == 2)
        #expect(try tool.run("import", "--from", "csv", "content").status == 2)
        #expect(try tool.run("import", "--from", "icco", ".github").status == 2)
        #expect(
            try tool.shell("truncate -s 65M big.csv; \"$LOOKBACK\" import --from csv big.csv").errors.contains("over the limit of 64 MiB"))
        let through = try tool.run("import", "--from", "csv", "c.csv", "--into", "link/deep")
        #expect(through.status == 2)
        #expect(through.errors.contains("a link leads out of the content folder"))
        #expect(try tool.folder.files(below: "elsewhere") == ["a.txt"])
    }

    @Test(arguments: [
        (["--from", "statuspag", "e.json"], "\"statuspag\" is no tool to import from; did you mean \"statuspage\"?"),
        (["e.json"], "Missing expected argument '--from <tool>'"),
        (["--from", "csv", "c.csv", "--into", "../out"], "\"../out\" lies outside the content folder"),
        (["--from", "csv", "c.csv", "--into", "_drafts"], "nothing below a folder named \"_drafts\" is an incident"),
        (["--from", "csv", "c.csv", "--framework", "five-why"], "\"five-why\" is no framework; did you mean \"five-whys\"?"),
    ])
    func wrongUsageIs64(_ arguments: [String], _ message: String) throws {
        let line = arguments.map { "'\($0)'" }.joined(separator: " ")
        let outcome = try repository().shell("\"$LOOKBACK\" import \(line)")
        #expect(outcome.status == 64)
        #expect(outcome.errors.contains(message), "\(outcome.errors)")
    }
}
