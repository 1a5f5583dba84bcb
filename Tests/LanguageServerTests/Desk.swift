import Diagnostics
import Incidents
import Project
import Testing

@testable import LanguageServer

/// An editor's view of a project that is written out in a test: files apart by lines of the form `-- content/a.md --`, the cursor at `‸`.
struct Desk {
    let workspace: Workspace
    /// The document with the cursor, open in the editor.
    let source: SourceFile
    let offset: Int
    /// Texts by path, the cursor taken out.
    let texts: [String: String]

    static let root = "/project"

    /// - Parameter text: a single document needs no path.
    init(_ text: String, encoding: PositionEncoding = .utf8, configuration: String = "") async throws {
        var (texts, open) = ([String: String](), (path: "content/2026-03-14-a.md", offset: 0))
        for (path, content) in Self.files(in: text) {
            texts[path] = content.replacing("‸", with: "")
            if let cursor = content.range(of: "‸") { open = (path, content[..<cursor.lowerBound].utf8.count) }
        }
        let file = ProjectFolder(root: Self.root, configuration: Configuration(), configurationSource: nil, diagnostics: [])
        let folder = file.configured(by: SourceFile(path: "lookback.yml", text: configuration))
        try #require(folder.diagnostics.isEmpty, "\(folder.diagnostics.map(\.message))")
        var content = Content()
        for path in texts.keys.sorted() { content.take(SourceFile(path: path, text: texts[path] ?? ""), exclude: []) }
        let today = try #require(CalendarDay(year: 2026, month: 11, day: 25))
        let reading = await Pipeline.read(content, folder.configuration, jobs: 1)
        let found = await Pipeline.check(reading, folder.configuration, today: today, jobs: 1)
        var features = ClientFeatures()
        features.encoding = encoding
        features.takesNestedSymbols = true
        let document = OpenDocument(
            uri: DocumentURI.uri(ofPath: "\(Self.root)/\(open.path)"), version: 1, path: open.path, text: texts[open.path] ?? "")
        workspace = Workspace(
            folder: folder, reading: reading, documents: [open.path: document], findings: Findings(found, sources: reading.sources),
            features: features, today: today)
        (source, offset, self.texts) = (document.source, open.offset, texts)
    }

    private static func files(in text: String) -> [(path: String, text: String)] {
        guard text.hasPrefix("-- ") else { return [("content/2026-03-14-a.md", text)] }
        var files: [(path: String, text: String)] = []
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("-- "), line.hasSuffix(" --") {
                files.append((String(line.dropFirst(3).dropLast(3)), ""))
            } else {
                files[files.count - 1].text += line + "\n"
            }
        }
        return files
    }

    var document: JSONValue { .object([("uri", .string(workspace.uri(source.path)))]) }

    /// Parameters that name the document and the cursor.
    var here: JSONValue {
        let position = workspace.encoding.range(offset..<offset, in: source)["start"] ?? .null
        return .object([("textDocument", document), ("position", position)])
    }

    /// The whole document.
    var everything: JSONValue { workspace.encoding.range(0..<source.bytes.count, in: source) }

    // What is answered at the cursor.

    var suggestions: [JSONValue] { Completion.answer(workspace, here)["items"]?.elements ?? [] }
    var labels: [String] { suggestions.compactMap { $0["label"]?.text } }

    /// The document after a suggestion was taken.
    func taking(_ label: String) throws -> String {
        let item = try #require(suggestions.first { $0["label"]?.text == label }, "\(label) is not among \(labels)")
        return try applying([try #require(item["textEdit"])])
    }

    var hover: String? { Hover.answer(workspace, here)["contents"]?["value"]?.text }

    /// `content/a.md:3:1`, 1-based.
    var definition: String? { place(GoToIncident.answer(workspace, here)) }

    var references: [String] { References.answer(workspace, here).elements.compactMap(place) }

    private func place(_ location: JSONValue) -> String? {
        guard let path = location["uri"]?.text.flatMap(DocumentURI.path), let start = location["range"]?["start"],
            let line = start["line"]?.whole, let character = start["character"]?.whole
        else { return nil }
        return "\(workspace.folder.shown(path)):\(line + 1):\(character + 1)"
    }

    /// - Parameter only: kinds that the client asks for.
    func actions(only: [String]? = nil, over range: JSONValue? = nil) -> [JSONValue] {
        let context = JSONValue.members(("diagnostics", .array([])), ("only", only.map { .strings($0) }))
        return QuickFixes.answer(
            workspace, .object([("textDocument", document), ("range", range ?? everything), ("context", context)])
        ).elements
    }

    /// The document after an action was taken.
    func applying(_ action: JSONValue) throws -> String {
        let changes = try #require(action["edit"]?["changes"]?[workspace.uri(source.path)])
        return try applying(changes.elements)
    }

    private func applying(_ edits: [JSONValue]) throws -> String {
        var bytes = source.bytes
        let places = try edits.map { edit in
            (
                range: try #require(edit["range"].flatMap { workspace.encoding.offsets($0, in: source) }),
                text: try #require(edit["newText"]?.text)
            )
        }
        for (range, text) in places.reversed() { bytes.replaceSubrange(range, with: text.utf8) }
        return String(decoding: bytes, as: UTF8.self)
    }
}
