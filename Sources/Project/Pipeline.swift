import Diagnostics
import History
import Incidents
import Markup
import Rules
import Site

/// The way of the data from sources to the files of a site; each step takes a value and hands on the next. Touches no disk.
package enum Pipeline {
    /// What was read from the sources.
    package struct Reading: Sendable {
        /// In the order of the sources.
        package let incidents: [CheckedIncident]
        package let homePage: Document?
        package fileprivate(set) var analysis: Analysis
        package let attachments: Set<String>
        let attachmentBytes: @Sendable (String, Int) -> [UInt8]?
        let activeFiles: Set<String>
        /// For whom the folders keep what lies in them.
        let folderAudiences: [String: Audience]
        /// Faults found before any rule ran.
        package let diagnostics: [Diagnostic]
        fileprivate let statusFile: StatusFile?
        package let defaultsFiles: [SourceFile]
        /// The home page and the folders' defaults: no incidents, but checked as far as a rule fits them.
        let otherFiles: [CheckedIncident]
        /// What the folders preset of each.
        fileprivate let defaults: [[FrontMatterEntry]]

        package var history: History { analysis.history }
        package var register: ActionRegister { analysis.register }

        fileprivate var documents: [String: Document] {
            Dictionary(incidents.map { ($0.document.path, $0.document) }, uniquingKeysWith: { first, _ in first })
        }

        /// Where each file stands, by its path.
        fileprivate var places: [String: Int] {
            Dictionary(incidents.indices.map { (incidents[$0].document.path, $0) }, uniquingKeysWith: { first, _ in first })
        }

        /// Every text that a diagnostic may point into, by its path.
        package var sources: [String: SourceFile] {
            let files = incidents.map(\.document.source) + defaultsFiles + (homePage.map { [$0.source] } ?? [])
            return Dictionary(files.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
        }
    }

    /// Every rule there is, in the order of their codes.
    package static var rules: [RuleDescription] { RuleRegistry.all.map(\.description) }

    /// Sources to documents to incidents to the history and what follows from it.
    /// - Parameter previous: an earlier reading under the same configuration: what has not changed is taken from it.
    package static func read(
        _ content: Content, _ configuration: Configuration, after previous: Reading? = nil, jobs: Int
    ) async -> Reading {
        let settings = configuration.readingSettings
        let previous = previous.flatMap { $0.analysis.ledger.agreesOnTickets(with: content.ledger) ? $0 : nil }
        let places = previous?.places ?? [:]
        let incidents = await Parallel.map(content.sources, jobs: jobs) { source in
            guard let previous, let place = places[source.file.path], previous.incidents[place].document.source.bytes == source.file.bytes,
                previous.defaults[place] == source.defaults
            else { return Self.read(source, settings, content.ledger) }
            return previous.incidents[place]
        }
        let homePage = content.homePage.map(DocumentReader.read)
        let history = History(incidents.map(\.incident))
        return Reading(
            incidents: incidents, homePage: homePage,
            analysis: Analysis(history, ledger: content.ledger, frameworks: settings.frameworks) {
                incidents[history.origins[$0]].document.tree
            },
            attachments: content.attachments, attachmentBytes: content.attachmentBytes, activeFiles: content.activeFiles,
            folderAudiences: content.presets.audiences(settings),
            diagnostics: content.diagnostics + (homePage.map(faults) ?? []), statusFile: content.statusFile,
            defaultsFiles: content.defaultsFiles,
            otherFiles: (homePage.map { [Self.home($0, settings)] } ?? []) + content.presets.checked(settings),
            defaults: content.sources.map(\.defaults))
    }

    /// The home page as the rules see it. It names whom to ask: an address on it is no leak, whoever reads the site.
    private static func home(_ document: Document, _ settings: ReadingSettings) -> CheckedIncident {
        var incident = IncidentReader.read(document, settings: settings)
        incident.audience = .internal
        return CheckedIncident(document: document, incident: incident, role: .homePage)
    }

    /// The same with what Git knows of the promises in families of recurrences.
    package static func consultGit(_ reading: Reading, _ project: ProjectFolder) throws(WorldError) -> Reading {
        let analysis = reading.analysis
        let ledger = try GitLedger.extend(analysis.ledger, for: analysis, project.configuration, in: project.root)
        var reading = reading
        if !ledger.isEmpty { reading.analysis = analysis.judged(by: ledger) }
        return reading
    }

    /// A file of what was read, with another text.
    package static func read(_ file: SourceFile, of reading: Reading, _ configuration: Configuration) -> CheckedIncident {
        let defaults = reading.incidents.firstIndex { $0.document.path == file.path }.map { reading.defaults[$0] } ?? []
        return read(Content.Source(file: file, defaults: defaults), configuration.readingSettings, reading.analysis.ledger)
    }

    /// One source to its document and its incident.
    /// - Parameter ledger: what a tracker's export says of the actions.
    package static func read(
        _ source: Content.Source, _ configuration: Configuration, ledger: ActionLedger = ActionLedger()
    ) -> CheckedIncident {
        read(source, configuration.readingSettings, ledger)
    }

    private static func read(_ source: Content.Source, _ settings: ReadingSettings, _ ledger: ActionLedger) -> CheckedIncident {
        let document = DocumentReader.read(source.file)
        let incident = IncidentReader.read(document, defaults: source.defaults, settings: settings)
        return CheckedIncident(document: document, incident: ledger.applied(to: incident))
    }

    /// The history to diagnostics, by path and place.
    /// - Parameter attachments: which of the files beside the incidents are read as well; an editor does not wait for any.
    package static func check(
        _ reading: Reading, _ configuration: Configuration, today: CalendarDay, attachments isRead: (String) -> Bool = { _ in true },
        jobs: Int
    ) async -> [Diagnostic] {
        var settings = RuleSettings(today: today)
        settings.levels = configuration.ruleLevels
        settings.frameworks = configuration.frameworks
        settings.taxonomy = configuration.taxonomy
        settings.zone = configuration.zone
        settings.statesZone = configuration.statesZone
        settings.holidays = configuration.holidays
        (settings.attachments, settings.activeFiles) = (reading.attachments, reading.activeFiles)
        var found = await RuleEngine.check(
            reading.incidents + reading.otherFiles, analysis: reading.analysis, settings: settings, jobs: jobs)
        let attachments = linkedAttachments(of: reading, where: isRead)
        let toCome = reading.statusFile?.linesToCome(after: today) ?? []
        let others = reading.diagnostics + toCome + (await checkAttachments(attachments, of: reading, settings, jobs))
        if !others.isEmpty { found = (others + found).sorted(by: isBefore) }
        return found
    }

    /// The history to the files of its site, handed on one by one.
    package static func render(
        _ reading: Reading, settings: SiteSettings, jobs: Int, entering: (SiteStage) -> Void,
        receive: @escaping @Sendable (SiteFile) -> Void
    ) async -> (paths: [String], incidents: Int, diagnostics: [Diagnostic]) {
        await SiteBuilder.build(
            reading.analysis, documents: reading.documents, settings: settings, jobs: jobs, entering: entering, receive: receive)
    }

    /// The history to a site whose files are made when they are asked for.
    /// - Parameter previous: the site as it was before.
    package static func draft(_ reading: Reading, settings: SiteSettings, after previous: SiteDraft?, jobs: Int) async -> SiteDraft {
        await SiteBuilder.draft(reading.analysis, documents: reading.documents, settings: settings, after: previous, jobs: jobs)
    }

    /// What is wrong with a project's templates and with the files that its configuration names.
    package static func templateFaults(
        _ configuration: Configuration, overrides: [String: [UInt8]], today: CalendarDay
    ) -> [Diagnostic] {
        var settings = SiteSettings(today: today)
        (settings.language, settings.logo, settings.overrides) = (configuration.site.language, configuration.site.logo, overrides)
        return SiteBuilder.faults(settings)
    }

    /// The site's settings as a project's configuration has them.
    package static func siteSettings(
        _ configuration: Configuration, _ reading: Reading, overrides: [String: [UInt8]], today: CalendarDay
    ) -> SiteSettings {
        var settings = SiteSettings(today: today)
        settings.title = configuration.site.title
        settings.description = configuration.site.description
        settings.language = configuration.site.language
        settings.baseURL = configuration.site.baseURL
        settings.sourceURL = configuration.site.sourceURL
        settings.logo = configuration.site.logo
        settings.audience = configuration.audience
        settings.taxonomy = configuration.taxonomy
        settings.frameworks = configuration.frameworks
        settings.overrides = overrides
        settings.homePage = reading.homePage
        (settings.attachments, settings.folderAudiences) = (reading.attachments, reading.folderAudiences)
        let attachmentBytes = reading.attachmentBytes
        settings.attachmentBytes = { attachmentBytes($0, .max) }
        settings.docs = configuration.docs
        settings.ledger = reading.analysis.ledger
        let (readingSettings, places, defaults, ledger) = (
            configuration.readingSettings, reading.places, reading.defaults, reading.analysis.ledger
        )
        settings.presets = { path in places[path].map { defaults[$0] } ?? [] }
        settings.read = { document, presets in
            ledger.applied(to: IncidentReader.read(document, defaults: presets, settings: readingSettings))
        }
        return settings
    }

    /// Faults of a file itself, for where no rule sees it: of the home page, which is no incident, and of what is being adopted.
    package static func faults(of document: Document) -> [Diagnostic] {
        document.findings.map { fault in
            let (code, rule) = fault.kind == .oversizedDocument ? ("LB904", "oversized-document") : ("LB101", "invalid-front-matter")
            return Diagnostic(
                code: code, rule: rule, level: .error, path: document.path, range: document.source.range(fault.finding.range),
                message: fault.finding.message, help: fault.finding.help)
        }
    }

    private static func isBefore(_ left: Diagnostic, _ right: Diagnostic) -> Bool {
        (left.path, left.range.start, left.code) < (right.path, right.range.start, right.code)
    }
}
