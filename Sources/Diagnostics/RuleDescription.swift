/// What a rule is, for those who show its findings.
package struct RuleDescription: Sendable, Hashable {
    package var code: String
    package var name: String
    package var level: Level
    /// One sentence: what is wrong.
    package var summary: String
    /// Why it matters.
    package var rationale: String
    /// True when a finding hides other findings or does harm as it stands: shown first where only a few are shown.
    package var isUrgent: Bool

    package init(code: String, name: String, level: Level, summary: String, rationale: String, isUrgent: Bool = false) {
        self.code = code
        self.name = name
        self.level = level
        self.summary = summary
        self.rationale = rationale
        self.isUrgent = isUrgent
    }
}
