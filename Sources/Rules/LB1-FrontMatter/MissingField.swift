import Diagnostics
import Frameworks
import Incidents

/// LB103: data that the framework asks for and nobody stated.
enum MissingField {
    static let rule = Rule(
        code: "LB103", name: "missing-field", level: .error, summary: "A field that the framework asks for is missing.",
        rationale: """
            The framework says which figures an incident must state and from which status on. What Lookback can read from the text, such as the day in \
            the file name, needs no field. While the incident is being analysed a missing field is a warning.
            """,
        passing: [
            RuleExample(
                """
                ---
                framework: retrospective
                severity: SEV2
                status: ongoing
                ---
                # Checkout down
                """),
            RuleExample(
                """
                -- content/2026-03-14-checkout-down.md --
                ---
                framework: five-whys
                ---
                # Checkout down
                """),
        ],
        failing: [
            RuleExample(
                """
                -- content/checkout-down.md --
                ⟦---⟧
                framework: five-whys
                ---
                # Checkout down
                """,
                message: "\"date\" is missing"),
            RuleExample(
                """
                ⟦---⟧
                framework: retrospective
                status: ongoing
                ---
                # Checkout down
                """,
                message: "\"severity\" is missing"),
        ]
    ) { input in
        guard !input.hasBrokenFrontMatter else { return [] }
        return input.framework.fields.compactMap { field in
            guard let level = input.strength(of: field).level, !field.keys.contains(where: input.isAnswered) else { return nil }
            return finding(field, level: level, input)
        }
    }

    private static func finding(_ field: Framework.Field, level: Level, _ input: RuleInput) -> Finding {
        let alternatives = field.keys.dropFirst().map { $0.hasPrefix("section.") ? "a section \"\($0.dropFirst(8))\"" : "`\($0)`" }
        let instead = alternatives.isEmpty ? "" : " (or \(Figures.list(alternatives, conjunction: "or")))"
        let hint = field.hint.isEmpty ? "" : ": \(field.hint.uncapitalized.withoutFullStop)"
        return Finding(
            input.frontMatterPlace, "\((field.keys.first ?? "").quoted) is missing",
            help: "add `\(field.keys.first ?? "")`\(instead)\(hint); \(input.reasonForAsking)", atMost: level)
    }
}

extension RuleInput {
    /// A field whose value is there but wrong is another rule's fault to report.
    fileprivate func isAnswered(_ key: String) -> Bool {
        hasValue(for: key) || incident.fieldRanges[key.split(separator: ".").first.map(String.init) ?? key] != nil && !key.contains(".")
    }
}

extension String {
    /// With a lower-case first letter, unless the word is an abbreviation.
    package var uncapitalized: String {
        guard let first, first.isUppercase, dropFirst().first?.isLowercase ?? false else { return self }
        return first.lowercased() + dropFirst()
    }

    package var withoutFullStop: String { hasSuffix(".") ? String(dropLast()) : self }
}
