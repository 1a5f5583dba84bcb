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
}
