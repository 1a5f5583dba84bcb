import History
import Incidents

/// The part of a history that an audience may read.
enum PublishedHistory {
    /// Incidents above the audience are left out, and so is every reference to them.
    static func select(_ history: History, for audience: Audience) -> History {
        let withheld = Set(history.incidents.lazy.filter { $0.audience > audience }.map(\.id))
        guard !withheld.isEmpty else { return history }
        return History(
            history.incidents.filter { !withheld.contains($0.id) }.map { incident in
                var incident = incident
                incident.recurrenceOf.removeAll { withheld.contains($0.value) }
                incident.related.removeAll { withheld.contains($0.value) }
                incident.notRelated.removeAll { withheld.contains($0.id.value) }
                return incident
            })
    }
}
