import Testing

@testable import Rules

@Suite struct RuleExplanationTests {
    @Test func anExplanationShowsExamplesAndTheMessagesTheyGive() throws {
        let rule = try #require(RuleRegistry.rule(named: "LB402"))
        let text = RuleExplanation(rule).text
        #expect(text.hasPrefix("LB402 timeline-out-of-order (warning)\n\nA timeline entry stands out of order.\n\n"))
        #expect(text.contains("Accepted:\n\n    # Checkout down\n"))
        #expect(
            text.contains(
                """
                warning[LB402]: "2026-03-14 09:20" is earlier than "2026-03-14 09:40" before it
                 --> content/2026-03-14-checkout-down.md:7:3
                  |
                7 | - 2026-03-14 09:20 On-call joins
                  |   ^^^^^^^^^^^^^^^^ timeline-out-of-order
                """))
        #expect(text.contains("<!-- lookback-allow timeline-out-of-order: why this is fine here -->"))
    }

    @Test(arguments: RuleRegistry.all) func everyRuleCanBeExplained(_ rule: Rule) {
        let explanation = RuleExplanation(rule)
        #expect(explanation.reported.allSatisfy { $0.output.contains("[\(rule.code)]") })
        #expect(explanation.accepted.allSatisfy { $0.output.isEmpty })
        #expect(!explanation.text.contains("⟦") && !explanation.markdown.contains("⟦"))
        #expect(explanation.markdown.hasPrefix("# \(rule.code) `\(rule.name)`\n"))
        #expect(explanation.text.split(separator: "\n").allSatisfy { $0.count <= 200 })
    }

    @Test func theTableListsEveryRuleOnce() {
        #expect(RuleTable.text().split(separator: "\n").count == RuleRegistry.all.count)
        #expect(RuleTable.markdown().split(separator: "\n").count == RuleRegistry.all.count + 2)
        #expect(RuleTable.json().compact.hasPrefix(#"[{"code":"LB101","name":"invalid-front-matter","level":"error","#))
    }
}
