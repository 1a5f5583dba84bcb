import Diagnostics

/// One rule: what it says, why, examples that are its tests and its documentation, and the check.
package struct Rule: Sendable {
    /// `LB402`
    package let code: String
    /// Kebab-case; states the bad thing and reads after "allow".
    package let name: String
    package let level: Level
    /// One sentence: what is wrong.
    package let summary: String
    /// Why it matters and what is done instead; paragraphs apart by an empty line.
    package let rationale: String
    package let passing: [RuleExample]
    package let failing: [RuleExample]
    /// True when a finding hides others or does harm as it stands.
    package var isUrgent = false
    /// True when the rule looks at documents that were refused as broken or too large, whose text was not read.
    package var checksRefusedDocuments = false
    /// True when what stands in code counts as well.
    package var readsCode = false
    /// Names of rules that say the same fault better: where one of them reports a place, this one is silent there.
    package var yieldsTo: Set<String> = []
    /// Files besides incidents that the rule looks at.
    package var alsoChecks: Set<FileRole> = []
    package let check: @Sendable (RuleInput) -> [Finding]

    package init(
        code: String, name: String, level: Level, summary: String, rationale: String, passing: [RuleExample], failing: [RuleExample],
        isUrgent: Bool = false, checksRefusedDocuments: Bool = false, readsCode: Bool = false, yieldsTo: Set<String> = [],
        alsoChecks: Set<FileRole> = [], check: @escaping @Sendable (RuleInput) -> [Finding]
    ) {
        self.code = code
        self.name = name
        self.level = level
        self.summary = summary
        self.rationale = rationale
        self.passing = passing
        self.failing = failing
        self.isUrgent = isUrgent
        self.checksRefusedDocuments = checksRefusedDocuments
        self.readsCode = readsCode
        self.yieldsTo = yieldsTo
        self.alsoChecks = alsoChecks
        self.check = check
    }

    package var description: RuleDescription {
        RuleDescription(code: code, name: name, level: level, summary: summary, rationale: rationale, isUrgent: isUrgent)
    }
}
