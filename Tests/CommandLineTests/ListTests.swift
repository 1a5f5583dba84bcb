import Foundation
import Testing

@Suite struct ListTests {
    private let tool: Tool

    init() throws {
        tool = try Tool(
            """
            -- content/2024-01-05-dns.md --
            ---
            title: Resolver lost, twice
            severity: P0
            status: closed
            services: [api, web]
            root_causes: [dns]
            teams: [edge]
            tags: [network]
            ---
            ## Action plan

            | Action | Owner | Due | Status | Type |
            |---|---|---|---|---|
            | Second resolver | edge | 2024-02-01 | done | prevention |
            -- content/2024-03-10-disk.md --
            ---
            title: Disk full
            severity: P2
            services: [store]
            root_causes: [disk-full]
            ---
            The queue marmalade filled the disk.

            ## Action plan

            | Action | Owner | Due | Status |
            |---|---|---|---|
            | Alert on disks | @platform | 2024-04-01 | open |
            | =HYPERLINK("x"), really | edge | | open |
            -- content/2025-02-01-dns-again.md --
            ---
            title: Resolver lost again
            severity: SEV2
            framework: retrospective
            status: ongoing
            services: [api]
            root_causes: [dns]
            recurrence_of: [2024-01-05-dns]
            ---
            """)
    }

    private func ids(_ arguments: String...) throws -> [String] {
        let line = (["list", "--format", "ids"] + arguments).map { "'\($0)'" }.joined(separator: " ")
        let outcome = try tool.shell("\"$LOOKBACK\" \(line)")
        #expect(outcome.status == 0, "\(outcome.errors)")
        return outcome.output.split(separator: "\n").map { String($0.prefix(7)) }
    }

    @Test func theNewestComesFirst() throws { #expect(try ids() == ["2025-02", "2024-03", "2024-01"]) }

    @Test func everyFilterSelects() throws {
        #expect(try ids("--severity", "P0") == ["2024-01"])
        #expect(try ids("--severity", "P0..P1") == ["2024-01"])
        #expect(try ids("--severity", "p2..") == ["2025-02", "2024-03"])
        #expect(try ids("--severity", "P2") == ["2024-03"])
        #expect(try ids("--severity", "SEV2,P0") == ["2025-02", "2024-01"])
        #expect(try ids("--severity", "sev-2") == ["2025-02"])
        #expect(try ids("--severity", "Priority 0, 2") == ["2025-02", "2024-03", "2024-01"])
        #expect(try ids("--severity", "..prio 1") == ["2024-01"])
        #expect(try ids("--cause", "DNS") == ["2025-02", "2024-01"])
        #expect(try ids("--cause", "dns", "--service", "web") == ["2024-01"])
        #expect(try ids("--service", "web,store") == ["2024-03", "2024-01"])
        #expect(try ids("--team", "edge") == ["2024-01"])
        #expect(try ids("--tag", "network") == ["2024-01"])
        #expect(try ids("--status", "ongoing", "--status", "closed") == ["2025-02", "2024-01"])
        #expect(try ids("--status", "ongoing,closed") == ["2025-02", "2024-01"])
        #expect(try ids("--status", "closed, ongoing,") == ["2025-02", "2024-01"])
        #expect(try ids("--since", "2024-03") == ["2025-02", "2024-03"])
        #expect(try ids("--until", "2024") == ["2024-03", "2024-01"])
        #expect(try ids("--since", "2024-01-05", "--until", "2024-01-05") == ["2024-01"])
        #expect(try ids("--open-actions") == ["2024-03"])
        #expect(try ids("--recurring") == ["2025-02", "2024-01"])
        #expect(try ids("--text", "MARMALADE disk") == ["2024-03"])
        #expect(try ids("--text", "marmalade resolver").isEmpty)
    }

    /// As the search of the site has it.
    @Test func wordsAreWholeAndTheLastOneMayBeTheBeginningOfAWord() throws {
        let tool = try Tool(
            """
            -- content/a.md --
            ---
            started: 2024-01-05 09:12
            customers: [Köln Retail]
            severity: P1 by contract
            ---
            # Resolver of Lübeck lost

            The queues held 10.0.0.7 and [a page](https://github.com/x); /etc/resolv.conf was empty. 障害対応
            """)
        func finds(_ words: String) throws -> Bool { try tool.run("list", "--format", "ids", "--text=\(words)").output == "a\n" }
        for words in [
            "lübeck", "LUBECK", "queue", "queues", "resolver lub", "resolv.conf", "resolv.co", "10.0.0.7", "koln", "障害", "障", "P1 contract",
        ] {
            #expect(try finds(words), "\(words)")
        }
        for words in ["art", "started", "customers", "hub", "github", "beck", "lub resolver", "10.0.0.8", "応障", "mail"] {
            #expect(try !finds(words), "\(words)")
        }
    }

    @Test func whatRecursUndeclaredIsListedAsTheRecurrencePageShowsIt() throws {
        let tool = try Tool(
            ["2024-01", "2024-02", "2025-01"].map { month in
                """
                -- content/\(month)-01-down.md --
                ---
                services: [\(month == "2024-02" ? "web" : "api")]
                root_causes: [dns]
                ---
                Down in \(month).

                """
            }.joined())
        #expect(try tool.run("list", "--recurring", "--format", "ids").output == "2025-01-01-down\n2024-01-01-down\n")
    }

    @Test func everyOrderSorts() throws {
        #expect(try ids("--sort", "date") == ["2024-01", "2024-03", "2025-02"])
        #expect(try ids("--sort=-date") == ["2025-02", "2024-03", "2024-01"])
        #expect(try ids("--sort", "-date") == ["2025-02", "2024-03", "2024-01"])
        #expect(try ids("--sort", "title") == ["2024-03", "2025-02", "2024-01"])
        #expect(try ids("--sort", "open-actions").first == "2024-03")
        #expect(try ids("--sort", "severity").first == "2024-01")
    }

    @Test func theTableIsAlignedAndTheCountIsForPeople() throws {
        let outcome = try tool.run("list")
        let rows = outcome.output.split(separator: "\n")
        #expect(rows.count == 4)
        let column = rows[0].firstRange(of: "STATUS").map { rows[0].distance(from: rows[0].startIndex, to: $0.lowerBound) } ?? 0
        #expect(rows.dropFirst().map { String($0.dropFirst(column).prefix(6)) } == ["ongoin", "review", "closed"])
        #expect(outcome.errors == "3 of 3 incidents\n")
        #expect(try tool.run("list", "--quiet").errors.isEmpty)
    }

    @Test func jsonIsAListOfIncidents() throws {
        let data = Data(try tool.run("list", "--format", "json").output.utf8)
        let incidents = try #require(try JSONSerialization.jsonObject(with: data) as? [[String: Any]])
        #expect(incidents.compactMap { $0["title"] as? String } == ["Resolver lost again", "Disk full", "Resolver lost, twice"])
    }

    @Test func csvQuotesWhatNeedsQuotes() throws {
        let output = try tool.run("list", "--format", "csv").output
        #expect(output.hasPrefix("id,date,severity"))
        #expect(output.contains("\"Resolver lost, twice\""))
        #expect(output.unicodeScalars.count { $0 == "\r" } == 4)
    }

    @Test func aCellThatLooksLikeAFormulaIsDisarmed() throws {
        #expect(try tool.run("actions", "--format", "csv").output.contains("\"'=HYPERLINK(\"\"x\"\"), really\""))
    }

    @Test func actionsAreFilteredAndJudgedAgainstNow() throws {
        let overdue = try tool.run("actions", "--overdue", "--now", "2024-05-01", "--format", "json").output
        let promises = try #require(try JSONSerialization.jsonObject(with: Data(overdue.utf8)) as? [[String: Any]])
        #expect(promises.compactMap { $0["text"] as? String } == ["Alert on disks"])
        #expect(try tool.run("actions", "--overdue", "--now", "2024-04-01", "--format", "json").output == "[]\n")
        #expect(try tool.run("actions", "--open").errors == "2 actions: 2 open, 1 of them overdue\n")
        #expect(try tool.run("actions", "--owner", "platform").errors == "1 action: 1 overdue\n")
        #expect(try tool.run("actions", "--service", "web").errors == "1 action: 1 kept\n")
        #expect(try tool.run("actions", "--owner", "platform,edge").errors == "3 actions: 1 kept, 2 open, 1 of them overdue\n")
        #expect(try tool.run("actions", "--type", "monitoring,prevention").errors == "1 action: 1 kept\n")
    }

    @Test func theTablesOfPromisesTellTheDayOfKeeping() throws {
        let tool = try Tool(
            """
            -- content/2024-01-05-dns.md --
            ## Action plan

            - [x] Second resolver, due 2024-02-01, done 2024-03-01
            - [x] Third resolver, due 2024-02-01
            """)
        let csv = try tool.run("actions", "--format", "csv").output
        #expect(csv.contains(",2024-02-01,done,no,2024-03-01,,content/2024-01-05-dns.md,"))
        #expect(csv.contains(",2024-02-01,done,no,,,content/2024-01-05-dns.md,"))
        #expect(try tool.run("actions", "--format", "markdown").output.contains("| 2024-02-01 | done | 2024-03-01 |  |"))
    }

    @Test func theCalendarHoldsWhatIsDue() throws {
        let output = try tool.run("actions", "--format", "ics", "--now", "2024-05-01").output
        #expect(output.hasPrefix("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"))
        #expect(output.contains("DTSTART;VALUE=DATE:20240401\r\nDTEND;VALUE=DATE:20240402\r\nSUMMARY:Alert on disks\r\n"))
        #expect(output.components(separatedBy: "BEGIN:VEVENT").count == 2)
    }
}
