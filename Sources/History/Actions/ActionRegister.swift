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
        let incidents = history.incidents
        for place in incidents.indices {
            let start = promises.count
            let (id, day) = (incidents[place].id, incidents[place].milestones[.resolved]?.at.day ?? incidents[place].date)
            for action in incidents[place].actions { promises.append(Promise(action, of: id, promisedOn: day, ledger: ledger)) }
            if places[id] == nil { places[id] = start..<promises.count }
        }
        (self.promises, self.places) = (promises, places)
    }

    package func promises(of incidentID: String) -> ArraySlice<Promise> { promises[places[incidentID] ?? 0..<0] }
}
