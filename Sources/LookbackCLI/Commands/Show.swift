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
            INCIDENT is an id, or the path of any Markdown file, which is read by itself: it need not belong to a project. Of an id the JSON has the \
            earlier incidents like it.
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

    private func find(in project: ProjectFolder) async throws -> (CheckedIncident, similar: [SimilarIncident]) {
        let path = Path.normalized(Path.join(Disk.workingFolder, incident))
        if Disk.target(of: path) == .file {
            let ledger = try ContentLoader.ledger(of: project)
            return (Pipeline.read(try ContentLoader.load(path, in: project), project.configuration, ledger: ledger), [])
        }
        if incident.contains("/") || Disk.target(of: project.content) != .folder {
            throw WorldError("read", incident, because: "there is no such file")
        }
        let reading = try await LoadedProject(project).reading
        let incidents = reading.incidents
        if let found = incidents.first(where: { $0.incident.id == incident }) {
            return (found, format == .json ? reading.analysis.similarAlone(to: incident) : [])
        }
        let near = NearMiss.best(for: incident, among: incidents.map(\.incident.id))
        throw WorldError("show", incident, because: "no incident has this id" + (near.map { "; did you mean \"\($0)\"?" } ?? ""))
    }
}
