import Diagnostics
import Incidents

/// LB102: a document that states nothing as data.
enum MissingFrontMatter {
    static let rule = Rule(
        code: "LB102", name: "missing-front-matter", level: .warning, summary: "The document has no front matter.",
        rationale: """
            Without it Lookback infers title, day, severity and times from the text and the file name, and marks them as inferred. What is inferred \
            can be wrong, and services and causes cannot be inferred at all: the incident is then missing from their indexes, and the next one like \
            it is harder to recognise.
            """,
        passing: [
            RuleExample(
                """
                ---
                title: Checkout down
                severity: P1
                ---
                Payments timed out for 75 minutes.
                """)
        ],
        failing: [
            RuleExample(
                """
                ⟦# Checkout down⟧

                Payments timed out for 75 minutes.
                """,
                message: "no front matter; inferred: title \"Checkout down\", date 2026-03-14",
                fixed: """
                    ---
                    title: Checkout down
                    date: 2026-03-14
                    ---
                    # Checkout down

                    Payments timed out for 75 minutes.
                    """),
            RuleExample(
                """
                ⟦# Checkout down⟧

                **Services:** payments, ledger

                Payments timed out for 75 minutes.
                """,
                message: "no front matter; inferred: title \"Checkout down\", date 2026-03-14, services payments, ledger",
                fixed: """
                    ---
                    title: Checkout down
                    date: 2026-03-14
                    services: [payments, ledger]
                    ---
                    # Checkout down

                    **Services:** payments, ledger

                    Payments timed out for 75 minutes.
                    """),
        ]
    ) { input in
        guard input.document.frontMatter == nil, !input.hasBrokenFrontMatter else { return [] }
        let proposal = FrontMatterProposal(input.incident)
        let inferred = proposal.fields.map { "\($0.key) \($0.key == "title" ? $0.shown.quoted : $0.shown)" }
        return [
            Finding(
                input.firstLinePlace, "no front matter; inferred: \(inferred.joined(separator: ", "))",
                help: "state severity, services and root causes between two `---` lines at the top of the file",
                fix: proposal.fix(for: input.source))
        ]
    }
}
