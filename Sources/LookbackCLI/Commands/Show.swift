import ArgumentParser
import Diagnostics
import History
import Project
import Rules

/// `lookback show INCIDENT`
struct Show: AsyncParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, html }

    static let configuration = CommandConfiguration(
        abstract: "Show what Lookback read from one incident.",
        discussion: """
            INCIDENT is an id, or the path of any Markdown file, which need not belong to a project. The JSON of an incident of the \
            history has the earlier incidents like it.
            """)

    @Argument(help: "The incident's id, or a file.") var incident: String
    @Option(help: "How to show it.") var format: Format = .text
    @OptionGroup var options: GlobalOptions

    func run() async throws {
        let project = try options.project()
        let (found, similar) = try await find(in: project)
        let text =
            switch format {
            case .json:
                IncidentJSON.value(of: found.incident, url: "incidents/\(found.incident.id)/", similar: .array(similar.map(\.json))).pretty
                    + "\n"
            case .text: IncidentText.text(of: found.incident)
            case .html: IncidentHTML.text(of: found)
            }
        try StandardOutput.write(text)
    }

    /// A file alone is read alone, unless what it is compared with is asked for too.
    private func find(in project: ProjectFolder) async throws -> (CheckedIncident, similar: [SimilarIncident]) {
        let path = Path.normalized(Path.join(Disk.workingFolder, incident))
        let isFile = Disk.target(of: path) == .file
        if !isFile, incident.contains("/") || Disk.target(of: project.content) != .folder {
            throw WorldError("read", incident, because: "there is no such file")
        }
        if !isFile || (format == .json && Path.relative(path, to: project.content) != nil) {
            let reading = try await LoadedProject(project).reading
            let shown = project.shown(path)
            if let found = reading.incidents.first(where: { isFile ? $0.incident.path == shown : $0.incident.id == incident }) {
                return (found, format == .json ? reading.analysis.similarAlone(to: found.incident.id) : [])
            }
            if !isFile { throw unknown(among: reading.incidents.map(\.incident.id)) }
        }
        let ledger = try ContentLoader.ledger(of: project)
        return (Pipeline.read(try ContentLoader.load(path, in: project), project.configuration, ledger: ledger), [])
    }

    private func unknown(among ids: [String]) -> WorldError {
        let near = NearMiss.best(for: incident, among: ids)
        return WorldError("show", incident, because: "no incident has this id" + (near.map { "; did you mean \"\($0)\"?" } ?? ""))
    }
}
