import ArgumentParser
import Diagnostics
import Foundation
import Frameworks
import History
import Incidents
import Project

/// `lookback new`
struct New: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new",
        abstract: "Begin a postmortem: write the framework's template with hints.",
        discussion: """
            The path of the new file is printed on standard output; before that, earlier incidents that sound alike are shown on standard error.
            """)

    @Argument(help: "What happened, in a few words.") var title: String
    @Option(help: "A level of the framework's scale. Default: the scale's default.") var severity: String?
    @Option(help: ArgumentHelp("An affected service.", valueName: "id")) var service: [String] = []
    @Option(help: ArgumentHelp("A root cause.", valueName: "id")) var cause: [String] = []
    @Option(help: "Default: the content folder's, else the configuration's.") var framework: String?
    @Option(help: "ongoing, mitigated, resolved, reviewed or closed.") var status: Status = .ongoing
    @Option(help: ArgumentHelp("The earlier incident that this one repeats.", valueName: "id")) var recurrenceOf: [String] = []
    @Option(help: ArgumentHelp("The day it began. Default: today.", valueName: "day")) var date: String?
    @Flag(help: "Open the file in $VISUAL or $EDITOR.") var edit = false
    @OptionGroup(title: "Global options") var options: GlobalOptions

    func validate() throws {
        if title.allSatisfy(\.isWhitespace) { throw ValidationError("the title is empty; say what happened in a few words") }
    }

    func run() async throws {
        let project = try options.project()
        let day = try day()
        let id = "\(day)-\(IncidentID.slug(title))"
        let path = Path.join(project.content, id + ".md")
        let draft = try draft(path, on: day, in: project)
        if Disk.target(of: project.content) == .folder {
            let history = try await LoadedProject(project)
            try refuse(id, in: history)
            warnOfUnknownIncidents(in: history)
            try showSimilar(to: draft, in: history)
        }
        try Disk.makeFolder(project.content)
        try Disk.create(path, draft.text.utf8)
        try StandardOutput.write(project.path(path, from: Disk.workingFolder) + "\n")
        if edit { try Self.openEditor(path) }
    }

    /// Two incidents of one id would be one page.
    private func refuse(_ id: String, in project: LoadedProject) throws {
        guard let held = project.reading.incidents.first(where: { $0.incident.id == id }) else { return }
        throw WorldError("begin", id, because: "\(held.document.path) has this id; give another title or --date")
    }

    private func draft(_ path: String, on day: CalendarDay, in project: ProjectFolder) throws -> IncidentDraft {
        let configuration = project.configuration
        let preset = try ContentLoader.framework(for: path, in: project)
        let name = framework ?? preset
        guard let chosen = configuration.frameworks[name] else {
            throw Unknown.error("framework", name, among: configuration.frameworks.frameworks.map(\.name))
        }
        let level = try severity.map { try Self.level($0, of: chosen) }
        warn(service, "service", known: configuration.taxonomy.services.map(\.id))
        warn(cause, "root cause", known: configuration.taxonomy.causes.map(\.id))
        return IncidentDraft(
            title: title, date: day, framework: chosen, statesFramework: name != preset, severity: level, status: status,
            services: service, causes: cause, recurrenceOf: recurrenceOf)
    }

    /// Has this happened before? What is only faintly alike is not worth an interruption.
    private func showSimilar(to draft: IncidentDraft, in project: LoadedProject) throws {
        guard !options.quiet else { return }
        var facts = Incident(id: "", path: "", title: draft.title, framework: draft.framework.name)
        (facts.date, facts.services, facts.rootCauses) = (draft.date, draft.services, draft.causes)
        let words = ([draft.title] + draft.services + draft.causes).joined(separator: "\n")
        let analysis = project.reading.analysis
        let hits = SimilarQuery.document(TermProfile(text: words), facts: facts).answer(from: analysis, limit: 3)
            .filter { $0.likeness >= Analysis.faintSimilarity }
        guard !hits.isEmpty else { return }
        options.note("Similar incidents of the past:\n\n" + SimilarText.text(of: hits, in: analysis, today: try options.today()))
    }

    private func day() throws -> CalendarDay {
        guard let date else { return try options.today() }
        guard let day = DayReader.read(date) else { throw ValidationError("--date: \"\(date)\" is no day; write it as 2026-03-14") }
        return day
    }

    private static func level(_ text: String, of framework: Framework) throws -> String {
        if let level = framework.scale.level(text) { return level.code }
        throw Unknown.error("level of \(framework.name)", text, among: framework.scale.levels.map(\.code))
    }

    /// A name that the configuration does not know may be new on purpose.
    private func warn(_ names: [String], _ noun: String, known: [String]) {
        let keys = Set(known.map(NameKey.of))
        for name in names where !known.isEmpty && !keys.contains(NameKey.of(name)) {
            options.note("lookback: \(Unknown.error(noun, name, among: known).message)")
        }
    }

    private func warnOfUnknownIncidents(in project: LoadedProject) {
        let history = project.reading.history
        for id in recurrenceOf where history[IncidentID.slug(reference: id)] == nil {
            let hint = NearbyIncidents.hint(for: id, among: history.incidents.map(\.id))
            options.note("lookback: \"\(id)\" is no incident of this history; \(hint)")
        }
    }

    private static func openEditor(_ path: String) throws {
        let environment = ProcessInfo.processInfo.environment
        guard let editor = environment["VISUAL"] ?? environment["EDITOR"], !editor.isEmpty else {
            throw WorldError("open", path, because: "neither VISUAL nor EDITOR is set")
        }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = ["-c", "exec \(editor) \"$1\"", "sh", path]
        do { try process.run() } catch { throw WorldError("open", path, because: error.localizedDescription) }
        process.waitUntilExit()
        if process.terminationStatus != 0 { throw WorldError("open", path, because: "\(editor) failed") }
    }
}
