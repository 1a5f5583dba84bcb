import Diagnostics
import Incidents
import Markup
import Rules

/// The presets of the `_defaults.yml` files: what each folder adds to the incidents at and below it.
struct DefaultsChain: Sendable {
    private var entriesByFolder: [String: [FrontMatterEntry]] = [:]
    private var documents: [Document] = []

    /// Takes in one file; returns what is wrong with it.
    mutating func add(_ file: SourceFile) -> [Diagnostic] {
        let yaml = YAMLFile.read(file)
        entriesByFolder[Path.folder(of: file.path)] = yaml.entries
        documents.append(
            Document(
                source: file, frontMatter: FrontMatter(format: .yaml, range: file.bytes.indices, entries: yaml.entries),
                tree: MarkdownParser.parse(file, bodyStart: file.bytes.count), findings: []))
        return yaml.findings.map {
            Diagnostic(
                code: "LB101", rule: "invalid-front-matter", level: .error, path: file.path, range: file.range($0.range),
                message: $0.message, help: $0.help)
        }
    }

    /// The files themselves, each read as an incident that states the same, for the rules that look at fields.
    func checked(_ settings: ReadingSettings) -> [CheckedIncident] {
        documents.map { document in
            let outer = entries(for: Path.folder(of: document.path))
            let incident = IncidentReader.read(document, defaults: outer, settings: settings)
            return CheckedIncident(document: document, incident: incident, role: .folderDefaults)
        }
    }

    /// For whom each folder with presets keeps what lies in it; those that say nothing of it keep it for nobody.
    func audiences(_ settings: ReadingSettings) -> [String: Audience] {
        var settings = settings
        settings.audience = .public
        let audiences = checked(settings).map { (Path.folder(of: $0.document.path), $0.incident.audience) }
        return Dictionary(audiences, uniquingKeysWith: max)
    }

    /// What holds for a file, nearest folder first.
    func entries(for path: String) -> [FrontMatterEntry] {
        guard !entriesByFolder.isEmpty else { return [] }
        var entries: [FrontMatterEntry] = []
        var folder = Path.folder(of: path)
        while !folder.isEmpty, folder != "/" {
            entries += entriesByFolder[folder] ?? []
            folder = Path.folder(of: folder)
        }
        return entries
    }
}
