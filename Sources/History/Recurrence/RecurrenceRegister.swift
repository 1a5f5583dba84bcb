import Incidents

/// All that came back: each recurrence once, and the families they make.
package struct RecurrenceRegister: Sendable {
    /// Families of incidents that are one failure coming back, worst first.
    package let families: [RecurrenceFamily]
    private let byLater: [String: [Recurrence]]
    private let byEarlier: [String: [Recurrence]]
    private let familiesOfIncident: [String: [Int]]

    /// - Parameter similar: earlier incidents like each of some, best first, by their ids.
    package init(_ history: History, promises: ActionRegister, similar: ([String]) -> [[SimilarIncident]]) {
        let recurrences = RecurrenceFinder.recurrences(in: history, register: promises, similar: similar)
        byLater = Dictionary(grouping: recurrences, by: \.later)
        byEarlier = Dictionary(grouping: recurrences, by: \.earlier)
        let families = FamilyFinder.families(history.incidents.reversed(), recurrences)
        self.families = families
        familiesOfIncident = families.indices.reduce(into: [:]) { places, place in
            for id in families[place].incidents { places[id, default: []].append(place) }
        }
    }

    /// What an incident is a recurrence of: the latest first, or as it declares them.
    package func recurrences(of id: String) -> [Recurrence] { byLater[id] ?? [] }

    /// The one of these that tells most.
    package func mostTelling(of id: String) -> Recurrence? {
        recurrences(of: id).reduce(nil) { best, next in best.map { next.tellsMore(than: $0) ? next : $0 } ?? next }
    }

    /// The recurrences of an incident, as they came later.
    package func recurrences(after id: String) -> [Recurrence] { byEarlier[id] ?? [] }

    /// The places among `families` of those that an incident belongs to, worst first.
    package func placesOfFamilies(of id: String) -> [Int] { familiesOfIncident[id] ?? [] }
}
