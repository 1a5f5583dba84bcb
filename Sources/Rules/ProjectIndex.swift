import History
import Incidents

/// What a rule may look up about the other files of the project; made once a run.
package struct ProjectIndex: Sendable {
    /// The document of each path.
    package let documents: [String: Document]
    /// The paths that claim an id, in order.
    package let pathsByID: [String: [String]]
    /// The id of the incident at a path.
    package let idByPath: [String: String]

    package init(_ incidents: [CheckedIncident]) {
        documents = Dictionary(incidents.map { ($0.document.path, $0.document) }, uniquingKeysWith: { first, _ in first })
        idByPath = Dictionary(incidents.map { ($0.incident.path, $0.incident.id) }, uniquingKeysWith: { first, _ in first })
        pathsByID = Dictionary(grouping: incidents.map(\.incident), by: \.id).mapValues { $0.map(\.path).sorted() }
    }
}
