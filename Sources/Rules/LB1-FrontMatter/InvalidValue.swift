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

            A day or time in front matter that could be two days (`03/04/2026`) is read in one way and reported as a warning; one with a year of two \
            digits (`26-03-14`) is not read. So is a warning what can be read and cannot be true: that an incident began, or an action was done, \
            in the future, against `--now` and a day for the zones of the world; or that it began on another day than the name of its file has. \
            Files named by the day of publication, up to 60 days after, or by one that the document tells, contradict nothing.

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
                """),
            RuleExample(
                """
                -- content/2026-03-14-checkout-down.md --
                ---
                date: 14/03/2026
                resolved: 03/04/2026 09:12 UTC
                retrospective: 2026-06-01
                ---
                """, given: "It is 2026-05-01."),
            RuleExample(
                """
                -- content/2026-05-02-checkout-down.md --
                # Checkout down
                """, given: "It is 2026-05-01, and tomorrow already in the east."),
            RuleExample(
                """
                -- content/2026-03-14-checkout-down.md --
                ---
                date: 2025-11-02
                published: 2026-03-14
                ---
                """),
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
                date: ⟦03/04/2026⟧
                ---
                """, message: "\"03/04/2026\" could be two days; it is read as 2026-03-04",
                fixed: """
                    ---
                    date: 2026-03-04
                    ---
                    """),
            RuleExample(
                """
                ---
                started: ⟦26-03-14⟧ 09:12 UTC
                ---
                """, message: "\"26-03-14\" has a year of two digits",
                fixed: """
                    ---
                    started: 2026-03-14 09:12 UTC
                    ---
                    """),
            RuleExample(
                """
                ---
                date: ⟦2062-03-14⟧
                ---
                """, given: "It is 2026-05-01.", message: "\"date\" (2062-03-14) is in the future"),
            RuleExample(
                """
                -- content/2062-03-14-checkout-down.md --
                # ⟦Checkout down⟧
                """, given: "It is 2026-05-01.", message: "2062-03-14, the day in the name of the file, is in the future"),
            RuleExample(
                """
                -- content/2026-03-14-checkout-down.md --
                ---
                date: ⟦2025-03-14⟧
                ---
                """, message: "\"date\" (2025-03-14) is another day than the name of the file has (2026-03-14)"),
            RuleExample(
                """
                -- content/2026-03-14-checkout-down.md --
                # Checkout down

                ## Action items

                - [x] Alert on the queue (@payments), done ⟦2026-06-14⟧
                """, given: "It is 2026-05-01.",
                message: "\"Alert on the queue\" is done on 2026-06-14, which is in the future"),
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
        return values + ContradictedDay.findings(input) + TakenAddress.findings(input) + MistypedStatus.findings(input)
    }
}
