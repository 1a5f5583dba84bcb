import Diagnostics
import Frameworks
import Incidents

/// LB406: a kind of event that the framework asks for and the timeline does not name.
enum TimelineKindMissing {
    static let rule = Rule(
        code: "LB406", name: "timeline-kind-missing", level: .suggestion,
        summary: "The timeline names no event of a kind the framework asks for.",
        rationale: """
            Timelines tend to list what people did. What the system signalled, what failed, what that meant for others and what was done are four \
            questions, and the time between their answers is what can be improved. A label (`Alert: …`) or a column `Kind` says which is which; without \
            one Lookback goes by the words. "Alert: none, because …" is an answer.
            """,
        passing: [
            RuleExample(
                """
                ---
                framework: risk
                severity: P3
                ---
                # Checkout down

                ## Timeline

                - 09:12 UTC Failure: the resolver returns an old address, all payments fail
                - 09:14 UTC Signal: error rate above 5 %, acknowledged at 09:15
                - 09:20 UTC Consequence: the first order is lost
                - 10:02 UTC Rollback to release 4.1
                """),
            RuleExample(
                """
                # Checkout down

                ## Timeline

                - 10:02 UTC Rollback to release 4.1
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

                ## ⟦Timeline⟧

                - 09:12 UTC Payments fail
                - 10:02 UTC Rollback to release 4.1
                """, message: "\"Timeline\" names no alert and no consequence"),
            RuleExample(
                """
                ---
                framework: risk
                severity: P3
                ---
                # Checkout down

                ## ⟦Timeline⟧

                - 09:12 UTC Failure: transactions freeze
                - 09:14 UTC Alert: error rate above 5 %
                - 09:20 UTC Consequence: the first order is lost
                """, message: "\"Timeline\" names no action"),
        ],
        yieldsTo: ["empty-timeline", "placeholder-text"]
    ) { input in
        let asked = input.framework.policies.timelineKinds
        let entries = input.incident.timeline.entries
        guard !asked.isEmpty, !entries.isEmpty, input.strength(of: .timeline) != .none,
            let section = input.incident.section(.timeline), input.hasContent(section)
        else { return [] }
        let named = Set(entries.flatMap { names(of: $0.kind) })
        let text = SpokenWords(input.source.text(input.extent(of: section)))
        let missing = asked.filter { !named.contains($0) && !text.say($0) }
        guard let first = missing.first else { return [] }
        return [
            Finding(
                input.headingPlace(section), "\(section.heading.quoted) names no \(missing.joined(separator: " and no "))",
                help: "label an entry, `09:14 \(first.prefix(1).uppercased() + first.dropFirst()): …`, or say why there is none")
        ]
    }

    /// What the system raises is a signal until somebody is called: either answers for an alert.
    private static func names(of kind: TimelineEntry.Kind) -> [String] {
        kind == .signal ? [kind.rawValue, TimelineEntry.Kind.alert.rawValue] : [kind.rawValue]
    }
}
