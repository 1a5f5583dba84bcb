import ArgumentParser
import Project

/// `lookback init`
struct Init: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Begin a history: configuration, a first incident, pipelines for GitHub and GitLab, and a pre-commit hook.",
        discussion: "Nothing is ever overwritten: a file that exists is left as it is, and a content folder gets no example.")

    @Argument(help: "The folder, which is made when there is none; seen from --root.") var dir = "."
    @OptionGroup(title: "Global options") var options: GlobalOptions

    func run() throws {
        let start = options.root.map { Path.join(Disk.workingFolder, $0) } ?? Disk.workingFolder
        let folder = Path.normalized(Path.join(start, dir))
        let today = try options.today()
        let hasContent = Disk.target(of: Path.join(folder, "content")) == .folder
        for (name, text) in StarterFiles.all(today: today) {
            let path = Path.join(folder, name)
            let shown = Path.relative(path, to: Disk.workingFolder) ?? path
            if Disk.kind(of: path) != nil {
                options.note("kept     \(shown)")
                continue
            }
            // A history that has begun needs no example.
            if hasContent, name.hasPrefix("content/") { continue }
            try Disk.makeFolder(Path.folder(of: path))
            try Disk.create(path, text.utf8)
            options.note("created  \(shown)")
        }
        options.note("\nNext: lookback check, lookback build, lookback new \"What happened\"")
    }
}
