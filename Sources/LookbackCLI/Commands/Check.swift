import ArgumentParser
import Diagnostics
import Foundation
import Project

/// `lookback check`
struct Check: AsyncParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable { case text, line, json, github, gitlab, sarif, junit }

    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Hold every incident to its framework.",
        discussion: """
            Without PATH everything is checked. With one or more, all rules still see the whole history, but only what they find in those files and folders is reported. A \
            file beside incidents that is none is named and passed over; a folder without any is an error.
            """)

    @Argument(help: "Files and folders to report on; a Markdown file outside content/ is checked as an incident.") var paths: [String] = []
    @Option(help: "How to print the findings.") var format: Format = .text
    @Flag(help: "Exit with 1 on warnings as well as on errors.") var strict = false
    @Flag(help: "Apply the fixes that are safe, and report what is left.") var fix = false
    @Option(help: ArgumentHelp("Report only on files that Git says changed since this commit or branch.", valueName: "base")) var diff:
        String?
    @Option(
        help: ArgumentHelp(
            "Do not report the findings of this file: what --write-baseline wrote, or --format json printed.", valueName: "file")
    ) var baseline: String?
    @Flag(help: "Write today's findings to the --baseline file.") var writeBaseline = false
    @OptionGroup(title: "Global options") var options: GlobalOptions

    func validate() throws {
        if writeBaseline, baseline == nil { throw ValidationError("--write-baseline needs --baseline FILE") }
    }

    func run() async throws {
        let folder = try options.project()
        let selection = try CheckSelection(paths, changedSince: diff, in: folder)
        var (project, report) = try await check(folder, selection)
        if paths.isEmpty { options.tell(unfollowed: project.unfollowed) }
        if fix { (project, report) = try await repair(folder, selection, project, report) }
        if let baseline {
            let file = Path.join(Disk.workingFolder, baseline)
            if writeBaseline {
                try selection.requireSelected(in: project, options)
                try write(report, to: file)
                return try project.requireReadable()
            }
            report = report.keeping(try Baseline(file).filter(report))
        }
        try CheckPrinter(format: format, folder: folder, options: options, addition: try addition(to: project)).print(report)
        if paths.isEmpty, diff == nil { try judgeTemplates(of: project) }
        try project.requireReadable()
        try selection.requireSelected(in: project, options)
        if report.count(.error) > 0 || (strict && report.count(.warning) > 0) { throw ExitCode(ExitStatus.findings) }
    }

    /// What keeps the site from being built, where the whole project is checked: a template that is wrong, a file that is not there.
    private func judgeTemplates(of project: LoadedProject) throws {
        let (folder, overrides) = (project.folder, try TemplateOverrides.load(project.folder))
        guard !overrides.isEmpty || folder.configuration.site.logo != nil else { return }
        let faults = Pipeline.templateFaults(folder.configuration, overrides: overrides, today: try options.today())
        try TemplateFaults.judge(
            faults.filter { $0.level != .suggestion }, overrides: overrides, sources: project.sources, options)
    }

    private func check(_ folder: ProjectFolder, _ selection: CheckSelection) async throws -> (LoadedProject, CheckReport) {
        let project = try await LoadedProject(folder, adding: selection.outsiders, consultsGit: true)
        let diagnostics = await Pipeline.check(
            project.reading, folder.configuration, today: try options.today(), attachments: selection.selector(in: project.reading),
            jobs: Jobs.available)
        return (project, selection.report(diagnostics, project.reading))
    }

    /// For the job's page on GitHub: what the pull request adds to the history. What it changes is known from --diff, else from the branch it is for.
    private func addition(to project: LoadedProject) throws -> String {
        let environment = ProcessInfo.processInfo.environment
        guard format == .github, !environment["GITHUB_STEP_SUMMARY", default: ""].isEmpty else { return "" }
        let target = environment["GITHUB_BASE_REF", default: ""]
        guard let base = diff ?? (target.isEmpty ? nil : "origin/" + target) else { return "" }
        do {
            let changed = try GitChanges.files(since: base, in: project.folder.root)
            return ChangeSummary.markdown(project, changed: changed, today: try options.today())
        } catch let error as WorldError where diff == nil {
            options.note("lookback: \(error); the job summary does not tell what the change adds to the history")
            return ""
        }
    }

    /// Until nothing changes: a fix may make room for another. A few rounds do; more would be a fix undoing another.
    private func repair(
        _ folder: ProjectFolder, _ selection: CheckSelection, _ project: LoadedProject, _ report: CheckReport
    ) async throws -> (LoadedProject, CheckReport) {
        var (project, report, total) = (project, report, 0)
        for _ in 0..<8 {
            let applied = try Fixer.apply(report.diagnostics, sources: project.reading.sources, root: folder.root)
            if applied == 0 { break }
            total += applied
            (project, report) = try await check(folder, try CheckSelection(paths, changedSince: diff, in: folder))
        }
        options.note("\(Count.text(total, "fix", "fixes")) applied")
        return (project, report)
    }

    private func write(_ report: CheckReport, to file: String) throws {
        let bytes = Array(Baseline.text(for: report).utf8)
        if Disk.kind(of: file) == nil { try Disk.create(file, bytes) } else { try Disk.replace(file, bytes) }
        options.note("\(Count.text(report.diagnostics.count, "finding")) written to \(file)")
    }
}
