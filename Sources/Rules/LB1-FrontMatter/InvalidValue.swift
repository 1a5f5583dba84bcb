import Incidents

/// LB105: a value that its field cannot have.
enum InvalidValue {
    static let rule = Rule(
        code: "LB105", name: "invalid-value", level: .error, summary: "A front-matter value is none that its field can have.",
        rationale: """
            A day that no calendar has, a status that is none, a list where one text belongs: the value cannot be shown, sorted or counted, so the field \
            is treated as missing. An audience that is none counts as `restricted`, until it is put right. What a `_defaults.yml` states is checked there.

            An old address in `redirect_from` that the site has for something else, that another incident has, or that is no path within the site does not \
            lead on; it is a warning, and the site is published without it.

            In a table of actions only what is nearly the word for a status is reported.
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
            RuleExample(
                """
                ---
                redirect_from: [⟦feed.xml⟧, postmortems/2026/mail-queue/]
                ---
                """, message: "\"feed.xml\" is an address that every site has for something else"),
            RuleExample(
                """
                -- content/2026-03-14-checkout-down.md --
                ---
                redirect_from: [⟦/old/checkout⟧]
                ---
                # Checkout down
                -- content/2026-03-15-search-slow.md --
                ---
                redirect_from: [old/checkout/, /incidents/2026-03-15-search-slow/]
                ---
                # Search slow
                """, message: "\"/old/checkout\" is an old address of another incident too"),
            RuleExample(
                """
                # Checkout down

                ## Action items

                | Action | Owner | Due | Status |
                | --- | --- | --- | --- |
                | Alert on the error rate | @payments | 2026-06-01 | ⟦doen⟧ |
                | Alert on the queue | @payments | 2026-06-01 | with the vendor |
                | Alert on the disk | @payments | 2026-06-01 | |
                """, message: "\"doen\" is no status of an action",
                fixed: """
                    # Checkout down

                    ## Action items

                    | Action | Owner | Due | Status |
                    | --- | --- | --- | --- |
                    | Alert on the error rate | @payments | 2026-06-01 | done |
                    | Alert on the queue | @payments | 2026-06-01 | with the vendor |
                    | Alert on the disk | @payments | 2026-06-01 | |
                    """),
        ], alsoChecks: [.folderDefaults]
    ) { input in
        let values = input.incident.problems.filter { $0.kind == .invalidValue }.map(\.finding)
        return values + TakenAddress.findings(input) + MistypedStatus.findings(input)
    }
}
