import Incidents

/// Finds what came back: by what authors declare, by the same cause and service, or by strong similarity.
package enum RecurrenceFinder {
    /// - Parameter similar: earlier incidents like each of some, best first, by their ids.
    /// - Returns: in the order of the later incidents, oldest first; of one later incident the latest earlier one first, or as declared.
    static func recurrences(
        in history: History, register: ActionRegister, similar: ([String]) -> [[SimilarIncident]]
    ) -> [Recurrence] {
        let oldestFirst = Array(history.incidents.reversed())
        let positions = Dictionary(oldestFirst.indices.map { (oldestFirst[$0].id, $0) }, uniquingKeysWith: { first, _ in first })
        var bases = stated(oldestFirst, positions)
        // What neither authors nor facts say the texts may: many are compared at once.
        let unsaid = bases.indices.filter { bases[$0] == nil }
        for (position, hits) in zip(unsaid, similar(unsaid.map { oldestFirst[$0].id })) {
            bases[position] = alike(oldestFirst[position], positions, oldestFirst, hits)
        }
        return bases.enumerated().flatMap { position, bases in
            (bases ?? []).map {
                Recurrence(later: oldestFirst[position], earlier: oldestFirst[$0.earlier], basis: $0.basis, register: register)
            }
        }
    }

    /// Of each incident what is declared, or follows from its causes and services; nil where nothing does.
    private static func stated(_ oldestFirst: [Incident], _ positions: [String: Int]) -> [[Basis]?] {
        var earlierByPair: [PairKey: [Int]] = [:]
        var names = ServiceNames()
        return oldestFirst.enumerated().map { position, incident in
            let keys = PairKey.all(of: incident, &names)
            defer { for key in keys { earlierByPair[key, default: []].append(position) } }
            let declared = incident.recurrenceOf.compactMap { positions[$0.value] }.filter { $0 < position }
            guard declared.isEmpty else { return declared.map { ($0, .declared) } }
            return inferred(of: incident, keys.compactMap { key in earlierByPair[key].map { (key.cause, $0) } }, oldestFirst, &names)
        }
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

    private typealias Basis = (earlier: Int, basis: Recurrence.Basis)

    /// For each cause the latest earlier incident with it and a service in common; nil where there is none at all. Those said not to be
    /// related are passed over; one that is said to be related and no more is a recurrence of none.
    /// - Parameter alike: for each pair of a cause and a service, the cause and the earlier ones that have both.
    private static func inferred(
        of incident: Incident, _ alike: [(cause: String, earlier: [Int])], _ oldestFirst: [Incident], _ names: inout ServiceNames
    ) -> [Basis]? {
        var latestByCause: [String: Int] = [:]
        for (cause, earlier) in alike {
            guard let latest = earlier.last(where: { !isDenied(incident, oldestFirst[$0]) }) else { continue }
            latestByCause[cause] = max(latestByCause[cause] ?? latest, latest)
        }
        guard !latestByCause.isEmpty else { return nil }
        return Set(latestByCause.values).sorted(by: >).filter { !isRelated(incident, oldestFirst[$0]) }.map { position in
            let earlier = oldestFirst[position]
            let basis = Recurrence.Basis.sameCauseAndService(
                causes: incident.namedCauses.filter(earlier.rootCauses.contains),
                services: names.shared(incident.services, with: earlier.services))
            return (position, basis)
        }
    }

    /// The most alike of the earlier incidents, where it shares a cause or the later one names none.
    private static func alike(
        _ incident: Incident, _ positions: [String: Int], _ oldestFirst: [Incident], _ similar: [SimilarIncident]
    ) -> [Basis] {
        let strong = similar.lazy.filter { $0.isStrong && (!$0.sharedCauses.isEmpty || incident.namedCauses.isEmpty) }
            .compactMap { hit in positions[hit.id].map { (hit, $0) } }
        guard let (best, earlier) = strong.first(where: { !isDenied(incident, oldestFirst[$0.1]) }),
            !isRelated(incident, oldestFirst[earlier])
        else { return [] }
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
}
