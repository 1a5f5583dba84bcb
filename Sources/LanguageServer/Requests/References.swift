import Diagnostics
import Incidents
import Markup
import Rules

/// `textDocument/references`: who names an incident, in front matter or by a link.
package enum References {
    package static func answer(_ workspace: Workspace, _ params: JSONValue) -> JSONValue {
        guard let (source, offset) = workspace.place(params), let wanted = incident(at: offset, in: source, workspace) else { return .null }
        var locations: [JSONValue] = []
        if params["context"]?["includeDeclaration"]?.flag ?? false { locations.append(workspace.location(wanted.path, 0..<0)) }
        for checked in workspace.reading.incidents where checked.incident.path != wanted.path {
            // What the editor holds may be newer than what was read.
            let present = workspace.documents[checked.document.path].map { workspace.incident(in: $0.source) } ?? checked
            locations += places(of: wanted, in: present).map { workspace.location(present.document.path, $0) }
        }
        return .array(locations)
    }

    /// The incident that stands at a place, else the one whose document it is.
    private static func incident(at offset: Int, in source: SourceFile, _ workspace: Workspace) -> Incident? {
        if case .incident(let incident, _) = Subject.at(offset, in: source, workspace)?.subject { return incident }
        return workspace.isIncident(source.path) ? workspace.incident(in: source).incident : nil
    }

    private static func places(of wanted: Incident, in checked: CheckedIncident) -> [Range<Int>] {
        let incident = checked.incident
        let named = (incident.recurrenceOf + incident.related + incident.notRelated.map(\.id)).filter {
            $0.value == wanted.id && !$0.range.isEmpty
        }
        let links = MarkdownLinks.all(in: checked.document.tree).filter { link in
            link.kind == .link && LinkAim(link.destination, from: incident.path)?.hits(wanted) ?? false
        }
        return named.map(\.range) + links.map(\.range)
    }
}
