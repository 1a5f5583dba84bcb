import Diagnostics
import Incidents
import Markup
import Project

/// `textDocument/definition`: from an id or a link to the incident, from a service, a cause or a framework to its line of the configuration.
package enum GoToIncident {
    package static func answer(_ workspace: Workspace, _ params: JSONValue) -> JSONValue {
        guard let (source, offset) = workspace.place(params), let (subject, _) = Subject.at(offset, in: source, workspace) else {
            return .null
        }
        switch subject {
        case .incident(let incident, let anchor): return workspace.location(incident.path, place(anchor, of: incident, workspace))
        case .service(let name): return entry(name, of: "services", workspace)
        case .cause(let name): return entry(name, of: "causes", workspace)
        case .framework(let name): return entry(name, of: "frameworks", workspace)
        case .field, .severity, .rule: return .null
        }
    }

    /// The heading of an anchor, else that of the document, else its beginning.
    private static func place(_ anchor: String?, of incident: Incident, _ workspace: Workspace) -> Range<Int> {
        guard let source = workspace.source(incident.path) else { return 0..<0 }
        let checked = workspace.incident(in: source)
        let tree = checked.document.tree
        let lines = StandInHeadings(checked.incident.sections, in: tree).lines
        if let anchor, let heading = HeadingSlugs(tree, standIns: lines).heading(at: anchor) {
            return tree[heading].range
        }
        return checked.incident.fieldRanges[IncidentField.title.rawValue] ?? checked.incident.sections.first?.headingRange ?? 0..<0
    }

    private static func entry(_ name: String, of key: String, _ workspace: Workspace) -> JSONValue {
        guard let path = workspace.folder.configurationSource?.path, let source = workspace.source(path) else { return .null }
        let values = YAMLFile.read(source).entries.filter { $0.key == key }.map(\.value)
        for value in values {
            switch value.content {
            case .map(let entries):
                if let entry = entries.first(where: { $0.key == name }) { return workspace.location(path, entry.keyRange) }
            case .list(let elements):
                if let element = elements.first(where: { $0.text == name }) { return workspace.location(path, element.range) }
            case .scalar, .empty: continue
            }
        }
        return .null
    }
}
