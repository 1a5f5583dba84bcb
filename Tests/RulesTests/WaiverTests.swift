import Testing

@testable import Rules

/// Findings of a document, waivers applied: `LB501 9`, code and line.
private func findings(_ text: String, settings: (inout RuleSettings) -> Void = { _ in }) -> [String] {
    let project = ExampleProject(text: ExampleText(text), settings: settings)
    return RuleEngine.check(project.incidents, analysis: project.analysis, settings: project.settings)
        .map { "\($0.code) \($0.range.start.line)" }
}

private let plan = """
    # Checkout down

    ## Action items

    - [ ] Alert on the error rate, due 2026-06-01

    ## Follow-up actions

    - [ ] Lower the cache time, due 2026-06-01
    """

@Suite struct WaiverTests {
    @Test func frontMatterWaivesARuleForTheWholeFile() {
        #expect(findings("---\nstatus: resolved\n---\n" + plan).filter { $0.hasPrefix("LB501") }.count == 2)
        let waived = findings("---\nstatus: resolved\nallow: unowned-action\n---\n" + plan)
        #expect(!waived.contains { $0.hasPrefix("LB501") || $0.hasPrefix("LB112") })
    }

    @Test func aCodeWaivesAsTheNameDoes() {
        let waived = findings("---\nstatus: resolved\nallow: {LB501: the supplier owns them}\n---\n" + plan)
        #expect(!waived.contains { $0.hasPrefix("LB501") || $0.hasPrefix("LB112") })
    }

    @Test(arguments: ["Unowned Action", "unowned_action", "lb501", "LB-501", "UnownedAction"])
    func namesAreMatchedAsKeysAre(_ name: String) {
        let stated = findings("---\nstatus: resolved\nallow: [\(name)]\n---\n" + plan)
        #expect(!stated.contains { $0.hasPrefix("LB501") || $0.hasPrefix("LB112") })
        let comment = "<!-- Lookback-allow \(name), undated-action: the supplier owns it -->\n## Action items"
        let found = findings(plan.replacing("## Action items", with: comment))
        #expect(found.filter { $0.hasPrefix("LB501") } == ["LB501 10"])
        #expect(found.filter { $0.hasPrefix("LB112") } == ["LB112 3"])
    }

    @Test func aMisspeltCodeIsToldTheNearestCode() {
        #expect(RuleRegistry.guess(for: "lb50l")?.best.hasPrefix("LB50") == true)
        #expect(RuleRegistry.guess(for: "unownd_action")?.best == "unowned-action")
    }

    @Test func aCommentBeforeAHeadingCoversItsSectionOnly() {
        let text = plan.replacing("## Action items", with: "<!-- lookback-allow unowned-action: the supplier owns it -->\n## Action items")
        #expect(findings(text).filter { $0.hasPrefix("LB501") } == ["LB501 10"])
    }

    @Test func aCommentBeforeABlockCoversThatBlockOnly() {
        let text = plan.replacing(
            "\n- [ ] Lower", with: "\n<!-- lookback-allow unowned-action, undated-action: the supplier owns it -->\n\n- [ ] Lower")
        let found = findings(text)
        #expect(found.filter { $0.hasPrefix("LB501") } == ["LB501 5"])
        #expect(found.filter { $0.hasPrefix("LB112") } == ["LB112 9"])
    }

    @Test func aCommentInACodeFenceWaivesNothing() {
        let found = findings("~~~\n<!-- lookback-allow unowned-acton: x -->\n~~~\n\n" + plan)
        #expect(found.filter { $0.hasPrefix("LB501") }.count == 2)
        #expect(!found.contains { $0.hasPrefix("LB112") })
    }

    @Test func aCommentWithinATextWaivesNothingAndIsReported() {
        let text = plan.replacing(
            "due 2026-06-01\n\n", with: "due 2026-06-01 <!-- lookback-allow unowned-action: the supplier owns it -->\n\n")
        let found = findings(text)
        #expect(found.filter { $0.hasPrefix("LB501") } == ["LB501 5", "LB501 9"])
        #expect(found.filter { $0.hasPrefix("LB112") } == ["LB112 5"])
    }

    @Test func unusedWaiversCanBeAllowedThemselves() {
        #expect(!findings("---\nallow: [unused-waiver, broken-link]\n---\n" + plan).contains { $0.hasPrefix("LB112") })
    }
}
