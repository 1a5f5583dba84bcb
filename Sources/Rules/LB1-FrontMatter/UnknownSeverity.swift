import Incidents

/// LB106: a severity outside the framework's scale.
enum UnknownSeverity {
    static let rule = Rule(
        code: "LB106", name: "unknown-severity", level: .error, summary: "The severity is no level of the framework's scale.",
        rationale: """
            Incidents are compared, counted and sorted by severity; one that fits no scale drops out of all of these. Case does not matter, and text \
            after the code is kept as a note: `P1, partial outage`. `lookback frameworks show NAME` lists a scale with the meaning of its levels.
            """,
        passing: [
            RuleExample(
                """
                ---
                severity: p1, partial outage
                ---
                """),
            RuleExample(
                """
                ---
                framework: live-document
                severity: SEV2
                ---
                """),
            RuleExample(
                """
                # Checkout down

                **Severity:** to be determined

                ## Summary

                Payments timed out.
                """),
        ],
        failing: [
            RuleExample(
                """
                ---
                severity: ⟦P9⟧
                ---
                """),
            RuleExample(
                """
                ---
                framework: retrospective
                severity: ⟦P1⟧
                ---
                """),
            RuleExample(
                """
                # Checkout down

                **Severity:** ⟦SEV9⟧

                ## Summary

                Payments timed out.
                """, given: "What the text of the document says is held to the scale as well."),
            RuleExample(
                """
                # Checkout down

                **Severity:** ⟦Urgent⟧

                ## Summary

                Payments timed out.
                """, message: "\"Urgent\" is no level of five-whys"),
        ], alsoChecks: [.folderDefaults]
    ) { input in input.incident.problems.filter { $0.kind == .unknownSeverity }.map(\.finding) }
}
