import Diagnostics
import Frameworks
import Markup

/// Reads one document into an incident: front matter first, then folder defaults, then what the body says, then what can be inferred.
package enum IncidentReader {
    /// - Parameter defaults: the entries of the nearest `_defaults.yml` files, nearest first; their ranges lie in those files and are not used.
    package static func read(_ document: Document, defaults: [FrontMatterEntry] = [], settings: ReadingSettings) -> Incident {
        let tree = document.tree
        let entries = FolderDefaults.complete(document.frontMatter?.entries ?? [], with: defaults)
        var fields = FieldReader(
            blank(document, settings), of: document.source, settings: settings, order: DocumentDayOrder.read(tree))
        fields.day = DayReader.first(in: IncidentID.name(ofPath: document.path))
        fields.read(entries)

        let sections = SectionReader.read(tree, vocabulary: settings.vocabulary(of: fields.incident.framework))
        let metadata = MetadataReader.read(
            tree, sections: sections, scale: settings.frameworks[fields.incident.framework]?.scale)
        fields.incident.sections = sections
        inferWords(&fields, sections, tree, metadata)
        inferDay(&fields, document, entries, metadata)
        fields.incident.timeline = timeline(&fields, sections, tree)
        inferMoments(&fields, metadata)

        var incident = fields.incident
        incident.whys = WhysReader.read(sections, in: tree)
        let written = ActionReader.read(
            sections, in: tree, incidentID: incident.id, day: ReferenceDay(date: incident.date, order: fields.order),
            isListedElsewhere: !fields.declaredActions.isEmpty)
        incident.actions = DeclaredActions.merge(fields.declaredActions, into: written, incidentID: incident.id, source: document.source)
        assumeSeverity(&incident, settings)
        return incident
    }

    private static func blank(_ document: Document, _ settings: ReadingSettings) -> Incident {
        var incident = Incident(
            id: IncidentID.slug(path: document.path), path: document.path, title: "", framework: settings.framework)
        incident.audience = settings.audience
        return incident
    }

    /// Title and summary.
    private static func inferWords(_ fields: inout FieldReader, _ sections: [Section], _ tree: MarkdownTree, _ metadata: Metadata) {
        if fields.incident.title.isEmpty {
            fields.incident.title =
                IncidentTitle.heading(sections) ?? metadata.pair(.field(.title))?.text ?? IncidentTitle.boldLine(
                    sections, in: tree, metadata)
                ?? IncidentTitle.readable(path: fields.incident.path)
            fields.incident.inferred.append(IncidentField.title.rawValue)
        }
        if fields.incident.summary.isEmpty {
            fields.incident.summary = OpeningText.summary(sections, in: tree, metadata: metadata)
            if !fields.incident.summary.isEmpty { fields.incident.inferred.append(IncidentField.summary.rawValue) }
        }
    }

    private static func inferDay(
        _ fields: inout FieldReader, _ document: Document, _ entries: [FrontMatterEntry], _ metadata: Metadata
    ) {
        let isStated = fields.incident.date != nil
        if isStated, !isPublicationDate(entries) { return }
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
        let foreign: Set<IncidentField> = [.title, .date, .tags, .authors, .rootCauses, .redirectFrom, .id]
        return entries.allSatisfy { IncidentField(key: $0.key).map(foreign.contains) ?? true }
            && entries.contains { IncidentField.isOfSiteGenerator($0.normalizedKey) }
    }

    /// The timeline, and from it the day where nothing else says it.
    private static func timeline(_ fields: inout FieldReader, _ sections: [Section], _ tree: MarkdownTree) -> Timeline {
        let timeline = TimelineReader.read(sections, in: tree, from: fields.incident.beginning, zone: fields.zone, order: fields.order)
        if let zone = timeline.zone { fields.zone = zone }
        guard fields.incident.date == nil else { return timeline }
        let first = timeline.entries.lazy.compactMap(\.at).first.map { fields.zone.day(at: $0) }
        let stated = first ?? TimelineReader.firstDay(sections, in: tree, fields.order)
        guard let day = stated ?? IncidentDate.ofFolders(fields.incident.path) else { return timeline }
        fields.incident.date = day
        fields.incident.inferred.append(IncidentField.date.rawValue)
        return TimelineReader.read(sections, in: tree, from: Beginning(day: day), zone: fields.settings.zone, order: fields.order)
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
