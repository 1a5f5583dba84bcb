import Diagnostics
import Frameworks
import History
import Incidents
import Markup
import Project
import Rules

/// All that a request is answered from: the project as it was last read, the texts of the editor, and what the rules found.
package struct Workspace: Sendable {
    let folder: ProjectFolder
    let reading: Pipeline.Reading
    /// By their paths relative to the root.
    let documents: [String: OpenDocument]
    let findings: Findings
    let features: ClientFeatures
    let today: CalendarDay

    var configuration: Configuration { folder.configuration }
    var history: History { reading.history }
    var encoding: PositionEncoding { features.encoding }

    /// The text of a file as the editor has it, else as it was last read.
    func source(_ path: String) -> SourceFile? {
        if let document = documents[path] { return document.source }
        if path == folder.configurationSource?.path { return folder.configurationSource }
        return reading.incidents.first { $0.document.path == path }?.document.source ?? reading.sources[path]
    }

    func isIncident(_ path: String) -> Bool { reading.incidents.contains { $0.document.path == path } }

    /// What stands in a document just now.
    func incident(in source: SourceFile) -> CheckedIncident {
        let known = reading.incidents.first { $0.document.path == source.path }
        if let known, known.document.source.bytes == source.bytes { return known }
        return Pipeline.read(source, of: reading, configuration)
    }

    /// The framework of a name; an incident that names none that there is, is held to the default one.
    func framework(named name: String) -> Framework? { configuration.frameworks[name] ?? configuration.frameworks.frameworks.first }

    /// The address of a file; of one that is open, as the client spells it.
    func uri(_ path: String) -> String { documents[path]?.uri ?? DocumentURI.uri(ofPath: Path.join(folder.root, path)) }

    /// A place as a `Location`.
    func location(_ path: String, _ range: Range<Int>) -> JSONValue {
        let source = source(path) ?? SourceFile(path: path, text: "")
        return .object([("uri", .string(uri(path))), ("range", encoding.range(range, in: source))])
    }

    /// Changes of one file as a `WorkspaceEdit`.
    func edit(_ edits: [Fix.Edit], of source: SourceFile) -> JSONValue {
        let changes = JSONValue.array(
            edits.map { .object([("range", encoding.range($0.range, in: source)), ("newText", .string($0.replacement))]) })
        guard features.takesVersionedEdits else { return .object([("changes", .object([(uri(source.path), changes)]))]) }
        let version = documents[source.path].map { JSONValue.integer($0.version) } ?? .null
        let document = JSONValue.object([("uri", .string(uri(source.path))), ("version", version)])
        return .object([("documentChanges", .array([.object([("textDocument", document), ("edits", changes)])]))])
    }

    /// The path of a `TextDocumentIdentifier`, relative to the root; nil for what is no file of the project.
    func path(_ document: JSONValue?) -> String? {
        document?["uri"]?.text.flatMap(DocumentURI.path).map { folder.shown($0) }
    }

    /// The document that a request is about and the byte it asks for.
    func place(_ params: JSONValue) -> (source: SourceFile, offset: Int)? {
        guard let path = path(params["textDocument"]), let source = source(path),
            let offset = encoding.offset(params["position"], in: source)
        else { return nil }
        return (source, offset)
    }

    /// The incident that a link in a document leads to.
    func incident(linkedAs destination: String, from path: String) -> Incident? {
        guard let aim = LinkAim(destination, from: path) else { return nil }
        return reading.incidents.first { aim.hits($0.incident) }?.incident
    }

    /// How findings are told to the client.
    var publisher: PublishedDiagnostic {
        PublishedDiagnostic(
            features: features, uri: uri, source: source, ruleAddress: PublishedDiagnostic.ruleAddress(configuration))
    }
}
