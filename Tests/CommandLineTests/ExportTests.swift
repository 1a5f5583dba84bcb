import Foundation
import Testing

@Suite struct ExportTests {
    private static let history = """
        -- lookback.yml --
        site: {title: "Our <history>"}
        -- content/2026-03-14-checkout/index.md --
        ---
        title: Checkout down
        severity: P1
        services: [payments]
        audience: public
        recurrence_of: 2026-01-02-disk
        ---
        ## Timeline (UTC)

        - 09:12 *Alert*: `disk_full` | 1 < 2

        ![The graph](graph.png) and [before](../2026-01-02-disk.md#timeline-utc), [here](#timeline-utc), [a file](notes.txt)[^1]

        [^1]: A note.

        ## Action plan

        | Action | Owner | Due |
        |---|---|---|
        | Buy a disk | @ops | 2026-04-01 |
        -- content/2026-03-14-checkout/graph.png --
        PNG
        -- content/2026-03-14-checkout/notes.txt --
        notes
        -- content/2026-01-02-disk.md --
        ---
        title: Disk full
        audience: public
        ---
        ## Timeline (UTC)

        - 10:00 Full[^1].

        [^1]: Quite.
        -- content/2025-12-24-secret.md --
        ---
        title: Nobody may know of the turnip
        audience: restricted
        ---
        # Nobody may know of the turnip

        """

    private func export(_ arguments: String...) throws -> String {
        let outcome = try Tool(Self.history).shell("$LOOKBACK export --now 2026-05-01 \(arguments.joined(separator: " "))")
        #expect(outcome.status == 0)
        #expect(outcome.errors == "2 incidents for the audience \"\(arguments.contains("public") ? "public" : "internal")\"\n")
        return outcome.output
    }

    @Test func eachLineOfJSONIsAnElementOfTheSitesData() throws {
        let tool = try Tool(Self.history)
        #expect(try tool.run("build", "--force", "--quiet", "--now", "2026-05-01").status == 0)
        let site = try Data(contentsOf: URL(fileURLWithPath: "\(tool.folder.path)/site/api/incidents.json"))
        let published = try #require(try JSONSerialization.jsonObject(with: site) as? [NSDictionary])
        let lines = try tool.run("export", "--to", "jsonl", "--now", "2026-05-01").output.split(separator: "\n")
        let exported = try lines.map { try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? NSDictionary) }
        #expect(exported == published && exported.count == 2)
    }

    @Test func aSpreadsheetHasARowForEachIncident() throws {
        let rows = try export("--to csv").split(separator: "\r\n")
        #expect(rows.count == 3)
        #expect(rows[1].hasPrefix("2026-03-14-checkout,2026-03-14,P1,1,reviewed,five-whys,Checkout down,payments,"))
    }

    @Test func markdownSaysWhatWasRead() throws {
        let text = try export("--to markdown")
        #expect(text.hasPrefix("# Our \\<history>\n\n2 incidents, newest first.\n\n| DATE |"))
        #expect(text.contains("- 2026-03-14T09:12:00Z Alert: disk_full \\| 1 \\< 2\n"))
        #expect(text.contains("| open | 2026-04-01 | @ops |  |  | Buy a disk |\n"))
        #expect(text.contains("- recurrence of: 2026-01-02-disk\n"))
    }

    @Test func thePageNeedsNothingBesideIt() throws {
        let page = try export("--to html-bundle")
        #expect(page.contains("<title>Our &lt;history&gt;</title>"))
        #expect(page.contains("<article id=\"2026-03-14-checkout\">"))
        #expect(page.contains("<img src=\"data:image/png;base64,UE5HCg==\" alt=\"The graph\""))
        #expect(page.contains("<a href=\"#2026-01-02-disk\">before</a>"))
        #expect(page.contains("<a href=\"#2026-03-14-checkout.timeline-utc\">here</a>"))
        #expect(page.contains(">a file</span>"))
        // The documents have headings and notes of the same names, and every id is there once.
        let ids = page.matches(of: /\sid="([^"]*)"/).map(\.1)
        #expect(Set(ids).count == ids.count && ids.contains("2026-01-02-disk.timeline-utc") && ids.contains("2026-01-02-disk.fn:1"))
        #expect(page.matches(of: /href="#([^"]*)"/).allSatisfy { ids.contains($0.1) })
        #expect(!page.contains("<script") && !page.contains("href=\"..") && !page.contains("src=\"g"))
    }

    @Test(arguments: ["csv", "jsonl", "markdown", "html-bundle"]) func whatIsHeldBackIsNowhere(_ format: String) throws {
        #expect(try !export("--to", format).contains("turnip"))
        #expect(try !export("--to", format, "--audience", "public").contains("turnip"))
        let whole = try Tool(Self.history).run("export", "--to", format, "--audience", "restricted")
        #expect(whole.status == 0 && whole.output.contains("turnip"))
    }

    @Test func anUnknownFormatIsWrongUsage() throws {
        let outcome = try Tool(Self.history).run("export", "--to", "pdf")
        #expect(outcome.status == 64 && outcome.errors.contains("html-bundle"))
        #expect(try Tool(Self.history).run("export").status == 64)
    }

    @Test func anEmptyHistoryIsExportedToo() throws {
        let tool = try Tool("-- lookback.yml --\n-- content/README.md --\n")
        for format in ["csv", "jsonl", "markdown", "html-bundle"] { #expect(try tool.run("export", "--to", format).status == 0) }
    }
}
