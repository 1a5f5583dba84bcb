import ArgumentParser
import Diagnostics
import Incidents
import Project
import Site

/// `lookback build`
struct Build: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "build",
        abstract: "Check the history and publish it as a static site.",
        discussion: """
            The new site takes the old one's place in one step: readers see the whole old one or the whole new one. With errors nothing is published unless \
            --force is given. The output folder is only ever replaced if Lookback made it.
            """)

    @Option(name: .shortAndLong, help: ArgumentHelp("The folder to publish to. Default: site/ in the project's folder.", valueName: "dir"))
    var output: String?
    @Option(help: ArgumentHelp("The absolute address of the site's root. Default: site.base_url of the configuration.", valueName: "url"))
    var baseUrl: String?
    @Option(help: "The readers the site is for: what others may read as well is in it.") var audience: Audience?
    @Flag(help: "Do not publish with warnings either.") var strict = false
    @Option(name: .shortAndLong, help: ArgumentHelp("How much is done at the same time. Default: one job a core.", valueName: "n"))
    var jobs: Int?
    @Flag(help: "Publish although there are errors.") var force = false
    @Flag(help: "Tell how long each stage took.") var timings = false
    @OptionGroup(title: "Global options") var options: GlobalOptions

    func validate() throws {
        if let jobs, jobs < 1 { throw ValidationError("--jobs: \(jobs) is less than 1") }
        if let baseUrl, BaseURL.normalized(baseUrl) == nil {
            throw ValidationError("--base-url: \"\(baseUrl)\" is no absolute URL; write it as https://example.org/incidents/")
        }
    }

    func run() async throws {
        let start = ContinuousClock.now
        let progress = ProgressLine(isQuiet: options.quiet)
        defer { progress.clear() }
        let stages = StageClock(progress)
        let (jobs, today) = (jobs ?? Jobs.available, try options.today())
        var folder = try options.project()
        if let baseUrl { folder.configuration.site.baseURL = BaseURL.normalized(baseUrl) }
        let target = output.map { Path.join(Disk.workingFolder, $0) } ?? Path.join(folder.root, "site")
        let publisher = try Publisher(output: target, project: folder, jobs: jobs)
        try publisher.checkOutput()

        stages.enter("reading")
        let content = try await LoadedProject.content(of: folder, jobs: jobs)
        options.tell(unfollowed: content.unfollowed)
        let overrides = try TemplateOverrides.load(folder)
        let renewal = try await Renewal(content, in: folder, templates: overrides, audience: audience, today: today, jobs: jobs)
        if publisher.isTidy, let seal = try await renewal.seal(of: publisher.path), mayRest(on: seal) {
            progress.clear()
            if timings { StandardError.write(stages.report()) }
            if !seal.summary.isEmpty { options.note("\(seal.summary); lookback check shows them") }
            return tell(
                seal.shown, of: seal.incidents, pages: seal.pages, PublishReport(unchanged: seal.files), folder.shown(publisher.path),
                since: start)
        }
        let project = try await LoadedProject(folder, content: content, consultsGit: true, jobs: jobs)
        try project.requireReadable()
        stages.enter("checking", showing: "checking \(Count.text(project.reading.incidents.count, "incident"))")
        let totals = try judge(
            await Pipeline.check(project.reading, folder.configuration, today: today, jobs: jobs), project.reading, in: folder, progress)

        let settings = try settings(for: project, overrides, today: today)
        let publication = try await publisher.begin()
        let site = await Pipeline.render(
            project.reading, settings: settings, jobs: jobs, entering: { stages.enter($0.rawValue) }, receive: publication.receive)
        progress.clear()
        // A template that is wrong is never published, not even by force.
        try TemplateFaults.judge(site.diagnostics, overrides: overrides, sources: project.sources, options)

        stages.enter("publishing", showing: "publishing \(site.paths.count) files")
        let report = try await publication.finish()
        if site.diagnostics.isEmpty {
            await renewal.remember(
                site.paths, incidents: project.reading.incidents.count, shown: site.incidents, totals, of: publisher.path)
        }
        progress.clear()
        if timings { StandardError.write(stages.report()) }
        let pages = site.paths.count { $0.hasSuffix(".html") }
        tell(
            site.incidents, of: project.reading.incidents.count, pages: pages, report, folder.shown(publisher.path), since: start)
    }

    private func settings(for project: LoadedProject, _ overrides: [String: [UInt8]], today: CalendarDay) throws -> SiteSettings {
        let folder = project.folder
        var settings = Pipeline.siteSettings(folder.configuration, project.reading, overrides: overrides, today: today)
        // Only of the site: what no incident says of its audience is the configuration's to say.
        if let audience { settings.audience = audience }
        settings.revisions = try GitRevisions.read(in: folder.root)
        return settings
    }

    /// Whether nothing has to be told but counts: then a site that stands already need not be made again.
    private func mayRest(on seal: SiteSeal) -> Bool {
        let hasGrave = seal.errors > 0 || strict && seal.warnings > 0
        return !hasGrave || force && options.quiet
    }

    /// - Parameter shown: those of the incidents that the site's audience may read.
    private func tell(
        _ shown: Int, of incidents: Int, pages: Int, _ report: PublishReport, _ output: String, since start: ContinuousClock.Instant
    ) {
        let share = shown == incidents ? "" : "\(shown) of "
        options.note(
            """
            \(share)\(Count.text(incidents, "incident")), \(Count.text(pages, "page")), \
            \(Count.text(report.written + report.unchanged, "file")): \
            \(report.written) written, \(report.unchanged) unchanged, \(report.removed) removed \
            in \(Self.seconds(.now - start)) s: \(output)
            """)
    }

    /// Tells what stands in the way of publishing.
    private func judge(
        _ diagnostics: [Diagnostic], _ reading: Pipeline.Reading, in folder: ProjectFolder, _ progress: ProgressLine
    ) throws -> CheckReport.Totals {
        let report = CheckReport(
            diagnostics: diagnostics, paths: reading.incidents.map(\.document.path), rules: Pipeline.rules, source: { _ in nil })
        progress.clear()
        guard report.totals.errors > 0 || strict && report.totals.warnings > 0 else {
            if !report.totals.isEmpty { options.note("\(report.summary); lookback check shows them") }
            return report.totals
        }
        if !options.quiet || !force {
            let grave = diagnostics.filter { $0.level == .error || strict && $0.level == .warning }
            let sources = reading.sources
            options.tell(grave, in: folder) { sources[$0] }
        }
        options.note(report.summary)
        if force { return report.totals }
        StandardError.write("lookback: nothing was published; --force publishes all the same\n")
        throw ExitCode(ExitStatus.findings)
    }

    /// `0.34`
    private static func seconds(_ duration: Duration) -> String {
        let (seconds, attoseconds) = duration.components
        let hundredths = Int(seconds) * 100 + Int(attoseconds / 10_000_000_000_000_000)
        return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
    }
}

extension Audience: ExpressibleByArgument {}
