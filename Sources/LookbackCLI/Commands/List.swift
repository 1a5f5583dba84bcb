import ArgumentParser
import Diagnostics
import History
import Incidents
import Project

/// `lookback list`
struct List: AsyncParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable { case table, json, csv, markdown, ids }

    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List incidents: the history as a query.",
        discussion: """
            A filter may be given several times, or with several values apart by commas: any of them will do. Different filters must all hold.
            """)

    @OptionGroup(title: "Filters") var filter: IncidentFilter
    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "date, severity, status, duration, title, id or open-actions; with a leading - reversed. Default: newest first.",
            valueName: "key"))
    var sort: IncidentOrder?
    @Option(
        help: ArgumentHelp(
            "Only incidents that Git says changed since this commit or branch; as markdown with what they add to the history.",
            valueName: "base"))
    var diff: String?
    @Option(help: "How to print them.") var format: Format = .table
    @OptionGroup(title: "Global options") var options: GlobalOptions

    func run() async throws {
        let folder = try options.project()
        let changed = try diff.map { try GitChanges.files(since: $0, in: folder.root) }
        let project = try await LoadedProject(folder, consultsGit: changed != nil && format == .markdown)
        let passing = try filter.select(from: project.reading, frameworks: project.folder.configuration.frameworks)
        let selected = passing.filter { changed?.contains($0.path) ?? true }
        let incidents = sort?.sorted(selected) ?? selected
        switch format {
        case .ids: try StandardOutput.write(incidents.map { $0.id + "\n" }.joined())
        case .json:
            let analysis = project.reading.analysis
            var json = JSONWriter(isPretty: true)
            json.array { json in
                for incident in incidents { IncidentJSON.write(incident, similar: analysis.similar(to: incident.id), to: &json) }
            }
            try StandardOutput.write(json.text + "\n")
        case .csv: try StandardOutput.write(IncidentTable.full(incidents).csv)
        case .markdown:
            try StandardOutput.write(IncidentTable.short(incidents).markdown)
            if changed != nil {
                let paths = Set(incidents.map(\.path))
                let summary = ChangeSummary.markdown(project, changed: paths, today: try options.today())
                try StandardOutput.write(summary.isEmpty ? "" : "\n" + summary)
            }
        case .table:
            if !incidents.isEmpty { try StandardOutput.write(IncidentTable.short(incidents).text) }
            options.note("\(incidents.count) of \(Count.text(project.reading.history.incidents.count, "incident"))")
        }
        try project.requireReadable()
    }
}
