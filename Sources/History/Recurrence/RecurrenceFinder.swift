import Incidents

/// Joins incidents into families: by what their authors declare, by the same cause and service, or by strong similarity.
package enum RecurrenceFinder {
    /// - Parameter similar: earlier incidents like one, best first, by its id.
    /// - Returns: families, worst first.
    package static func families(
        _ history: History, register: ActionRegister, similar: (String) -> [SimilarIncident]
    ) -> [RecurrenceFamily] {
        let oldestFirst = Array(history.incidents.reversed())
        var recurrences: [Recurrence] = []
        var earlierByPair: [PairKey: [Int]] = [:]
        var names = ServiceNames()
        let positions = Dictionary(oldestFirst.indices.map { (oldestFirst[$0].id, $0) }, uniquingKeysWith: { first, _ in first })
        for position in oldestFirst.indices {
            let keys = PairKey.all(of: oldestFirst[position], &names)
            let alike = keys.compactMap { earlierByPair[$0] }
            recurrences += bases(of: oldestFirst[position], at: position, positions, alike, oldestFirst, &names, similar).map {
                Recurrence(later: oldestFirst[position], earlier: oldestFirst[$0.earlier], basis: $0.basis, register: register)
            }
            for key in keys { earlierByPair[key, default: []].append(position) }
        }
        return families(oldestFirst, positions, recurrences)
    }

    /// A root cause and a service that one incident has.
    private struct PairKey: Hashable {
        let cause: String
        let service: String

        static func all(of incident: Incident, _ names: inout ServiceNames) -> [PairKey] {
            let services = incident.services.map { names.key($0) }
            return incident.namedCauses.flatMap { cause in services.map { PairKey(cause: cause, service: $0) } }
        }
    }

    /// The earlier incidents one is a recurrence of: those it declares; else the latest with the same cause and service; else the most alike.
    /// Those said not to be related are passed over; one that is said to be related and no more makes it a recurrence of none.
    /// - Parameter alike: for each pair of a cause and a service that it has, the earlier ones that have both.
    private static func bases(
        of incident: Incident, at position: Int, _ positions: [String: Int], _ alike: [[Int]], _ oldestFirst: [Incident],
        _ names: inout ServiceNames, _ similar: (String) -> [SimilarIncident]
    ) -> [(earlier: Int, basis: Recurrence.Basis)] {
        let declared = incident.recurrenceOf.compactMap { positions[$0.value] }.filter { $0 < position }
        if !declared.isEmpty { return declared.map { ($0, .declared) } }
        func isExcluded(_ other: Int) -> Bool { isDenied(incident, oldestFirst[other]) }
        let sameCause = alike.compactMap { $0.last { !isExcluded($0) } }.max()
        if let sameCause {
            let earlier = oldestFirst[sameCause]
            if isRelated(incident, earlier) { return [] }
            return [
                (
                    sameCause,
                    .sameCauseAndService(
                        causes: incident.namedCauses.filter(earlier.rootCauses.contains),
                        services: names.shared(incident.services, with: earlier.services))
                )
            ]
        }
        let strong = similar(incident.id).lazy.filter { $0.isStrong && (!$0.sharedCauses.isEmpty || incident.namedCauses.isEmpty) }
            .compactMap { hit in positions[hit.id].map { (hit, $0) } }
        guard let (best, earlier) = strong.first(where: { !isExcluded($0.1) }), !isRelated(incident, oldestFirst[earlier]) else {
            return []
        }
        return [(earlier, .similar(score: best.score, terms: best.terms))]
    }

    /// Whether an author has said that two incidents are not the same failure.
    package static func isDenied(_ left: Incident, _ right: Incident) -> Bool {
        left.notRelated.contains { $0.id.value == right.id } || right.notRelated.contains { $0.id.value == left.id }
    }

    /// Whether an author has said that two incidents belong together, without calling one a recurrence of the other.
    private static func isRelated(_ left: Incident, _ right: Incident) -> Bool {
        left.related.contains { $0.value == right.id } || right.related.contains { $0.value == left.id }
    }

    /// Whether an author has said how two incidents are related: `recurrence_of`, `related` and `not_related` answer for good.
    package static func isAnswered(_ left: Incident, _ right: Incident) -> Bool {
        isDenied(left, right) || isRelated(left, right) || left.recurrenceOf.contains { $0.value == right.id }
            || right.recurrenceOf.contains { $0.value == left.id }
    }

    /// Connected components of the pairs.
    private static func families(_ oldestFirst: [Incident], _ positions: [String: Int], _ recurrences: [Recurrence]) -> [RecurrenceFamily] {
        var parents = Array(oldestFirst.indices)
        func root(of position: Int) -> Int {
            var position = position
            while parents[position] != position {
                parents[position] = parents[parents[position]]
                position = parents[position]
            }
            return position
        }
        for recurrence in recurrences {
            guard let later = positions[recurrence.later], let earlier = positions[recurrence.earlier] else { continue }
            let (left, right) = (root(of: later), root(of: earlier))
            parents[max(left, right)] = min(left, right)
        }
        var members: [Int: [Int]] = [:]
        for position in oldestFirst.indices { members[root(of: position), default: []].append(position) }
        var pairs: [Int: [Recurrence]] = [:]
        for recurrence in recurrences {
            if let later = positions[recurrence.later] { pairs[root(of: later), default: []].append(recurrence) }
        }
        return members.filter { $0.value.count > 1 }
            .map { key, positions in RecurrenceFamily(positions.map { oldestFirst[$0] }, pairs[key] ?? []) }
            .sorted(by: RecurrenceFamily.isWorse)
    }
}
