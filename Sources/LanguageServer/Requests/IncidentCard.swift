import History
import Incidents
import Rules

/// An incident in a few lines of Markdown.
enum IncidentCard {
    /// Title, day, severity, causes, and what became of its promises.
    static func text(of incident: Incident, _ workspace: Workspace) -> String {
        let severity = incident.severity.map { $0.level ?? $0.written }
        let facts = [incident.date?.description, severity.map(Markdown.escaped), incident.status.rawValue].compactMap(\.self)
        var parts = ["**\(Markdown.escaped(incident.title))**", facts.filter { !$0.isEmpty }.joined(separator: " · ")]
        for (label, names) in [("Causes", incident.rootCauses), ("Services", incident.services)] where !names.isEmpty {
            parts.append("\(label): \(names.prefix(12).map(Markdown.code).joined(separator: ", "))")
        }
        if !incident.summary.isEmpty { parts.append(Markdown.escaped(shortened(incident.summary))) }
        parts.append(promises(of: incident, workspace))
        return parts.joined(separator: "\n\n")
    }

    /// Day and title, leading to its file.
    static func line(of incident: Incident, _ workspace: Workspace) -> String {
        let day = incident.date.map { "\($0) " } ?? ""
        return "\(day)[\(Markdown.escaped(incident.title))](\(workspace.uri(incident.path)))"
    }

    private static func shortened(_ text: String) -> String { text.count > 280 ? text.prefix(279) + "…" : text }

    private static func promises(of incident: Incident, _ workspace: Workspace) -> String {
        let promises = workspace.reading.register.promises(of: incident.id)
        guard !promises.isEmpty else { return "Nothing was promised." }
        return PromiseTally(promises, today: workspace.today).sentence + "."
    }
}
