import History
import Incidents

/// What a rule may look up about the other files of the project; made once a run.
package struct ProjectIndex: Sendable {
    /// The document of each path.
    package let documents: [String: Document]
    /// The paths that claim an id, in order.
    package let pathsByID: [String: [String]]
    /// The path of the incident whose file or folder has a name.
    package let pathByStem: [String: String]
    /// The id of the incident at a path.
    package let idByPath: [String: String]

    /// Every file that is published, incidents, home page and attachments, by its folder (with `/` at the end; empty for the root): the names, in order.
    package let namesByFolder: [String: [String]]
    /// The paths that end in a file name, in order.
    package let pathsByName: [String: [String]]

    /// Promises made before in nearly the same words.
    package let repeatedActions: RepeatedActions
    package let redirects: Redirects

    package init(_ files: [CheckedIncident], analysis: Analysis, attachments: Set<String>) {
        repeatedActions = RepeatedActions(analysis.register)
        redirects = Redirects(analysis.history.incidents)
        let incidents = files.filter { $0.role == .incident }
        let pages = files.filter { $0.role != .folderDefaults }
        let paths = (pages.map(\.document.path) + attachments).sorted()
        namesByFolder = Dictionary(grouping: paths, by: Self.folder).mapValues { $0.map(Self.name) }
        pathsByName = Dictionary(grouping: paths, by: Self.name)
        documents = Dictionary(pages.map { ($0.document.path, $0.document) }, uniquingKeysWith: { first, _ in first })
        pathByStem = Dictionary(
            incidents.map { (IncidentID.name(ofPath: $0.incident.path), $0.incident.path) }, uniquingKeysWith: { first, _ in first })
        idByPath = Dictionary(incidents.map { ($0.incident.path, $0.incident.id) }, uniquingKeysWith: { first, _ in first })
        pathsByID = Dictionary(grouping: incidents, by: \.incident.id).mapValues { $0.map(\.incident.path).sorted() }
    }

    /// The folder of a path, with `/` at the end.
    package static func folder(of path: String) -> String { path.utf8.lastIndex(of: 0x2F).map { String(path[...$0]) } ?? "" }

    package static func name(of path: String) -> String {
        path.utf8.lastIndex(of: 0x2F).map { String(path[path.utf8.index(after: $0)...]) } ?? path
    }
}
