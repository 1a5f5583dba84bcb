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
            RuleExample(
                """
                ---
                framework: risk
                severity: P3
                ---
                # Checkout down

                ## TL;DR

                ### Action plan

                We check addresses before a release.

                ## Action plan

                - Resolution: roll back release 4.2
                - Mitigation: shorter cache time
                - Prevention: check addresses before a release
                - Monitoring: alert on old addresses
                - Resilience: a second resolver
                - Knowledge sharing: tell the guild
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
            RuleExample(
                """
                ---
                framework: risk
                severity: P3
                ---
                # Checkout down

                ## ⟦Action plan⟧

                ### Resolution

                - Roll back release 4.2

                ### Mitigation

                None, because every visitor was hurt alike.

                ### Prevention

                - Check addresses before a release

                ### Monitoring

                ### Resilience

                - A second resolver
                - Knowledge sharing:
                """, message: "no action for monitoring and knowledge sharing"),
        ]
    ) { input in
        let asked = input.framework.policies.actionFacets
        guard !asked.isEmpty, input.strength(of: .actionPlan) != .none else { return [] }
        // A summary may hold a paragraph on the plan under a heading of its own.
        let plans = input.incident.sections.filter { $0.id == .actionPlan && input.hasContent($0) }
        guard let section = plans.first(where: { !isInSummary($0, input) }) ?? plans.first else { return [] }
        let answered = Set(input.incident.actions.compactMap(\.type?.rawValue))
        let text = plans.reduce(into: Set()) { $0.formUnion(FacetWords.named(in: input.answers(in: $1))) }
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

    private static func isInSummary(_ section: Section, _ input: RuleInput) -> Bool {
        section.parent.map { input.incident.sections.indices.contains($0) && input.incident.sections[$0].id == .summary } ?? false
    }
}

extension String {
    fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
