import ArgumentParser
import Project

/// `lookback init`
struct Init: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Begin a history: configuration, a first incident, pipelines for GitHub and GitLab, and a pre-commit hook.",
        discussion: "Nothing is ever overwritten: a file that exists is left as it is.")

    @Argument(help: "The folder, which is made when there is none.") var dir = "."
    @OptionGroup(title: "Global options") var options: GlobalOptions

    func run() throws {
        let folder = Path.normalized(Path.join(Disk.workingFolder, dir))
        let today = try options.today()
        let hasContent = Disk.target(of: Path.join(folder, "content")) == .folder
        for (name, text) in StarterFiles.all(today: today) {
            let path = Path.join(folder, name)
            let shown = Path.join(Path.normalized(dir) == "." ? "" : Path.normalized(dir), name)
            if Disk.kind(of: path) != nil || (hasContent && name.hasPrefix("content/")) {
                options.note("kept     \(shown)")
                continue
            }
            try Disk.makeFolder(Path.folder(of: path))
            try Disk.create(path, text.utf8)
            options.note("created  \(shown)")
        }
        options.note("\nNext: lookback check, lookback build, lookback new \"What happened\"")
    }
}
