import Incidents

/// Incidents that are one failure coming back.
package struct RecurrenceFamily: Sendable {
    /// Ids, oldest first; at least two.
    package let incidents: [String]
    /// Causes and services that more than one of them has, most frequent first.
    package let causes: [String]
    package let services: [String]
    /// The pairs that make it a family, later incidents in order.
    package let recurrences: [Recurrence]

    /// Id of the family: that of its first incident.
    package var id: String { incidents.first ?? "" }

    /// Days between one occurrence and the next.
    package let intervals: [Int]

    init(_ members: [Incident], _ recurrences: [Recurrence]) {
        incidents = members.map(\.id)
        causes = Self.shared(members.map(\.rootCauses))
        services = Self.shared(members.map(\.services))
        self.recurrences = recurrences
        let days = members.compactMap { $0.milestones[.started]?.at.day ?? $0.date }
        intervals = zip(days, days.dropFirst()).map { $1.daysSinceEpoch - $0.daysSinceEpoch }
    }

    /// Worst first: promises broken, then how often, then how lately.
    package static func isWorse(_ left: RecurrenceFamily, _ right: RecurrenceFamily) -> Bool {
        (left.brokenPromises, left.incidents.count, left.incidents.last ?? "") > (
            right.brokenPromises, right.incidents.count, right.incidents.last ?? ""
        )
    }

    /// Recurrences that happened while a promise against them was late.
    package var brokenPromises: Int { recurrences.count { $0.verdict == .notShippedInTime } }

    private static func shared(_ lists: [[String]]) -> [String] {
        var counts: [String: Int] = [:]
        for list in lists { for value in Set(list) { counts[value, default: 0] += 1 } }
        return counts.filter { $0.value > 1 }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    }
}
