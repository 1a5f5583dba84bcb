import Diagnostics
import Frameworks
import Incidents

/// LB404: a timeline and milestones that tell different stories.
enum TimelineOutsideIncident {
    static let rule = Rule(
        code: "LB404", name: "timeline-outside-incident", level: .suggestion,
        summary: "A timeline entry lies far outside the incident, or a milestone is in no entry.",
        rationale: """
            An entry more than a week before the start or after the resolution usually has a wrong month or year; a cause that lies further back belongs \
            into the lead-up. A milestone that no entry tells of leaves its reader asking how it is known.
            """,
        passing: [
            RuleExample(
                """
                ---
                started: 2026-03-14 09:12
                resolved: 2026-03-14 10:27
                ---
                # Checkout down

                ## Timeline (UTC)

                - 2026-03-13 17:00 Release 4.2 goes out
                - 2026-03-14 09:12 First errors
                - 2026-03-14 10:27 Checkout works
                """)
        ],
        failing: [
            RuleExample(
                """
                ---
                started: 2026-03-14 09:12
                resolved: 2026-03-14 10:27
                ---
                # Checkout down

                ## Timeline (UTC)

                - 2026-03-14 09:12 First errors
                - 2026-03-14 10:27 Checkout works
                - ⟦2026-05-14 10:40⟧ Status page updated
                """, message: "\"2026-05-14 10:40\" is 61 d after the resolution"),
            RuleExample(
                """
                ---
                started: 2026-03-14 09:12
                resolved: ⟦2026-03-14 11:27⟧
                ---
                # Checkout down

                ## Timeline (UTC)

                - 2026-03-14 09:12 First errors
                - 2026-03-14 09:20 Rollback begins
                - 2026-03-14 10:27 Checkout works
                """, message: "no timeline entry tells of \"resolved\" at 2026-03-14 11:27 UTC"),
        ],
        check: check)

    private static let far = 7 * 86_400
    /// How far an entry may lie from the milestone it tells of.
    private static let near = 300

    private static func check(_ input: RuleInput) -> [Finding] {
        let stated = input.incident.milestones.known.filter { !$0.milestone.isInferred }
        return outside(input, stated) + untold(input, stated)
    }

    private typealias Known = (name: Milestones.Name, milestone: Milestones.Milestone)

    private static func outside(_ input: RuleInput, _ stated: [Known]) -> [Finding] {
        let start = stated.first { $0.name == .started }?.milestone.at
        let end = stated.first { $0.name == .resolved }?.milestone.at
        let entries = input.incident.timeline.entries
        // By index: whole entries would be copied for the sake of a moment; so below.
        return entries.indices.compactMap { place in
            guard let at = entries[place].at else { return nil }
            if let start, start - at > far { return finding(entries[place], start - at, "before the start") }
            if let end, at - end > far { return finding(entries[place], at - end, "after the resolution") }
            return nil
        }
    }

    private static func finding(_ entry: TimelineEntry, _ seconds: Int, _ relation: String) -> Finding {
        Finding(
            entry.writtenRange, "\(entry.written.quoted) is \(seconds / 86_400) d \(relation)",
            help: "check month and year, or tell of it in another section")
    }

    /// Only where the timeline is detailed enough to expect every milestone in it.
    private static func untold(_ input: RuleInput, _ stated: [Known]) -> [Finding] {
        let entries = input.incident.timeline.entries
        let moments = entries.indices.compactMap { place -> (at: Instant, until: Instant?)? in
            guard entries[place].precision != .day, let at = entries[place].at else { return nil }
            return (at, entries[place].until)
        }
        guard moments.count >= 3 else { return [] }
        return stated.filter { $0.name != .retrospective && !$0.milestone.isDay }.compactMap { name, milestone in
            let isTold = moments.contains { at, until in
                abs(at - milestone.at) <= near || until.map { at <= milestone.at && milestone.at <= $0 + near } ?? false
            }
            guard !isTold else { return nil }
            return Finding(
                milestone.range, "no timeline entry tells of \(name.rawValue.quoted) at \(Figures.moment(milestone.at))",
                help: "add the entry, or correct the milestone")
        }
    }
}
