import Incidents

/// Every promise of a history.
package struct ActionRegister: Sendable {
    /// In the order of the history, newest incident first, each incident's in document order.
    package let promises: [Promise]
    private let byIncident: [String: [Promise]]

    package init(_ history: History, ledger: ActionLedger = ActionLedger()) {
        promises = history.incidents.flatMap { incident in incident.actions.map { Promise($0, of: incident, ledger: ledger) } }
        byIncident = Dictionary(grouping: promises, by: \.incidentID)
    }

    package func promises(of incidentID: String) -> [Promise] { byIncident[incidentID] ?? [] }

    /// How many promises were open at the end of a day: made, and not yet kept, declined or superseded.
    ///
    /// Those that were settled on no known day count as settled when they were due, else when they were made.
    package func openCount(on day: CalendarDay) -> Int {
        promises.count { promise in
            guard let made = promise.promisedOn, made <= day else { return false }
            guard promise.status.isSettled else { return true }
            return (promise.keptOn ?? promise.action.due ?? made) > day
        }
    }
}
