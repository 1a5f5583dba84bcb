import Diagnostics
import Markup

/// The presets of the `_defaults.yml` files: what each folder adds to the incidents at and below it.
struct DefaultsChain: Sendable {
    private var entriesByFolder: [String: [FrontMatterEntry]] = [:]

    /// Takes in one file; returns what is wrong with it.
    mutating func add(_ file: SourceFile) -> [Diagnostic] {
        let yaml = YAMLFile.read(file)
        entriesByFolder[Path.folder(of: file.path)] = yaml.entries
        return yaml.findings.map {
            Diagnostic(
                code: "LB101", rule: "invalid-front-matter", level: .error, path: file.path, range: file.range($0.range),
                message: $0.message, help: $0.help)
        }
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
