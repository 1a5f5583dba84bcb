import Diagnostics
import Incidents
import Markup

/// LB901: a link that leads nowhere.
enum BrokenLink {
    static let rule = Rule(
        code: "LB901", name: "broken-link", level: .error, summary: "A relative link, an anchor or an attachment does not exist.",
        rationale: """
            The log, the graph, the earlier incident that a postmortem points at is its evidence. Links to other incidents are written as they stand on \
            disk (`2025-11-02-checkout-down.md`) or as an address of the site (`/incidents/2025-11-02-checkout-down/`) and lead to the incident's page; other files of the content folder are published beside the incident that \
            links to them. Anchors are made of headings and of bold lines that begin a section: `#five-whys`, or of the id that one gives itself: `## Five whys {#whys}`. Links to other sites are not followed. The home page is checked as well.
            """,
        passing: [
            RuleExample(
                """
                -- content/2026-03-14-checkout-down.md --
                # Checkout down

                As in [November](2025-11-02-checkout-down.md#root-cause) ([again](/incidents/2025/2025-11-02-checkout-down/)), see [the log](checkout%20log.csv) and [below](#root-cause).

                ## Root cause

                `[no link](in/code.md)`
                -- content/2025-11-02-checkout-down.md --
                # Checkout down

                ## Root cause
                -- content/checkout log.csv --
                09:12,503
                """),
            RuleExample(
                """
                -- content/2026-03-14-checkout-down.md --
                # Checkout down

                As in [November](2025-11-02-checkout-down.md#impact), and [why](#root-cause).

                **Root cause**

                A full disk.
                -- content/2025-11-02-checkout-down.md --
                # Checkout down

                **Impact:** 12,000 orders.
                """),
            RuleExample("# Checkout down {#top}\n\n[Cause](#h.1x2y), [top](#top)\n\n## Root cause {#h.1x2y .unnumbered}\n"),
        ],
        failing: [
            RuleExample(
                """
                -- content/2026-03-14-checkout-down.md --
                # Checkout down

                As in [November](⟦2025-11-02-chekout-down.md⟧).
                -- content/2025-11-02-checkout-down.md --
                # Checkout down
                """, message: "\"2025-11-02-chekout-down.md\" does not exist",
                fixed: """
                    # Checkout down

                    As in [November](2025-11-02-checkout-down.md).

                    """),
            RuleExample(
                """
                -- content/2026-03-14-checkout-down.md --
                # Checkout down

                As in [November](⟦2025-11-03-checkout-down.md⟧), seen by [the probe](⟦2026-03-14-checkout-dawn.md⟧).
                -- content/2025-11-02-checkout-down.md --
                # Checkout down
                """, given: "Another day, and this document itself, are nothing that a fix may write.",
                message: "\"2025-11-03-checkout-down.md\" does not exist"),
            RuleExample(
                """
                # Checkout down

                See [the cause](⟦#rootcause⟧).

                ## Root cause

                ![Error rate](⟦errors.png⟧)
                """, message: "\"#rootcause\" is no heading of this document"),
        ], alsoChecks: [.homePage]
    ) { input in
        var checker = LinkChecker(input)
        return input.links.compactMap { checker.finding($0) }
    }
}
