import Diagnostics
import Frameworks
import Incidents

/// LB402: an entry that stands in the wrong place.
enum TimelineOutOfOrder {
    static let rule = Rule(
        code: "LB402", name: "timeline-out-of-order", level: .warning, summary: "A timeline entry stands out of order.",
        rationale: """
            Lookback never re-orders a timeline silently: the order may be a mistake, or the time may. Oldest first and newest first are both fine; what \
            is reported is the entry that breaks the order of the others.
            """,
        passing: [
            RuleExample(
                """
                # Checkout down

                ## Timeline (UTC)

                - 23:50 Alert fires
                - 00:10 Rollback begins
                - 01:27 Checkout works
                """),
            RuleExample(
                """
                # Checkout down

                ## Timeline (UTC)

                - 2026-03-14 10:27 Checkout works
                - 2026-03-14 09:20 Rollback begins
                - 2026-03-14 09:12 Alert fires
                """),
        ],
        failing: [
            RuleExample(
                """
                # Checkout down

                ## Timeline (UTC)

                - 2026-03-14 09:12 Alert fires
                - 2026-03-14 09:40 Rollback begins
                - ⟦2026-03-14 09:20⟧ On-call joins
                - 2026-03-14 10:27 Checkout works
                """, message: "\"2026-03-14 09:20\" is earlier than \"2026-03-14 09:40\" before it"),
            RuleExample(
                """
                # Checkout down

                ## Timeline (UTC)

                - 2026-03-14 09:12 Alert fires
                - ⟦2025-03-14 09:20⟧ On-call joins
                - 2026-03-14 09:40 Rollback begins
                """),
        ],
        check: check)

    /// By how many seconds an approximate time may miss its place.
    private static let slack = 1800

    private static func check(_ input: RuleInput) -> [Finding] {
        isInOrder(input.incident.timeline.entries) ? [] : parts(of: input).flatMap { misplaced(in: $0, input) }
    }

    /// As in most timelines: every entry has its time, and none is earlier than the one before it.
    private static func isInOrder(_ entries: [TimelineEntry]) -> Bool {
        var latest = Int.min
        return entries.indices.allSatisfy { place in
            guard entries[place].precision != .day, let at = entries[place].at?.secondsSinceEpoch, at >= latest else { return false }
            latest = at
            return true
        }
    }

    /// The timelines of the document: entries under different timeline headings are in no order with each other.
    private static func parts(of input: RuleInput) -> [[TimelineEntry]] {
        let sections = input.incident.sections
        let starts = sections.filter { section in
            section.id == .timeline && !(section.parent.map { sections.indices.contains($0) && sections[$0].id == .timeline } ?? false)
        }.map(\.headingRange.lowerBound).sorted()
        var parts: [[TimelineEntry]] = [[]]
        var next = 0
        for entry in input.incident.timeline.entries {
            var beginsPart = false
            while next < starts.count, starts[next] <= entry.range.lowerBound {
                next += 1
                beginsPart = true
            }
            if beginsPart { parts.append([]) }
            parts[parts.count - 1].append(entry)
        }
        return parts
    }

    private static func misplaced(in part: [TimelineEntry], _ input: RuleInput) -> [Finding] {
        let timed = part.filter { $0.at != nil && $0.precision != .day }
        let areTimed = timed.count > 1
        let entries = areTimed ? timed : part.filter { $0.at != nil }
        let times = entries.compactMap { areTimed ? $0.at?.secondsSinceEpoch : $0.at?.day.daysSinceEpoch }
        let forward = LongestRun.ascending(times)
        let backward = LongestRun.ascending(times.map { -$0 })
        let isBackward = backward.count > forward.count
        let run = isBackward ? backward : forward
        guard run.count < entries.count else { return [] }
        let inRun = Set(run)
        return entries.indices.filter { !inRun.contains($0) }.compactMap { index in
            let before = run.last { $0 < index }
            let after = run.first { $0 > index }
            return finding(entries, index, before: before, after: after, isBackward: isBackward, input)
        }
    }

    private static func finding(
        _ entries: [TimelineEntry], _ index: Int, before: Int?, after: Int?, isBackward: Bool, _ input: RuleInput
    ) -> Finding? {
        let entry = entries[index]
        guard let at = entry.at else { return nil }
        let sign = isBackward ? -1 : 1
        let breaksBefore = before.flatMap { entries[$0].at }.map { (at - $0) * sign < 0 } ?? false
        guard let other = breaksBefore ? before : after, let otherAt = entries[other].at else { return nil }
        if entry.isApproximate || entries[other].isApproximate, abs(at - otherAt) <= slack { return nil }
        let relation = at < otherAt ? "earlier" : "later"
        let place = breaksBefore ? "before" : "after"
        return Finding(
            entry.writtenRange, "\(entry.written.quoted) is \(relation) than \(entries[other].written.quoted) \(place) it",
            help: "move the entry, or correct its time or day",
            notes: [input.note("that entry", at: entries[other].writtenRange)])
    }
}
