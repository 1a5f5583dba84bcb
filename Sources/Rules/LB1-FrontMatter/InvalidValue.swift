import Incidents

/// LB105: a value that its field cannot have.
enum InvalidValue {
    static let rule = Rule(
        code: "LB105", name: "invalid-value", level: .error, summary: "A front-matter value is none that its field can have.",
        rationale: """
            A day that no calendar has, a status that is none, a list where one text belongs: the value cannot be shown, sorted or counted, so the field \
            is treated as missing. An audience that is none counts as `restricted`, until it is put right. What a `_defaults.yml` states is checked there.
            """,
        passing: [
            RuleExample(
                """
                ---
                date: 2026-02-28
                status: resolved
                started: 2026-02-28 09:12 UTC
                ---
                """)
        ],
        failing: [
            RuleExample(
                """
                ---
                date: ⟦2026-02-30⟧
                ---
                """),
            RuleExample(
                """
                ---
                status: ⟦finished⟧
                ---
                """),
            RuleExample(
                """
                ---
                started: ⟦this morning⟧
                ---
                """),
        ], alsoChecks: [.folderDefaults]
    ) { input in input.incident.problems.filter { $0.kind == .invalidValue }.map(\.finding) }
}
