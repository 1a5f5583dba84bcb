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
        ],
        failing: [
            RuleExample(
                """
                # Checkout down

                ## ⟦Action plan⟧

                See the board of the network team.
                """, message: "\"Action plan\" has no action")
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

    private static let nothing = [
        "none", "no action", "no actions", "no further", "nothing", "keine", "aucune", "ninguna", "ninguno", "nenhuma", "なし", "特になし", "无",
        "無",
        "없음",
    ]

    /// "None", with more words that give the reason.
    private static func saysNone(_ section: Section, _ input: RuleInput) -> Bool {
        let text = section.blocks.filter { $0 != section.headingNode }.map { input.document.tree.plainText(of: $0) }.joined(separator: " ")
            .lowercased()
        return nothing.contains { text.hasPrefix($0) && text.utf8.count > $0.utf8.count + 6 }
    }
}
