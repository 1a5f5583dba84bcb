import Diagnostics
import Frameworks
import Markup

/// Reads one document into an incident: front matter first, then folder defaults, then what the body says, then what can be inferred.
package enum IncidentReader {
    /// - Parameter defaults: the entries of the nearest `_defaults.yml` files, nearest first; their ranges lie in those files and are not used.
    package static func read(_ document: Document, defaults: [FrontMatterEntry] = [], settings: ReadingSettings) -> Incident {
        let tree = document.tree
        let entries = FolderDefaults.complete(document.frontMatter?.entries ?? [], with: defaults)
        let name = IncidentID.name(ofPath: document.path)
        var fields = FieldReader(
            blank(document, name, settings), of: document.source, settings: settings, order: DocumentDayOrder.read(tree))
        fields.day = DayReader.first(in: name)
        fields.read(entries)

        let sections = SectionReader.read(tree, vocabulary: settings.vocabulary(of: fields.incident.framework))
        let metadata = MetadataReader.read(
            tree, sections: sections, scale: settings.frameworks[fields.incident.framework]?.scale)
        fields.incident.sections = sections
        inferWords(&fields, sections, tree, metadata)
        fields.home = TimelineLanguage.home(of: tree, configured: fields.zone)
        let isPublished = isPublicationDate(entries)
        inferDay(&fields, document, metadata, isPublished: isPublished)
        fields.incident.timeline = timeline(&fields, sections, tree, metadata, isPublished: isPublished)
        inferMoments(&fields, metadata)

        var incident = fields.incident
        incident.whys = WhysReader.read(sections, in: tree)
        let read = ActionReader.read(
            sections, in: tree, incidentID: incident.id, day: ReferenceDay(date: incident.date, order: fields.order),
            isListedElsewhere: !fields.declaredActions.isEmpty)
        let written = ActionLeadNames.completed(read, incident.authors + incident.roles.values.joined(), in: tree)
        incident.actions = DeclaredActions.merge(fields.declaredActions, into: written, incidentID: incident.id, source: document.source)
        assumeSeverity(&incident, settings)
        return incident
    }

    private static func blank(_ document: Document, _ name: String, _ settings: ReadingSettings) -> Incident {
        var incident = Incident(
            id: IncidentID.slug(name), path: document.path, title: "", framework: settings.framework)
        incident.audience = settings.audience
        return incident
    }

    /// Title and summary.
    private static func inferWords(_ fields: inout FieldReader, _ sections: [Section], _ tree: MarkdownTree, _ metadata: Metadata) {
        if fields.incident.title.isEmpty {
            let heading = IncidentTitle.heading(sections)
            let isGenre = heading.map(IncidentTitle.isGenre) ?? true
            fields.incident.title =
                (isGenre ? metadata.pair(.field(.title))?.text ?? heading : heading)
                ?? IncidentTitle.boldLine(sections, in: tree, metadata) ?? IncidentTitle.readable(path: fields.incident.path)
            fields.incident.inferred.append(IncidentField.title.rawValue)
        }
        if fields.incident.summary.isEmpty {
            fields.incident.summary = OpeningText.summary(sections, in: tree, metadata: metadata)
            if !fields.incident.summary.isEmpty { fields.incident.inferred.append(IncidentField.summary.rawValue) }
        }
    }

    private static func inferDay(_ fields: inout FieldReader, _ document: Document, _ metadata: Metadata, isPublished: Bool) {
        let isStated = fields.incident.date != nil
        if isStated, !isPublished { return }
        let started = fields.incident.milestones[.started]?.at.day
        let title = fields.incident.title
        let inferred = IncidentDate(
            path: document.path, title: title, metadata: metadata, summary: fields.incident.summary, order: fields.order
        ).day
        guard let day = started ?? inferred else { return }
        if fields.incident.date != day, fields.incident.date == nil || isStated {
            fields.incident.date = day
            fields.incident.inferred.append(IncidentField.date.rawValue)
        }
    }

    /// Front matter that a site generator reads and that says nothing else of an incident: its date is when the page was published.
    private static func isPublicationDate(_ entries: [FrontMatterEntry]) -> Bool {
        entries.allSatisfy { IncidentField(key: $0.key).map(ofAnyPage.contains) ?? true }
            && entries.contains { IncidentField.isOfSiteGenerator($0.normalizedKey) }
    }

    private static let ofAnyPage: Set<IncidentField> = [.title, .date, .tags, .authors, .rootCauses, .redirectFrom, .id]

    /// The timeline, and from it the day where nothing else says it.
    /// - Parameter isPublished: the date is a page's; what is told on it began on the day of the first entry, if that is earlier.
    private static func timeline(
        _ fields: inout FieldReader, _ sections: [Section], _ tree: MarkdownTree, _ metadata: Metadata, isPublished: Bool
    ) -> Timeline {
        let incident = fields.incident
        var beginning = incident.beginning
        if beginning.zero == nil, let start = start(metadata, fields) { (beginning.zero, beginning.zone) = (start.at, start.zone) }
        let timeline = TimelineReader.read(
            sections, in: tree, from: beginning, zone: fields.zone, order: fields.order,
            year: DayReader.year(in: IncidentID.name(ofPath: incident.path)) ?? DayReader.year(in: incident.title))
        if let zone = timeline.zone { fields.zone = zone }
        let first = timeline.entries.lazy.compactMap(\.at).first.map { fields.zone.day(at: $0) }
        if let date = incident.date {
            guard isPublished, let first, IncidentDate.isBefore(first, date) else { return timeline }
        }
        let stated = first ?? StatedDay.first(sections, in: tree, fields.order)
        guard let day = stated ?? IncidentDate.ofFolders(incident.path) else { return timeline }
        fields.incident.date = day
        if !incident.inferred.contains(IncidentField.date.rawValue) { fields.incident.inferred.append(IncidentField.date.rawValue) }
        (beginning.day, beginning.moment) = (day, nil)
        return TimelineReader.read(sections, in: tree, from: beginning, zone: fields.settings.zone, order: fields.order)
    }

    /// `Start: 2026-03-14 07:45 UTC`, `2026-03-14 07:45 – 09:10 UTC`: the moment from which a timeline counts.
    private static func start(_ metadata: Metadata, _ fields: FieldReader) -> InstantReading? {
        let stated = metadata.pair(.field(.started)).flatMap {
            InstantReader.read($0.text, zone: fields.zone, home: fields.home, day: fields.incident.date, order: fields.order)
        }
        return stated ?? fields.period(metadata)?.start
    }

    /// Everything else that metadata says, then the milestones that the timeline names.
    private static func inferMoments(_ fields: inout FieldReader, _ metadata: Metadata) {
        fields.day = fields.incident.beginning.day(in: fields.zone) ?? fields.day
        fields.infer(metadata)
        fields.inferMilestones(from: fields.incident.timeline)
    }

    /// The level that the framework gives what nobody has judged.
    private static func assumeSeverity(_ incident: inout Incident, _ settings: ReadingSettings) {
        guard incident.severity == nil, let scale = settings.frameworks[incident.framework]?.scale,
            let level = scale.levels.first(where: { $0.code == scale.defaultCode })
        else { return }
        incident.severity = Severity(level: level.code, rank: level.rank, note: nil, written: "")
        incident.inferred.append(IncidentField.severity.rawValue)
    }
}
