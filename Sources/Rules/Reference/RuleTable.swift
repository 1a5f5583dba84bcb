import Diagnostics

/// The list of all rules, as `lookback rules` prints it.
package enum RuleTable {
    /// Columns for a terminal.
    package static func text(_ rules: [Rule] = RuleRegistry.all) -> String {
        let width = rules.map(\.name.count).max() ?? 0
        return rules.map { rule in
            let name = rule.name + String(repeating: " ", count: width - rule.name.count)
            let level = rule.level.rawValue + String(repeating: " ", count: max(0, 10 - rule.level.rawValue.count))
            return "\(rule.code)  \(name)  \(level)  \(rule.summary)\n"
        }.joined()
    }

    package static func json(_ rules: [Rule] = RuleRegistry.all) -> JSONValue {
        .array(
            rules.map { rule in
                .object([
                    ("code", .string(rule.code)), ("name", .string(rule.name)), ("level", .string(rule.level.rawValue)),
                    ("summary", .string(rule.summary)), ("rationale", .string(rule.rationale)),
                ])
            })
    }

    package static func markdown(_ rules: [Rule] = RuleRegistry.all) -> String {
        let rows = rules.map { "| \($0.code) | `\($0.name)` | \($0.level.rawValue) | \($0.summary.replacing("|", with: "\\|")) |\n" }
        return "| Code | Name | Level | What is wrong |\n| --- | --- | --- | --- |\n" + rows.joined()
    }
}
