import Testing

@testable import LanguageServer

@Suite struct HoverTests {
    private static let other = """
        -- content/2026-01-02-b.md --
        ---
        title: Names *did not* resolve
        severity: P0
        root_causes: [dns]
        services: [mail]
        ---
        # B

        ## Action plan

        | Action | Owner | Due | Status |
        | --- | --- | --- | --- |
        | Watch the resolver | ada | 2026-02-01 | done |
        | Add a second one | ada | 2026-02-01 | open |

        -- content/2026-03-14-a.md --

        """

    private func hover(_ text: String, configuration: String = "") async throws -> String? {
        try await Desk(Self.other + text, configuration: configuration).hover
    }

    @Test func aKeyIsExplained() async throws {
        let text = try #require(try await hover("---\nroot_c‸ause: dns\n---\n"))
        #expect(text.contains("`root_causes`"))
        #expect(text.contains("counted by"))
    }

    @Test func aLevelHasItsMeaningAndItsTarget() async throws {
        let text = try #require(try await hover("---\nframework: atlassian\nseverity: P‸1 (all shops)\n---\n"))
        #expect(text.contains("**P1** of atlassian"))
        #expect(text.contains("within 4 h"))
    }

    @Test(arguments: [
        "---\nrecurrence_of: 2026-01‸-02-b\n---\n", "---\nrelated: [x, 2026-01-0‸2-b]\n---\n",
        "---\nnot_related: {2026-01-02‸-b: no}\n---\n",
        "See [th‸at](2026-01-02-b.md).\n", "See [that](2026-01-‸02-b.md#action-plan).\n", "See [that](/incidents/2026-01‸-02-b/).\n",
    ])
    func anIncidentIsShownWithItsPromises(_ text: String) async throws {
        let card = try #require(try await hover(text))
        for part in ["Names \\*did not\\* resolve", "2026-01-02", "P0", "`dns`", "1 of 2 promises kept, 1 overdue."] {
            #expect(card.contains(part), "\(part)")
        }
    }

    @Test func aCauseIsCounted() async throws {
        let configuration = "causes: {dns: {title: DNS, description: A name did not resolve.}}\n"
        let text = try #require(try await hover("---\ncause: d‸ns\n---\n", configuration: configuration))
        for part in ["**DNS**", "A name did not resolve.", "2 incidents", "2026-01-02 [Names"] { #expect(text.contains(part), "\(part)") }
        #expect(try await hover("---\nservice: nob‸ody\n---\n")?.contains("1 incident") ?? false)
    }

    @Test(arguments: ["---\nallow: [LB40‸2]\n---\n", "# A\n\n<!-- lookback-allow timeline-out-‸of-order: x -->\n\ntext\n"])
    func aRuleIsExplained(_ text: String) async throws {
        #expect(try #require(try await hover(text)).contains("**LB402** `timeline-out-of-order`"))
    }

    @Test func aFindingIsExplainedByItsRule() async throws {
        #expect(try #require(try await hover("---\nseverity: P‸9\n---\n")).contains("**LB106** `unknown-severity`"))
    }

    @Test func whatSaysNothingIsSilent() async throws {
        #expect(try await hover("---\ntitle: A\ndate: 2026-03-14\nstatus: ongoing\n---\n## Summary\n\nIt was do‸wn for an hour.\n") == nil)
    }

    @Test func nothingInADocumentIsMarkup() {
        #expect(Markdown.escaped("[a](javascript:x) <b> `c`\n# d") == "\\[a\\](javascript:x) \\<b\\> \\`c\\` \\# d")
    }
}
