import Diagnostics
import Frameworks
import Incidents
import Markup

/// LB605: an incident that is called over before its own objectives say so.
enum ObjectiveNotMet {
    static let rule = Rule(
        code: "LB605", name: "objective-not-met", level: .error, summary: "A resolution objective is not met, or cannot be measured.",
        rationale: """
            The objectives are what the responders agreed on while they could still think: all of them are met before the incident is called resolved. An \
            objective that no number, test or count decides is met whenever somebody is tired.
            """,
        passing: [
            RuleExample(
                """
                ---
                framework: live-document
                status: resolved
                ---
                # Checkout down

                ## Resolution objectives

                - [x] Error rate below 0.1 % for 30 minutes
                - [x] All queued orders are processed
                """),
            RuleExample(
                """
                ---
                framework: live-document
                status: resolved
                ---
                # Checkout down

                ## Resolution objectives

                - Error rate below 0.1 %
                  - see the dashboard

                | Objective | Owner | Status |
                |---|---|---|
                | Latency below 200 ms | network | done |
                | No open pages | nobody | ✅ |
                """),
            RuleExample(
                """
                ---
                framework: live-document
                status: ongoing
                ---
                # Checkout down

                ## Resolution objectives

                - [ ] Error rate below 0.1 % for 30 minutes
                - [ ] The nightly backup completes without errors
                - [ ] Both data centres serve traffic
                """),
            RuleExample(
                """
                ---
                framework: live-document
                status: resolved
                ---
                # Checkout down

                ## Resolution objectives

                - Error rate: no more than 0.1 %
                - ✅ Open pages: none
                - Queue of failed orders is empty: met
                """),
        ],
        failing: [
            RuleExample(
                """
                ---
                framework: live-document
                status: resolved
                ---
                # Checkout down

                ## Resolution objectives

                - ⟦[ ] Error rate below 0.1 % for 30 minutes⟧
                - [x] All queued orders are processed
                """, message: "\"Error rate below 0.1 % for 30 minutes\" is not met, but the status is \"resolved\""),
            RuleExample(
                """
                ---
                framework: live-document
                status: ongoing
                ---
                # Checkout down

                ## Resolution objectives

                - ⟦[ ] Checkout feels fast again⟧
                """, message: "\"Checkout feels fast again\" cannot be measured"),
            RuleExample(
                """
                ---
                framework: live-document
                status: resolved
                ---
                # Checkout down

                ## Resolution objectives

                - ⟦Error rate below 0.1 % for 30 minutes: not met⟧
                - ⟦❌ All queued orders are processed⟧
                - ⟦Alle Aufträge sind bearbeitet (noch nicht erreicht)⟧

                | Ziel | Erreicht |
                |---|---|
                | ⟦Fehlerquote unter 0,1 %⟧ | nein |
                """, message: "\"Error rate below 0.1 % for 30 minutes: not met\" is not met, but the status is \"resolved\""),
            RuleExample(
                """
                ---
                framework: live-document
                status: resolved
                ---
                # Checkout down

                ## Resolution objectives

                - Checkout
                  - ⟦[ ] Error rate below 1 % for 30 minutes⟧
                  - [x] All queued orders are processed
                    - the dashboard has them
                - Mail
                  - ⟦The queue looks fine⟧

                | # | Objective | Target | Met |
                |---|---|---|---|
                | 1 | ⟦Latency of the payment service⟧ | below 200 ms | no |
                | 2 | Login | 99 % | yes, since noon |
                """, message: "\"Error rate below 1 % for 30 minutes\" is not met, but the status is \"resolved\""),
        ],
        check: check)

    private static func check(_ input: RuleInput) -> [Finding] {
        guard let deadline = input.framework.policies.objectivesMetBy.flatMap(Status.init(rawValue:)) else { return [] }
        return input.incident.sections.filter { $0.id == .resolutionObjectives }.flatMap(\.blocks)
            .flatMap { Objective.all(in: $0, input) }.compactMap { finding($0, isDue: input.incident.status >= deadline, input) }
    }

    private static func finding(_ objective: Objective, isDue: Bool, _ input: RuleInput) -> Finding? {
        if isDue, objective.isUnmet {
            return Finding(
                objective.place, "\(objective.text.quoted) is not met, but the status is \(input.incident.status.rawValue.quoted)",
                help: "tick it off when it is met, or go back to `mitigated`")
        }
        guard !objective.isMeasurable else { return nil }
        return Finding(
            objective.place, "\(objective.text.quoted) cannot be measured",
            help: "say which number, count or test decides it: `error rate below 0.1 % for 30 minutes`",
            atMost: isDue ? nil : .warning)
    }
}
