import Incidents

/// Every promise of a history.
package struct ActionRegister: Sendable {
    /// In the order of the history, newest incident first, each incident's in document order.
    package let promises: [Promise]
    /// Where those of each incident stand; of two that claim one id (LB108), those of the first, whose page it is.
    private let places: [String: Range<Int>]

    package init(_ history: History, ledger: ActionLedger = ActionLedger()) {
        var promises: [Promise] = []
        var places: [String: Range<Int>] = [:]
        for incident in history.incidents {
            let start = promises.count
            promises += incident.actions.map { Promise($0, of: incident, ledger: ledger) }
            if places[incident.id] == nil { places[incident.id] = start..<promises.count }
        }
        (self.promises, self.places) = (promises, places)
    }

    package func promises(of incidentID: String) -> ArraySlice<Promise> { promises[places[incidentID] ?? 0..<0] }
}
