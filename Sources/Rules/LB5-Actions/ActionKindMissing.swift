import Diagnostics
import Frameworks
import Incidents

/// LB504: a question about the future that the plan does not answer.
enum ActionKindMissing {
    static let rule = Rule(
        code: "LB504", name: "action-kind-missing", level: .suggestion,
        summary: "The action plan does not answer a facet the framework asks for.",
        rationale: """
            Plans tend to hold more of what was just done. Asking for each facet (resolution, mitigation, prevention, monitoring, resilience, knowledge \
            sharing) finds what nobody thought of; "Monitoring: none, because the alert fired within a minute" is an answer.
            """,
        passing: [
            RuleExample(
                """
                ---
                framework: risk
                severity: P3
                ---
                # Checkout down

                ## Action plan

                - Resolution: roll back release 4.2
                - Mitigation: shorter cache time
                - Prevention: check addresses before a release
                - Monitoring: none, because the alert fired within a minute
                - Resilience: a second resolver
                - Knowledge sharing: tell the guild
                """),
            RuleExample(
                """
                # Checkout down

                ## Action plan

                - Roll back release 4.2
                """),
        ],
        failing: [
            RuleExample(
                """
                ---
                framework: risk
                severity: P3
                ---
                # Checkout down

                ## ⟦Action plan⟧

                - Resolution: roll back release 4.2
                - Mitigation: shorter cache time
                - Prevention: check addresses before a release
                - Resilience: a second resolver
                - Knowledge sharing: tell the guild
                """, message: "no action for monitoring"),
            RuleExample(
                """
                ---
                framework: risk
                severity: P3
                ---
                # Checkout down

                ## ⟦Action plan⟧

                - Replace the resolver, and its straining limits
                - Mitigation: shorter cache time
                - Prevention: check addresses before a release
                - Monitoring: alert on old addresses
                - Resilience: a second resolver
                """, message: "no action for resolution and knowledge sharing"),
        ]
    ) { input in
        let asked = input.framework.policies.actionFacets
        guard !asked.isEmpty, let section = input.incident.section(.actionPlan), input.strength(of: .actionPlan) != .none,
            input.hasContent(section)
        else { return [] }
        let plan = input.extent(of: section)
        let answered = Set(input.incident.actions.compactMap(\.type?.rawValue))
        let text = FacetWords.named(in: input.source.text(plan))
        let missing = asked.filter { !answered.contains($0) && !text.contains($0) }
        guard !missing.isEmpty else { return [] }
        let names = missing.map { $0.replacing("-", with: " ") }
        return [
            Finding(
                input.headingPlace(section), "no action for \(Figures.list(names))",
                help:
                    "add one, label the action that is one, or say why there is none: `\((names.first ?? "").capitalizedFirst): none, because …`"
            )
        ]
    }
}

extension String {
    fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
