import Diagnostics
import Incidents
import Markup
import Rules

/// `textDocument/documentSymbol`: the title, the sections, and in them the entries of the timeline and the actions.
package enum DocumentOutline {
    /// The kinds of the Language Server Protocol 3.17 that are used here.
    private enum Kind: Int { case file = 1, string = 15, event = 24, field = 8 }

    private struct Symbol {
        let name: String
        let detail: String?
        let kind: Kind
        var range: Range<Int>
        let selection: Range<Int>
        var children: [Symbol] = []
    }

    package static func answer(_ workspace: Workspace, _ params: JSONValue) -> JSONValue {
        guard let path = workspace.path(params["textDocument"]), let source = workspace.source(path), workspace.isIncident(path) else {
            return .null
        }
        let title = outline(of: workspace.incident(in: source))
        if workspace.features.takesNestedSymbols { return .array([json(title, source, workspace)]) }
        return .array(flat(title, in: nil, path, workspace))
    }

    private static func outline(of checked: CheckedIncident) -> Symbol {
        let (document, incident) = (checked.document, checked.incident)
        let whole = 0..<document.source.bytes.count
        let heading = incident.fieldRanges[IncidentField.title.rawValue] ?? incident.sections.first?.headingRange ?? 0..<0
        let severity = incident.severity.map { $0.level ?? $0.written }
        let detail = [incident.date?.description, severity, incident.status.rawValue].compactMap(\.self).joined(separator: " ")
        var title = Symbol(name: name(incident.title), detail: detail, kind: .file, range: whole, selection: heading.clamped(to: whole))
        let leaves = (timeline(incident) + actions(incident)).filter { whole.contains($0.range.lowerBound) }
        title.children = sections(document, incident, leaves)
        return inOrder(title)
    }

    /// The sections within each other, each with what stands in it, and what stands in none.
    private static func sections(_ document: Document, _ incident: Incident, _ leaves: [Symbol]) -> [Symbol] {
        var symbols = incident.sections.map { section in
            let end = section.blocks.map { document.tree[$0].range.upperBound }.max() ?? section.headingRange.upperBound
            let range = section.headingRange.lowerBound..<max(end, section.headingRange.upperBound)
            return Symbol(
                name: name(section.heading), detail: section.id?.rawValue, kind: .string, range: range, selection: section.headingRange)
        }
        var loose: [Symbol] = []
        for leaf in leaves {
            let owner = symbols.indices.last { symbols[$0].range.contains(leaf.range.lowerBound) }
            guard let owner else {
                loose.append(leaf)
                continue
            }
            symbols[owner].children.append(leaf)
        }
        // From the last to the first: a section is whole before it goes into the one around it.
        var roots: [Symbol] = []
        for place in symbols.indices.reversed() {
            if let parent = incident.sections[place].parent, parent < place {
                symbols[parent].range =
                    min(
                        symbols[parent].range.lowerBound, symbols[place].range.lowerBound)..<max(
                        symbols[parent].range.upperBound, symbols[place].range.upperBound)
                symbols[parent].children.append(symbols[place])
            } else {
                roots.append(symbols[place])
            }
        }
        return roots + loose
    }

    private static func inOrder(_ symbol: Symbol) -> Symbol {
        var ordered = symbol
        ordered.children = symbol.children.map(inOrder).sorted { $0.range.lowerBound < $1.range.lowerBound }
        return ordered
    }

    private static func timeline(_ incident: Incident) -> [Symbol] {
        incident.timeline.entries.map { entry in
            let moment = entry.at.map(Figures.moment) ?? (entry.written.isEmpty ? nil : entry.written)
            return Symbol(name: name(entry.text), detail: moment, kind: .event, range: entry.range, selection: entry.range)
        }
    }

    private static func actions(_ incident: Incident) -> [Symbol] {
        incident.actions.map { action in
            let detail = [action.status.rawValue, action.owner, action.due?.description].compactMap(\.self).joined(separator: ", ")
            return Symbol(name: name(action.text), detail: detail, kind: .field, range: action.range, selection: action.range)
        }
    }

    /// A client refuses a symbol without a name.
    private static func name(_ text: String) -> String {
        let flat = text.unicodeScalars.map { $0.value < 0x20 ? " " : $0 }.prefix(200)
        let name = String(String.UnicodeScalarView(flat))
        return name.allSatisfy(\.isWhitespace) ? "(untitled)" : name
    }

    private static func json(_ symbol: Symbol, _ source: SourceFile, _ workspace: Workspace) -> JSONValue {
        let (encoding, selection) = (workspace.encoding, symbol.selection.clamped(to: symbol.range))
        return .members(
            ("name", .string(symbol.name)), ("detail", symbol.detail.map(JSONValue.string)), ("kind", .integer(symbol.kind.rawValue)),
            ("range", encoding.range(symbol.range, in: source)), ("selectionRange", encoding.range(selection, in: source)),
            ("children", symbol.children.isEmpty ? nil : .array(symbol.children.map { json($0, source, workspace) })))
    }

    private static func flat(_ symbol: Symbol, in container: String?, _ path: String, _ workspace: Workspace) -> [JSONValue] {
        let own = JSONValue.members(
            ("name", .string(symbol.name)), ("kind", .integer(symbol.kind.rawValue)),
            ("location", workspace.location(path, symbol.range)), ("containerName", container.map(JSONValue.string)))
        return [own] + symbol.children.flatMap { flat($0, in: symbol.name, path, workspace) }
    }
}
