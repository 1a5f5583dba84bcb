import Incidents

/// Incidents that are one failure coming back: of one cause, but for what authors have said belongs together.
package struct RecurrenceFamily: Sendable {
    /// The id of its first incident, with a number behind it where another family that came back earlier begins with the same.
    package let id: String
    /// Ids, oldest first; at least two.
    package let incidents: [String]
    /// The causes it is about, and the services that more than one of them has, most frequent first.
    package let causes: [String]
    package let services: [String]
    /// The pairs that make it a family, later incidents in order.
    package let recurrences: [Recurrence]
    /// One of them for each incident that came back: of several the one that tells most.
    package let occurrences: [Recurrence]

    /// Days between one occurrence and the next.
    package let intervals: [Int]
    /// How often it came back while a promise against it was late.
    package let brokenPromises: Int

    init(id: String, _ members: [Incident], _ recurrences: [Recurrence], about: Set<String>) {
        self.id = id
        incidents = members.map(\.id)
        causes = Self.shared(members.map { $0.namedCauses.filter(about.contains) }) { $0 }
        var names = ServiceNames()
        services = Self.shared(members.map(\.services)) { names.key($0) }
        self.recurrences = recurrences
        occurrences = Self.occurrences(among: recurrences)
        brokenPromises = occurrences.count { $0.verdict == .notShippedInTime }
        let days = members.compactMap { $0.milestones[.started]?.at.day ?? $0.date }
        intervals = zip(days, days.dropFirst()).map { $1.daysSinceEpoch - $0.daysSinceEpoch }
    }

    /// Worst first: promises broken, then how often, then how lately; of equals, as two that end with the same incident may be, by id.
    package static func isWorse(_ left: RecurrenceFamily, _ right: RecurrenceFamily) -> Bool {
        (left.brokenPromises, left.incidents.count, left.incidents.last ?? "", right.id) > (
            right.brokenPromises, right.incidents.count, right.incidents.last ?? "", left.id
        )
    }

    /// - Parameter recurrences: those of one later incident stand together.
    private static func occurrences(among recurrences: [Recurrence]) -> [Recurrence] {
        recurrences.reduce(into: []) { occurrences, recurrence in
            guard let last = occurrences.last, last.later == recurrence.later else { return occurrences.append(recurrence) }
            if recurrence.tellsMore(than: last) { occurrences[occurrences.count - 1] = recurrence }
        }
    }

    /// What more than one of the lists holds, as it is first written.
    private static func shared(_ lists: [[String]], by key: (String) -> String) -> [String] {
        var counts: [String: (name: String, count: Int)] = [:]
        for list in lists {
            let written = Dictionary(list.map { (key($0), $0) }, uniquingKeysWith: { first, _ in first })
            for (key, name) in written { counts[key, default: (name, 0)].count += 1 }
        }
        return counts.values.filter { $0.count > 1 }.sorted { ($1.count, $0.name) < ($0.count, $1.name) }.map(\.name)
    }
}
