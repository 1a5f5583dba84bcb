import Diagnostics
import Frameworks
import Incidents

/// LB507: a plan that promises nothing.
enum NoActions {
    static let rule = Rule(
        code: "LB507", name: "no-actions", level: .error, summary: "The action plan has text but no action.",
        rationale: """
            An action is an item of a list or a row of a table, so that it can have an owner, a date and a status and be found again. To promise nothing \
            is an answer as well, with its reason: "None, because the service is switched off in June."
            """,
        passing: [
            RuleExample(
                """
                # Checkout down

                ## Action plan

                - Alert on the error rate (@payments), due 2026-06-01
                """),
            RuleExample(
                """
                # Checkout down

                ## Action plan

                None, because the service is switched off in June.
                """),
            RuleExample(
                """
                # Checkout down

                ## Action plan

                - Monitoring: none, because the alert fired within a minute
                """),
        ],
        failing: [
            RuleExample(
                """
                # Checkout down

                ## ⟦Action plan⟧

                See the board of the network team.
                """, message: "\"Action plan\" has no action"),
            RuleExample(
                """
                # Checkout down

                ## ⟦Action plan⟧

                Nothing to report.
                """),
            RuleExample(
                """
                # Checkout down

                ## ⟦Action plan⟧

                - No further action needed.
                """),
            RuleExample(
                """
                # Checkout down

                ## ⟦Action plan⟧

                To be discussed in the retrospective.
                """),
        ],
        yieldsTo: ["placeholder-text"]
    ) { input in
        guard let level = input.strength(of: .actionPlan).level, input.incident.actions.isEmpty,
            let section = input.incident.sections.first(where: { $0.id == .actionPlan && input.hasContent($0) }),
            !saysNone(section, input)
        else { return [] }
        return [
            Finding(
                input.headingPlace(section), "\(section.heading.quoted) has no action",
                help: "write each action as an item of a list or a row of a table; if there is none, `None, because …`", atMost: level)
        ]
    }

    /// "None" with more words, which give the reason: at the start of the section, or as the answer of an item or row.
    private static func saysNone(_ section: Section, _ input: RuleInput) -> Bool {
        let tree = input.document.tree
        let blocks = section.blocks.filter { $0 != section.headingNode }
        if ActionAnswer.beginsWithWhyNone(blocks.map { tree.plainText(of: $0) }.joined(separator: " ")) { return true }
        return blocks.contains { block in
            tree.descendants(of: block).contains { node in
                (tree[node].kind == .paragraph || tree[node].kind == .tableCell) && ActionAnswer.saysWhyNone(tree.plainText(of: node))
            }
        }
    }
}
