import Incidents

/// LB104: a key that means nothing to Lookback.
enum UnknownField {
    static let rule = Rule(
        code: "LB104", name: "unknown-field", level: .warning, summary: "A front-matter key is none that Lookback knows.",
        rationale: """
            A misspelt key is silently no key at all: the value is on no page and in no index. Case, `-`, `_` and spaces make no difference, and the \
            usual synonyms are known (`service`, `priority`, `end_time` …); of two that mean the same one counts. Keys of other tools can be kept: waive the rule with `allow:`. \
            Those of site generators are passed over, but for `draft: true` and the like: they keep nothing back here.
            """,
        passing: [
            RuleExample(
                """
                ---
                title: Checkout down
                Root-Cause: dns
                ---
                """)
        ],
        failing: [
            RuleExample(
                """
                ---
                title: Checkout down
                ⟦severty⟧: P1
                ---
                """),
            RuleExample(
                """
                ---
                title: Checkout down
                severity: P0
                ⟦priority⟧: P3
                ---
                """, message: "\"priority\" states `severity` again; \"severity\" counts"),
            RuleExample(
                """
                ---
                title: Checkout down
                ⟦draft⟧: true
                ---
                """, message: "\"draft\" keeps nothing from being published: `audience` says who may read an incident"),
        ], alsoChecks: [.folderDefaults]
    ) { input in input.incident.problems.filter { $0.kind == .unknownField }.map(\.finding) }
}
