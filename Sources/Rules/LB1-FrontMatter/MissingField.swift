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
            RuleExample(
                """
                ---
                framework: atlassian
                date: 2026-03-14
                ---
                # Checkout down

                ## Report data

                - **Submitter source:** alert `CheckoutErrors`

                Severity: major
                Time of alert (UTC): 09:19

                | Field | Value |
                |---|---|
                | System or application | checkout |
                | Scope of impact | 1,200 users in one region |
                | Type of impact | degraded performance |
                """, given: "Labels of the text answer as well."),
        ],
        failing: [
            RuleExample(
                """
                -- content/2026-03-14-checkout-down.md --
                ⟦---⟧
                framework: atlassian
                services: checkout
                detected: 2026-03-14 09:19
                detected_by: monitoring
                impact: {users: 1200}
                ---
                # Checkout down

                | Field | Value |
                |---|---|
                | Type of impact | |
                """,
                message: "\"impact.customer_visible\" is missing"),
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
        let alternatives = alternatives(field.keys.dropFirst())
        let instead = alternatives.isEmpty ? "" : " (or \(Figures.list(alternatives, conjunction: "or")))"
        let hint = field.hint.isEmpty ? "" : ": \(field.hint.uncapitalized.withoutFullStop)"
        return Finding(
            input.frontMatterPlace, "\((field.keys.first ?? "").quoted) is missing",
            help: "add `\(field.keys.first ?? "")`\(instead)\(hint); \(input.reasonForAsking)", atMost: level)
    }

    /// Of several labels that mean the same the first one stands for all.
    private static func alternatives(_ keys: ArraySlice<String>) -> [String] {
        let labels = keys.filter { $0.hasPrefix("label.") }
        return keys.filter { !$0.hasPrefix("label.") }.map { $0.hasPrefix("section.") ? "a section \"\($0.dropFirst(8))\"" : "`\($0)`" }
            + labels.prefix(1).map { "a line `\($0.dropFirst(6).prefix(1).uppercased())\($0.dropFirst(7)): …`" }
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
