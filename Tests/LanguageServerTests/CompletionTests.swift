import Testing

@testable import LanguageServer

@Suite struct CompletionTests {
    private static let history = """
        -- content/2026-01-02-b.md --
        ---
        title: Names did not resolve
        services: [checkout, mail]
        root_causes: [dns]
        authors: [Ada]
        ---
        -- content/2026-01-03-c/index.md --
        ---
        title: Mail was late
        services: [mail]
        root_causes: [capacity]
        ---
        # Mail was late

        ## Action plan

        | Action | Owner |
        | --- | --- |
        | More queues | platform |
        -- content/2026-03-14-a.md --

        """

    private func desk(_ text: String, configuration: String = "") async throws -> Desk {
        try await Desk(Self.history + text, configuration: configuration)
    }

    // Keys.

    @Test func keysAreThoseThatAreNotThereYet() async throws {
        let labels = try await desk("---\ntitle: A\nsev: P1\n‸\n---\n").labels
        #expect(labels.contains("status") && labels.contains("root_causes"))
        #expect(!labels.contains("title") && !labels.contains("severity"))
    }

    @Test func aKeyIsWrittenWithItsColonUnlessThereIsOne() async throws {
        #expect(try await desk("---\nstat‸\n---\n").taking("status") == "---\nstatus: \n---\n\n")
        #expect(try await desk("---\nstat‸: open\n---\n").taking("status") == "---\nstatus: open\n---\n\n")
    }

    @Test(arguments: ["milestones:\n  ‸", "milestones:\n  started: 09:12\n  ‸", "milestones: {‸}"])
    func keysOfAMapAreItsOwn(_ block: String) async throws {
        let labels = try await desk("---\n\(block)\n---\n").labels
        #expect(labels.contains("mitigated") && !labels.contains("title"))
        #expect(labels.contains("started") != block.contains("started"))
    }

    @Test func keysOfAnActionAreItsOwn() async throws {
        let labels = try await desk("---\nactions:\n  - text: More queues\n    ‸\n  - owner: x\n---\n").labels
        #expect(labels.contains("owner") && labels.contains("status") && !labels.contains("text"))
        #expect(try await desk("---\nactions:\n- ‸\n---\n").labels.contains("text"))
        #expect(try await desk("---\nactions:\n- text: x\n  status: ‸\n---\n").labels.contains("in-progress"))
    }

    // Values.

    @Test func levelsAreThoseOfTheFrameworkInForce() async throws {
        #expect(try await desk("---\nseverity: ‸\n---\n").labels == ["P0", "P1", "P2", "P3"])
        #expect(try await desk("---\nframework: retrospective\nseverity: ‸\n---\n").labels == ["SEV1", "SEV2", "SEV3"])
        #expect(try await desk("---\nseverity: ‸\n---\n", configuration: "framework: retrospective\n").labels == ["SEV1", "SEV2", "SEV3"])
        #expect(try await desk("---\nseverity:\n  - at: 09:12\n    level: ‸\n---\n").labels == ["P0", "P1", "P2", "P3"])
    }

    @Test(arguments: [
        ("status", "mitigated"), ("audience", "restricted"), ("detected_by", "monitoring"), ("framework", "rca"), ("authors", "Ada"),
    ])
    func wordsAreThoseThatTheFieldTakes(_ key: String, _ word: String) async throws {
        #expect(try await desk("---\n\(key): ‸\n---\n").labels.contains(word))
    }

    @Test func aValueRightBehindItsColonGetsABlank() async throws {
        #expect(try await desk("---\nstatus:‸\n---\n").taking("closed") == "---\nstatus: closed\n---\n\n")
        #expect(try await desk("---\nstatus: re‸ # soon\n---\n").taking("resolved") == "---\nstatus: resolved # soon\n---\n\n")
        #expect(try await desk("---\nstatus: \"re‸\"\n---\n").taking("resolved") == "---\nstatus: \"resolved\"\n---\n\n")
    }

    @Test func servicesAreThoseOfTheCatalogueThenThoseOfTheHistoryByFrequency() async throws {
        let desk = try await desk(
            "---\nservices: [‸]\n---\n", configuration: "services: {checkout: {title: Checkout, team: shop}, idle: Idle}\n")
        #expect(desk.labels == ["checkout", "idle", "mail"])
        #expect(desk.suggestions.compactMap { $0["detail"]?.text } == ["Checkout, 1 incident", "Idle, 0 incidents", "2 incidents"])
    }

    @Test(arguments: ["root_causes: [dns, ‸]", "root_causes:\n  - dns\n  - ‸", "root_causes:\n- ‸\n- dns", "root_causes: [‸, dns"])
    func aListOffersWhatItDoesNotHave(_ block: String) async throws {
        #expect(try await desk("---\n\(block)\n---\n").labels == ["capacity"])
    }

    @Test func aListThatIsBegunBelowItsKeyGetsItsDash() async throws {
        #expect(try await desk("---\nservices:\n  ‸\n---\n").taking("mail") == "---\nservices:\n  - mail\n---\n\n")
    }

    @Test func otherIncidentsAreFoundByTheirTitlesToo() async throws {
        let desk = try await desk("---\nrelated: [late‸]\n---\n")
        #expect(desk.labels == ["2026-01-03-c"])
        #expect(desk.suggestions.first?["detail"]?.text == "2026-01-03  Mail was late")
        #expect(try await self.desk("---\nrecurrence_of: ‸\n---\n").labels == ["2026-01-03-c", "2026-01-02-b"])
        #expect(try await self.desk("---\nnot_related:\n  ‸\n---\n").taking("2026-01-02-b").contains("  2026-01-02-b: \n"))
    }

    @Test(arguments: ["allow: [‸]", "allow:\n  - ‸", "allow: {‸}", "allow:\n  ‸"])
    func rulesAreOfferedWhereTheyAreAllowed(_ block: String) async throws {
        #expect(try await desk("---\n\(block)\n---\n").labels.contains("timeline-out-of-order"))
    }

    /// The normal state while somebody types.
    @Test(arguments: [
        "---\ntitle: \"never closed\nstatus: ‸\n---\n", "---\nservices: [a, b\nstatus: ‸\n---\n", "---\n\tx\nstatus: ‸\n", "---\nstatus: ‸",
        "---\nstatus: ‸\n\n# A heading\n\ntext: no\n", "\u{FEFF}---\r\nstatus: ‸\r\n---\r\n", "+++\nstatus = ‸\n+++\n",
    ])
    func brokenFrontMatterIsNoHindrance(_ text: String) async throws {
        #expect(try await desk(text).labels == ["ongoing", "mitigated", "resolved", "reviewed", "closed"])
    }

    @Test(arguments: [
        "---\n# ‸\n---\n", "---\ntitle: ‸\n---\n", "---\nunknown: ‸\n---\n", "---\na: b\n---\nstatus: ‸\n", "status: ‸\n",
        "‸---\na: b\n---\n",
    ])
    func elsewhereNothingIsOffered(_ text: String) async throws { #expect(try await desk(text).labels.isEmpty) }

    // The body.

    @Test func headingsAreThoseThatAreMissing() async throws {
        let desk = try await desk("---\nstatus: reviewed\n---\n# A\n\n## Timeline\n\n- 09:12 x\n\n## ‸\n")
        #expect(desk.labels.contains("Impact") && !desk.labels.contains("Timeline"))
        #expect(desk.labels.first == "Summary")
        #expect(try desk.taking("Impact").hasSuffix("\n\n## Impact\n\n"))
        #expect(try await self.desk("# A\n\n#‸\n").taking("Impact").hasSuffix("\n\n## Impact\n\n"))
        #expect(try await self.desk("# A\n\n### Im‸\n").taking("Impact").hasSuffix("\n\n### Impact\n\n"))
    }

    @Test func linksLeadToOtherIncidents() async throws {
        #expect(try await desk("See [that](‸) now.\n").taking("2026-01-03-c") == "See [that](2026-01-03-c/index.md) now.\n\n")
        let nested = "-- content/2026-01-02-b.md --\n# B\n-- content/2025/x y.md --\nSee [b](2026‸\n"
        #expect(try await Desk(nested).taking("2026-01-02-b") == "See [b](../2026-01-02-b.md\n\n")
    }

    @Test func waiversNameRulesAndThoseThatWereFoundFirst() async throws {
        let desk = try await desk("---\nseverity: P9\n---\n# A\n\n<!--‸ -->\n")
        #expect(desk.labels.prefix(8).contains("lookback-allow unknown-severity"))
        #expect(try desk.taking("lookback-allow empty-why").hasSuffix("\n<!-- lookback-allow empty-why: why this is fine here -->\n\n"))
    }

    @Test func cellsOfAnActionTableAreOfferedByColumn() async throws {
        let table = "# A\n\n## Action plan\n\n| Action | Who | Status | Kind |\n| --- | --- | --- | --- |\n"
        #expect(try await desk(table + "| x | ‸\n").labels == ["platform"])
        #expect(try await desk(table + "| x | y | do‸ |\n").labels.contains("done"))
        #expect(try await desk(table + "| x | y | z | ‸\n").labels.contains("prevention"))
        #expect(try await desk(table + "| ‸\n").labels.isEmpty)
    }

    @Test func aDefaultsFileIsFrontMatterAsAWhole() async throws {
        #expect(try await Desk("-- content/_defaults.yml --\nstatus: ‸\n-- content/2026-01-02-b.md --\n# B\n").labels.contains("closed"))
    }
}
