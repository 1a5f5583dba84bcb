import Diagnostics
import Incidents

/// `workspace/symbol`: incidents by words of their id, title, services and causes; newest first.
package enum FindIncidents {
    private static let limit = 200
    /// `File` of the protocol's symbol kinds.
    private static let kind = 1

    package static func answer(_ workspace: Workspace, _ params: JSONValue) -> JSONValue {
        let words = (params["query"]?.text ?? "").lowercased().split(separator: " ").prefix(16)
        let found = workspace.history.incidents.lazy.filter { incident in
            let text = ([incident.id, incident.title] + incident.services + incident.rootCauses).joined(separator: "\n").lowercased()
            return words.allSatisfy { text.contains($0) }
        }
        return .array(found.prefix(limit).map { symbol(of: $0, workspace) })
    }

    private static func symbol(of incident: Incident, _ workspace: Workspace) -> JSONValue {
        let container = ([incident.date?.description].compactMap(\.self) + incident.services).joined(separator: " ")
        return .object([
            ("name", .string(incident.title.isEmpty ? incident.id : incident.title)), ("kind", .integer(kind)),
            ("location", workspace.location(incident.path, 0..<0)), ("containerName", .string(container)),
        ])
    }
}
