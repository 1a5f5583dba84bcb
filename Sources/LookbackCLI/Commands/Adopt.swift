import ArgumentParser
import Diagnostics
import Incidents
import Project

/// `lookback adopt PATH …`
struct Adopt: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "adopt",
        abstract: "Propose front matter for documents that have none, or write it.",
        discussion: """
            What could be read from a document is stated; what only its authors know stands there as a comment, with the services and causes that the \
            text names. The proposal is a patch on standard output. Nothing below it changes, byte for byte; a document that has front matter is left alone.
            """)

    @Argument(help: "Files and folders, in content/ or anywhere else.") var paths: [String]
    @Flag(help: "Write it into the files, and print their paths.") var write = false
    @OptionGroup(title: "Global options") var options: GlobalOptions

    func run() async throws {
        let project = try options.project()
        var sources: [Content.Source] = []
        for path in paths { sources += try Self.sources(path, in: project) }
        var seen: Set<String> = []
        sources = sources.filter { seen.insert($0.file.path).inserted }
        let configuration = project.configuration
        let checked = await Parallel.map(sources, jobs: Jobs.available) { Pipeline.read($0, configuration) }
        let names = try await names(in: project)
        let broken = checked.map(\.document).filter { !$0.findings.isEmpty }
        let bare = checked.filter { $0.document.frontMatter == nil && $0.document.findings.isEmpty }
        for checked in bare { try offer(Adoption(checked, names: names), in: project) }
        tell(adopted: bare.count, complete: checked.count - bare.count - broken.count)
        try refuse(broken, in: project)
    }

    private static func sources(_ typed: String, in project: ProjectFolder) throws(WorldError) -> [Content.Source] {
        let path = Path.normalized(Path.join(Disk.workingFolder, typed))
        switch Disk.target(of: path) {
        case nil: throw WorldError("read", typed, because: "there is no such file or folder")
        case .folder:
            // Of a project its content is meant, not whatever Markdown lies beside it.
            let holdsContent = Path.relative(project.content, to: path) != nil && Disk.target(of: project.content) == .folder
            return try ContentLoader.sources(at: holdsContent ? project.content : path, in: project)
        default:
            guard ContentName.isDocument(Path.name(of: path)) else { throw WorldError("adopt", typed, because: "it is no Markdown") }
            return try ContentLoader.sources(at: path, in: project)
        }
    }

    private func names(in project: ProjectFolder) async throws -> KnownNames {
        let hasHistory = Disk.target(of: project.content) == .folder
        return KnownNames(project.configuration.taxonomy, hasHistory ? try await LoadedProject(project).reading.history : nil)
    }

    private func offer(_ adoption: Adoption, in project: ProjectFolder) throws {
        let path = adoption.source.path
        guard write else { return try StandardOutput.write(shown(adoption.patch(path: path))) }
        try Disk.replace(Path.join(project.root, path), adoption.bytes)
        try StandardOutput.write(project.path(path, from: Disk.workingFolder) + "\n")
    }

    /// A terminal gets no control characters from a document; a file or a pipe gets the patch as it is.
    private func shown(_ patch: String) -> String {
        guard StandardOutput.isTerminal else { return patch }
        let lines = patch.split(separator: "\n", omittingEmptySubsequences: false)
        return lines.map { TerminalText.shown(String($0)).text }.joined(separator: "\n")
    }

    private func tell(adopted: Int, complete: Int) {
        let others = complete == 0 ? "" : ", \(complete) \(complete == 1 ? "has" : "have") some already"
        options.note("\(Count.text(adopted, "document")) \(write ? "given" : "can be given") front matter\(others)")
        if !write, adopted > 0 { options.note("lookback adopt --write writes it; git apply takes it from standard input") }
    }

    /// What cannot be read is left as it is, and told.
    private func refuse(_ broken: [Document], in project: ProjectFolder) throws {
        for document in broken { options.tell(Pipeline.faults(of: document), in: project) { _ in document.source } }
        if !broken.isEmpty { throw ExitCode(ExitStatus.findings) }
    }
}
