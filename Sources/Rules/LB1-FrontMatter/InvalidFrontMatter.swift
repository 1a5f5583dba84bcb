import Incidents

/// LB101: front matter that cannot be read.
enum InvalidFrontMatter {
    static let rule = Rule(
        code: "LB101", name: "invalid-front-matter", level: .error, summary: "The front matter is no valid YAML or TOML.",
        rationale: """
            What is no YAML or TOML every tool reads in its own way, or not at all. Lookback goes on with each line that can be read and with what \
            a broken one plainly says, so that one run tells all that is wrong; what it had to guess is an error until it is written properly. \
            Usual causes: a text with a colon or a leading `@` that needs quotes, a quote or a bracket that is not closed, \
            a second `---` that is missing, a tab as indentation.
            """,
        passing: [
            RuleExample(
                """
                ---
                title: "Checkout down: payments time out"
                authors: ["@payments-team"]
                ---
                # Checkout down
                """)
        ],
        failing: [
            RuleExample(
                """
                ---
                title: Checkout down⟦:⟧ payments time out
                ---
                # Checkout down
                """),
            RuleExample(
                """
                ---
                title: Checkout down
                ⟦title⟧: Checkout is down
                ---
                # Checkout down
                """),
        ],
        isUrgent: true, checksRefusedDocuments: true
    ) { input in input.document.findings.filter { $0.kind != .oversizedDocument }.map(\.finding) }
}
