import ArgumentParser
import Diagnostics
import Incidents
import Project
import Site

/// `lookback export --to FORMAT`
struct Export: AsyncParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case csv, jsonl, markdown
        case htmlBundle = "html-bundle"
    }

    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Hand the history on: to a spreadsheet, a program, a reader.",
        discussion: """
            Written on standard output: csv, a row for each incident; jsonl, what Lookback read of each as JSON on a line of its own; markdown, the same as \
            one document; html-bundle, the documents themselves as one page, pictures and styles in it. As on the site, what the audience may not read is \
            left out and named nowhere.
            """)

    @Option(help: ArgumentHelp("csv, jsonl, markdown or html-bundle.", valueName: "format")) var to: Format
    @Option(help: "The readers it is for. Default: the configuration's.") var audience: Audience?
    @OptionGroup(title: "Global options") var options: GlobalOptions

    func run() async throws {
        let folder = try options.project()
        let project = try await LoadedProject(folder, consultsGit: true)
        try project.requireReadable()
        let overrides = try TemplateOverrides.load(folder)
        var settings = Pipeline.siteSettings(folder.configuration, project.reading, overrides: overrides, today: try options.today())
        if let audience { settings.audience = audience }
        let draft = await Pipeline.draft(project.reading, settings: settings, after: nil, jobs: Jobs.available)
        try TemplateFaults.judge(draft.diagnostics, overrides: overrides, sources: project.sources, options)
        let text = text(of: draft, title: settings.title)
        let leaks = draft.leaks(in: Array(text.utf8), named: "export.\(to == .htmlBundle ? "html" : to.rawValue)")
        try TemplateFaults.judge(leaks, overrides: overrides, sources: project.sources, options)
        try StandardOutput.write(text)
        options.note("\(Count.text(draft.incidents.count, "incident")) for the audience \"\(settings.audience.rawValue)\"")
    }

    private func text(of draft: SiteDraft, title: String) -> String {
        switch to {
        case .csv: IncidentTable.full(draft.incidents).csv
        case .jsonl: String(decoding: draft.recordLines, as: UTF8.self)
        case .markdown: HistoryMarkdown.text(of: draft.incidents, title: title)
        case .htmlBundle: String(decoding: draft.book, as: UTF8.self)
        }
    }
}
