import Diagnostics
import Frameworks
import Incidents

/// LB405: a timeline without times.
enum EmptyTimeline {
    static let rule = Rule(
        code: "LB405", name: "empty-timeline", level: .error, summary: "The timeline has text but no entry with a time.",
        rationale: """
            A timeline is what durations, order and "how soon did we know?" are read from. Any notation will do: a list, a table, headings, paragraphs \
            that begin with a time.
            """,
        passing: [
            RuleExample(
                """
                # Checkout down

                ## Timeline

                | Time (UTC) | Event |
                | --- | --- |
                | 09:12 | Alert fires |
                """)
        ],
        failing: [
            RuleExample(
                """
                # Checkout down

                ## ⟦Timeline⟧

                First the alert fired, then we rolled back.
                """, message: "\"Timeline\" has no entry with a time")
        ],
        yieldsTo: ["placeholder-text"]
    ) { input in
        guard let level = input.strength(of: .timeline).level ?? (input.isOver ? .warning : nil),
            !input.incident.timeline.entries.contains(where: { !$0.written.isEmpty }),
            let section = input.incident.sections.first(where: { $0.id == .timeline && input.hasContent($0) })
        else { return [] }
        return [
            Finding(
                input.headingPlace(section), "\(section.heading.quoted) has no entry with a time",
                help: "begin each entry with its time: `- 09:12 Alert fires`", atMost: level)
        ]
    }
}
