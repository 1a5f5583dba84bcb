import Diagnostics
import Testing

@testable import Rules

@Suite struct RuleRegistryTests {
    @Test func codesAndNamesAreUniqueAndInOrder() {
        let codes = RuleRegistry.all.map(\.code)
        #expect(codes == codes.sorted())
        #expect(Set(codes).count == codes.count)
        #expect(Set(RuleRegistry.names).count == codes.count)
    }

    @Test(arguments: RuleRegistry.all) func namesAndTextsAreWellFormed(_ rule: Rule) {
        #expect(rule.code.utf8.count == 5 && rule.code.hasPrefix("LB") && rule.code.dropFirst(2).allSatisfy(\.isNumber))
        #expect(rule.name.allSatisfy { ("a"..."z").contains($0) || $0 == "-" } && rule.name.contains("-"))
        #expect(rule.summary.hasSuffix(".") && rule.summary.utf8.count <= 140, "\(rule.summary)")
        #expect((rule.rationale.hasSuffix(".") || rule.rationale.hasSuffix(".\"")) && rule.rationale.utf8.count > 80)
        #expect(!rule.passing.isEmpty && !rule.failing.isEmpty)
        #expect(rule.failing.contains { $0.message != nil } || passesMessagesOn(rule), "one failing example shows its message")
        #expect(rule.yieldsTo.allSatisfy { RuleRegistry.rule(named: $0) != nil })
    }

    /// Rules that pass on what a reader found: the reader's tests hold the wording.
    private func passesMessagesOn(_ rule: Rule) -> Bool { ["LB101", "LB104", "LB105", "LB106", "LB904"].contains(rule.code) }

    @Test(arguments: RuleRegistry.all) func aRuleIsFoundByNameAndByCodeHoweverCased(_ rule: Rule) {
        #expect(RuleRegistry.rule(named: rule.name.uppercased())?.code == rule.code)
        #expect(RuleRegistry.rule(named: rule.code.lowercased())?.code == rule.code)
    }

    @Test(arguments: ContractRule.all) func everyRuleOfTheContractExists(_ promised: ContractRule) throws {
        let rule = try #require(RuleRegistry.rule(named: promised.code))
        #expect(rule.name == promised.name)
        #expect(rule.level == promised.level)
    }
}

/// A line of the contract's table of rules.
struct ContractRule: Sendable {
    let code: String
    let name: String
    let level: Level

    /// The rules about recurrence (LB701, LB702, LB704) come with the search for it.
    static let all = [
        ContractRule(code: "LB101", name: "invalid-front-matter", level: .error),
        ContractRule(code: "LB102", name: "missing-front-matter", level: .warning),
        ContractRule(code: "LB103", name: "missing-field", level: .error),
        ContractRule(code: "LB104", name: "unknown-field", level: .warning),
        ContractRule(code: "LB105", name: "invalid-value", level: .error),
        ContractRule(code: "LB106", name: "unknown-severity", level: .error),
        ContractRule(code: "LB107", name: "unknown-reference", level: .warning),
        ContractRule(code: "LB108", name: "duplicate-id", level: .error),
        ContractRule(code: "LB109", name: "milestones-out-of-order", level: .error),
        ContractRule(code: "LB110", name: "duration-mismatch", level: .warning),
        ContractRule(code: "LB111", name: "title-form", level: .suggestion),
        ContractRule(code: "LB201", name: "missing-section", level: .error),
        ContractRule(code: "LB202", name: "empty-section", level: .error),
        ContractRule(code: "LB203", name: "placeholder-text", level: .warning),
        ContractRule(code: "LB204", name: "duplicate-section", level: .warning),
        ContractRule(code: "LB205", name: "incomplete-summary", level: .suggestion),
        ContractRule(code: "LB206", name: "incomplete-interviews", level: .suggestion),
        ContractRule(code: "LB301", name: "too-few-whys", level: .error),
        ContractRule(code: "LB302", name: "empty-why", level: .error),
        ContractRule(code: "LB303", name: "circular-whys", level: .warning),
        ContractRule(code: "LB304", name: "person-as-root-cause", level: .warning),
        ContractRule(code: "LB305", name: "root-cause-not-in-whys", level: .suggestion),
        ContractRule(code: "LB401", name: "unreadable-time", level: .warning),
        ContractRule(code: "LB402", name: "timeline-out-of-order", level: .warning),
        ContractRule(code: "LB403", name: "missing-time-zone", level: .suggestion),
        ContractRule(code: "LB404", name: "timeline-outside-incident", level: .suggestion),
        ContractRule(code: "LB405", name: "empty-timeline", level: .error),
        ContractRule(code: "LB406", name: "timeline-kind-missing", level: .suggestion),
        ContractRule(code: "LB501", name: "unowned-action", level: .warning),
        ContractRule(code: "LB502", name: "undated-action", level: .warning),
        ContractRule(code: "LB503", name: "overdue-action", level: .warning),
        ContractRule(code: "LB504", name: "action-kind-missing", level: .suggestion),
        ContractRule(code: "LB505", name: "declined-without-reason", level: .warning),
        ContractRule(code: "LB506", name: "closed-with-open-actions", level: .error),
        ContractRule(code: "LB507", name: "no-actions", level: .error),
        ContractRule(code: "LB601", name: "resolution-target-missed", level: .suggestion),
        ContractRule(code: "LB602", name: "update-gap", level: .suggestion),
        ContractRule(code: "LB603", name: "late-retrospective", level: .suggestion),
        ContractRule(code: "LB604", name: "missing-role", level: .warning),
        ContractRule(code: "LB605", name: "objective-not-met", level: .error),
        ContractRule(code: "LB703", name: "unknown-incident", level: .error),
        ContractRule(code: "LB801", name: "blame-language", level: .suggestion),
        ContractRule(code: "LB802", name: "vague-impact", level: .suggestion),
        ContractRule(code: "LB803", name: "leaked-secret", level: .error),
        ContractRule(code: "LB901", name: "broken-link", level: .error),
        ContractRule(code: "LB902", name: "missing-alt-text", level: .warning),
        ContractRule(code: "LB903", name: "raw-html", level: .warning),
        ContractRule(code: "LB904", name: "oversized-document", level: .error),
    ]
}
