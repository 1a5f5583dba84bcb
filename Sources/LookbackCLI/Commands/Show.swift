import ArgumentParser
import Diagnostics
import History
import Incidents
import Project
import Rules

/// `lookback show INCIDENT`
struct Show: AsyncParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, html }

    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show what Lookback read from one incident.",
        discussion: """
            INCIDENT is an id, or the path of any Markdown file or bundle, which need not belong to a project. A fact that nobody stated is marked \
            as inferred, and so is the kind of a timeline entry by its parentheses. The JSON of an incident of the history has the earlier \
            incidents like it.
            """)

    @Argument(help: "The incident's id, or a file.") var incident: String
    @Option(help: "How to show it.") var format: Format = .text
    @OptionGroup var options: GlobalOptions

    func validate() throws {
        if incident.allSatisfy(\.isWhitespace) { throw ValidationError("no incident is named; lookback list --format ids shows them") }
    }

    func run() async throws {
        let project = try options.project()
        let (found, similar) = try await find(in: project)
        let text =
            switch format {
            case .json: Self.json(of: found.incident, similar)
            case .text: IncidentText.text(of: found.incident)
            case .html: IncidentHTML.text(of: found)
            }
        try StandardOutput.write(text)
    }

    private static func json(of incident: Incident, _ similar: [SimilarIncident]) -> String {
        var json = JSONWriter(isPretty: true)
        IncidentJSON.write(incident, similar: similar, to: &json)
        return json.text + "\n"
    }

    private func find(in project: ProjectFolder) async throws -> (CheckedIncident, similar: [SimilarIncident]) {
        guard let path = try NamedDocument.path(of: incident, in: project) else {
            guard !incident.contains("/"), Disk.target(of: project.content) == .folder else {
                throw WorldError("read", incident, because: "there is no such file")
            }
            let reading = try await LoadedProject(project).reading
            if let found = find(in: reading, where: { $0.id == incident }) { return found }
            let hint = NearbyIncidents.hint(for: incident, among: reading.incidents.map(\.incident.id))
            throw WorldError("show", incident, because: "no incident has this id; \(hint)")
        }
        // A file alone is read alone, unless what it is compared with is asked for too.
        if format == .json, Path.relative(path, to: project.content) != nil {
            let (reading, shown) = (try await LoadedProject(project).reading, project.shown(path))
            if let found = find(in: reading, where: { $0.path == shown }) { return found }
        }
        let ledger = try ContentLoader.ledger(of: project)
        return (Pipeline.read(try ContentLoader.load(path, in: project), project.configuration, ledger: ledger), [])
    }

    private func find(
        in reading: Pipeline.Reading, where isMeant: (Incident) -> Bool
    ) -> (CheckedIncident, similar: [SimilarIncident])? {
        guard let found = reading.incidents.first(where: { isMeant($0.incident) }) else { return nil }
        return (found, format == .json ? reading.analysis.similarAlone(to: found.incident.id) : [])
    }
}
