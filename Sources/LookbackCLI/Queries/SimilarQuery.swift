import Diagnostics
import History
import Incidents
import Project

/// What `similar` is asked about: an incident of the history, a document that is not in it, or a few words.
enum SimilarQuery {
    case incident(id: String)
    /// A document with what was read from it; incidents that began later than it are left out.
    case document(TermProfile, facts: Incident)
    case text(TermProfile)

    /// - Parameter subject: an id, the path of a file, free text, or `-` for standard input.
    init(_ subject: String, in project: LoadedProject) throws {
        if subject == "-" {
            let bytes = try Disk.standardInput(limit: ContentLoader.readLimit)
            guard bytes.contains(where: { $0 > 0x20 }) else { throw WorldError("read", "standard input", because: "it is empty") }
            self = try Self.reading(bytes, in: project)
            return
        }
        if project.reading.history[subject] != nil {
            self = .incident(id: subject)
            return
        }
        if let path = try NamedDocument.path(of: subject, in: project.folder) {
            self = try Self.file(path, in: project)
            return
        }
        guard subject.contains(where: \.isWhitespace) || !Self.isMeantAsName(subject) else {
            let hint = NearbyIncidents.hint(for: subject, among: project.reading.history.incidents.map(\.id))
            throw WorldError("compare", subject, because: "there is no such incident or file; \(hint)")
        }
        self = .text(TermProfile(text: subject))
    }

    /// The earlier incidents most like it, best first.
    func answer(from analysis: Analysis, limit: Int) -> [SimilarIncident] {
        switch self {
        case .incident(let id): analysis.index.similar(to: id, limit: limit)
        case .document(let profile, let facts): analysis.index.similar(to: profile, facts: facts, limit: limit)
        case .text(let profile): analysis.index.similar(to: profile, limit: limit)
        }
    }

    private static func file(_ path: String, in project: LoadedProject) throws -> SimilarQuery {
        let shown = project.folder.shown(path)
        if let incident = project.reading.history.incidents.first(where: { $0.path == shown }) { return .incident(id: incident.id) }
        let checked = Pipeline.read(try ContentLoader.load(path, in: project.folder), project.folder.configuration)
        return .document(TermProfile(checked.incident, checked.document), facts: checked.incident)
    }

    /// What comes by standard input is a document when it has front matter or a heading, else text.
    private static func reading(_ bytes: [UInt8], in project: LoadedProject) throws -> SimilarQuery {
        let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: true)
        let isDocument =
            lines.first.map { $0.starts(with: "---".utf8) || $0.starts(with: "+++".utf8) } ?? false
            || lines.contains { $0.starts(with: "# ".utf8) || $0.starts(with: "## ".utf8) }
        guard isDocument else { return .text(TermProfile(text: String(decoding: bytes, as: UTF8.self))) }
        let source = Content.Source(file: SourceFile(path: "standard input", bytes: bytes))
        let checked = Pipeline.read(source, project.folder.configuration)
        return .document(TermProfile(checked.incident, checked.document), facts: checked.incident)
    }

    /// One word that begins with a day or ends like a document is a name with a slip in it, not a text.
    private static func isMeantAsName(_ word: String) -> Bool {
        ContentName.beginsWithDay(word) || ContentName.isMarkdown(word)
    }
}
