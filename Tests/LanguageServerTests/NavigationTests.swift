import Diagnostics
import Testing

@testable import LanguageServer

@Suite struct NavigationTests {
    private static let others = """
        -- content/2026-01-02-b.md --
        ---
        severity: P0
        title: Names did not resolve
        services: [mail]
        ---
        # B

        ## Recovery

        It was [as before](2026-01-03-c/index.md).
        -- content/2026-01-03-c/index.md --
        ---
        recurrence_of: 2026-01-02-b
        ---
        # Mail was late
        -- content/2026-03-14-a.md --

        """
    private static let configuration = "services:\n  mail: {title: Mail}\ncauses: [dns, capacity]\n"

    private func desk(_ text: String) async throws -> Desk { try await Desk(Self.others + text, configuration: Self.configuration) }

    @Test(arguments: [
        ("---\nrelated: [2026-01‸-02-b]\n---\n", "content/2026-01-02-b.md:3:8"),
        ("See [b](2026-01-0‸2-b.md).\n", "content/2026-01-02-b.md:3:8"),
        ("See [b](2026-01-02-b.md#recov‸ery).\n", "content/2026-01-02-b.md:8:1"),
        ("See [c](2026-01‸-03-c).\n", "content/2026-01-03-c/index.md:4:1"),
        ("---\nservice: ma‸il\n---\n", "lookback.yml:2:3"), ("---\ncauses:\n  - capa‸city\n---\n", "lookback.yml:3:15"),
    ])
    func aNameLeadsToItsPlace(_ text: String, _ place: String) async throws { #expect(try await desk(text).definition == place) }

    @Test(arguments: [
        "---\nrelated: [no‸where]\n---\n", "See [x](https://exam‸ple.org).\n", "See [x](#he‸re).\n", "---\nservice: oth‸er\n---\n",
        "pla‸in\n",
    ])
    func whatLeadsNowhereStays(_ text: String) async throws { #expect(try await desk(text).definition == nil) }

    @Test func anIncidentKnowsWhoNamesIt() async throws {
        let desk = try await desk("---\nrelated: [2026-01-0‸2-b]\n---\nAs [then](2026-01-02-b.md).\n")
        #expect(desk.references == ["content/2026-01-03-c/index.md:2:16", "content/2026-03-14-a.md:2:11", "content/2026-03-14-a.md:4:11"])
        let whole = try await Desk(Self.others.replacing("# Mail", with: "# Ma‸il") + "As [then](2026-01-03-c/).\n")
        #expect(whole.references == ["content/2026-01-02-b.md:10:20", "content/2026-03-14-a.md:1:11"])
    }

    @Test func incidentsAreFoundByWords() async throws {
        let workspace = try await desk("# A‸\n").workspace
        func names(_ query: String) -> [String] {
            FindIncidents.answer(workspace, .object([("query", .string(query))])).elements.compactMap { $0["name"]?.text }
        }
        #expect(names("resolve names") == ["Names did not resolve"])
        #expect(names("MAIL") == ["Mail was late", "Names did not resolve"])
        #expect(names("").count == 3)
        #expect(names("nothing like it").isEmpty)
    }

    @Test func anOutlineHoldsSectionsEntriesAndActions() async throws {
        let desk = try await desk(
            "---\ndate: 2026-03-14\nseverity: P1\n---\n# Down‸\n\n## Timeline (UTC)\n\n- 09:12 It began\n\n## Plan\n\n### Action items\n\n- [ ] Do it (@ada)\n"
        )
        func names(_ symbols: JSONValue?) -> [String] {
            (symbols?.elements ?? []).flatMap { symbol in
                [symbol["name"]?.text ?? ""] + names(symbol["children"]).map { "> " + $0 }
            }
        }
        let symbols = DocumentOutline.answer(desk.workspace, desk.here)
        #expect(
            names(symbols) == ["Down", "> Down", "> > Timeline (UTC)", "> > > It began", "> > Plan", "> > > Action items", "> > > > Do it"])
        #expect(symbols.elements.first?["detail"]?.text == "2026-03-14 P1 reviewed")
        assertNested(symbols.elements)
    }

    /// A client refuses what is not so.
    private func assertNested(_ symbols: [JSONValue]) {
        for symbol in symbols {
            let (range, selection) = (symbol["range"], symbol["selectionRange"])
            #expect(
                line(range, "start") <= line(selection, "start") && line(selection, "end") <= line(range, "end"),
                "\(symbol["name"] ?? .null)")
            assertNested(symbol["children"]?.elements ?? [])
        }
    }

    private func line(_ range: JSONValue?, _ end: String) -> Int {
        (range?[end]?["line"]?.whole ?? -1) * 10_000 + (range?[end]?["character"]?.whole ?? -1)
    }
}
