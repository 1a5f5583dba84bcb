import ArgumentParser
import Diagnostics
import Exchange
import Foundation
import Incidents
import Project

/// `lookback import --from TOOL FILE`
struct Import: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Turn what another tool exported into incidents.",
        discussion: """
            FILE is what the tool exports, or - for standard input:

              statuspage  Atlassian Statuspage: incidents.json. Scheduled maintenance is no incident.
              pagerduty   PagerDuty: incidents of the API as JSON, or the report of incidents as CSV.
              cstate      cState: a Markdown file of its issues, or their folder.
              icco        The data of github.com/icco/postmortems: a Markdown file, or their folder.
              csv         Any CSV whose first line names its columns.

            The path of each new file is printed on standard output. Nothing is ever overwritten: what was imported before is known by its \
            tickets, else by its name, and skipped. A file that cannot be read is told with line and column, and nothing is written.
            """)

    @Option(help: ArgumentHelp("statuspage, pagerduty, cstate, icco or csv.", valueName: "tool")) var from: String
    @Argument(help: "The export, or - for standard input.") var file: String
    @Option(help: ArgumentHelp("The folder for the new files, inside content.", valueName: "folder")) var into: String?
    @Option(help: "Whose scale and sections the incidents are held to. Default: the folder's, else the configuration's.") var framework:
        String?
    @Option(help: "Who may read them: public, internal or restricted. Default: the configuration's.") var audience: Audience?
    @Flag(help: "Print the paths and what would be written; write nothing.") var dryRun = false
    @OptionGroup(title: "Global options") var options: GlobalOptions

    func validate() throws { _ = try tool }

    private var tool: ImportSource {
        get throws {
            if let tool = ImportSource(rawValue: from) { return tool }
            throw Unknown.error("tool to import from", from, among: ImportSource.allCases.map(\.rawValue))
        }
    }

    func run() async throws {
        let project = try options.project()
        let folder = try target(in: project)
        let style = try style(in: project, folder)
        let batch = try ImportFile.read(file, as: try tool, zone: project.configuration.zone)
        let plan = ImportPlan(batch, beside: try await held(in: project, folder), style: style)
        for file in plan.files {
            let path = Path.join(folder, file.name)
            let shown = project.path(path, from: Disk.workingFolder)
            if dryRun {
                try StandardOutput.write(shown + "\n" + Self.indented(file.text))
            } else {
                try Self.write(file, to: path, in: project)
                try StandardOutput.write(shown + "\n")
            }
        }
        ImportReport(plan, isDryRun: dryRun).tell(options)
    }

    private func style(in project: ProjectFolder, _ folder: String) throws -> ImportPlan.Style {
        let configuration = project.configuration
        let preset = try ContentLoader.framework(for: Path.join(folder, "incident.md"), in: project)
        let name = framework ?? preset
        guard let chosen = configuration.frameworks[name] else {
            throw Unknown.error("framework", name, among: configuration.frameworks.frameworks.map(\.name))
        }
        return ImportPlan.Style(
            framework: chosen, catalogue: configuration.frameworks, statesFramework: name != preset, audience: audience)
    }

    /// The folder that `--into` means: below the content folder, seen from the working folder or from the content folder.
    private func target(in project: ProjectFolder) throws -> String {
        guard let into else { return project.content }
        let candidates = [Disk.workingFolder, project.content].map { Path.normalized(Path.join($0, into)) }
        guard let folder = candidates.first(where: { Path.relative($0, to: project.content) != nil }) else {
            throw ValidationError("--into: \"\(into)\" lies outside the content folder")
        }
        let names = (Path.relative(folder, to: project.content) ?? "").split(separator: "/")
        if let hidden = names.first(where: { $0.hasPrefix("_") || $0.hasPrefix(".") }) {
            throw ValidationError("--into: nothing below a folder named \"\(hidden)\" is an incident")
        }
        return folder
    }

    /// What the history holds already, and the names that the folder has given away.
    private func held(in project: ProjectFolder, _ folder: String) async throws -> HeldIncidents {
        guard Disk.target(of: project.content) == .folder else { return HeldIncidents([]) }
        let loaded = try await LoadedProject(project)
        try loaded.requireReadable()
        var held = HeldIncidents(loaded.reading.incidents.map(\.incident))
        if Disk.target(of: folder) == .folder {
            held.take(try Disk.list(folder).compactMap { $0.name.map { IncidentID.slug(path: $0) } })
        }
        return held
    }

    private static func write(_ file: ImportPlan.File, to path: String, in project: ProjectFolder) throws {
        try Disk.makeFolder(project.content)
        try Disk.makeFolder(Path.folder(of: path), inside: project.content)
        try Disk.createWhole(path, Array(file.text.utf8))
    }

    /// So that the paths are told from the documents.
    private static func indented(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map { ($0.isEmpty ? "" : "    \($0)") + "\n" }.joined()
    }
}
