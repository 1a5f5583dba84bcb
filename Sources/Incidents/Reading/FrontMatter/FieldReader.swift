import Diagnostics
import Frameworks
import Markup

/// Types the fields of one incident: those its author states in front matter, and those read from the metadata in its body.
///
/// Stated values that cannot be typed become problems; values of the body that cannot be typed are left alone.
struct FieldReader {
    var incident: Incident
    let source: SourceFile
    let settings: ReadingSettings
    /// Holds where a moment names no zone.
    var zone: Zone
    /// Where ambiguous abbreviations are at home, where the document's language says so.
    var home: Zone?
    /// Holds where a moment has only a time of day.
    var day: CalendarDay?
    /// The document's, see `DocumentDayOrder`.
    let order: DayOrder?
    /// True while the entries come from the body.
    var isInferring = false
    /// Milestones of which only a time of day is written, until it is known of which day.
    var clocks: [Milestones.Name: String] = [:]
    /// Actions of the front matter, before they meet those of the body.
    var declaredActions: [ActionItem] = []
    /// The fields that have a value, or that the author tried to give one.
    private(set) var stated: Set<IncidentField> = []

    init(_ incident: Incident, of source: SourceFile, settings: ReadingSettings, order: DayOrder?) {
        (self.incident, self.source, self.settings, self.order, zone) = (incident, source, settings, order, settings.zone)
    }

    /// The framework the incident is held to, as far as it is known.
    var framework: Framework? { settings.frameworks[incident.framework] }

    mutating func read(_ entries: [FrontMatterEntry]) {
        if !isInferring {
            stated.reserveCapacity(entries.count)
            incident.fieldRanges.reserveCapacity(entries.count)
        }
        let fields = entries.map { field(of: $0) }
        let chosen = choose(entries, fields)
        // A severity is read by the framework's scale, a time of day on the day it started, else the incident's date.
        let first: [IncidentField] = [.framework, .date, .started]
        for field in first { if let place = chosen[field] { read(field, entries[place]) } }
        if chosen[.started] == nil, let place = chosen[.milestones] { readStart(entries[place].value) }
        for (place, known) in fields.enumerated() {
            // With the date known, a time of day has become a moment.
            guard let field = known ?? field(of: entries[place]) else {
                reportUnknown(entries[place], given: chosen.keys)
                continue
            }
            if chosen[field] != place {
                if let counted = chosen[field] { reportRepeated(entries[place], field, entries[counted]) }
            } else if !first.contains(field) {
                read(field, entries[place])
            }
        }
        carryOverMidnight()
    }

    /// The place of one entry a field: the canonical spelling if it is there, else the first alias.
    private func choose(_ entries: [FrontMatterEntry], _ fields: [IncidentField?]) -> [IncidentField: Int] {
        var chosen: [IncidentField: Int] = [:]
        chosen.reserveCapacity(entries.count)
        for case (let place, let field?) in fields.enumerated() {
            if chosen[field].map({ isPlainer(entries[place], than: entries[$0], field) }) ?? true { chosen[field] = place }
        }
        return chosen
    }

    /// The day of the incident, said so, wins over a `date` that may be the day of publication; else the canonical spelling wins.
    private func isPlainer(_ entry: FrontMatterEntry, than other: FrontMatterEntry, _ field: IncidentField) -> Bool {
        if Self.namesIncidentsDay(other) { return false }
        return Self.namesIncidentsDay(entry) || isCanonical(entry.key, field) && !isCanonical(other.key, field)
    }

    private func isCanonical(_ key: String, _ field: IncidentField) -> Bool {
        key == field.rawValue || FrontMatterEntry.normalize(key) == FrontMatterEntry.normalize(field.rawValue)
    }

    private mutating func read(_ field: IncidentField, _ entry: FrontMatterEntry) {
        let value = entry.value
        if isInferring, stated.contains(field) { return }
        if value.content == .empty { return }
        if !isInferring, let name = field.milestone, incident.milestones[name] != nil { return reportSecond(entry, of: name) }
        if !isInferring {
            stated.insert(field)
            if !value.range.isEmpty { incident.fieldRanges[field.rawValue] = value.range }
        }
        guard isInferring else { return readValue(of: field, value) }
        let before = incident
        readValue(of: field, value)
        if field.milestone == nil, isChanged(field, since: before) {
            stated.insert(field)
            incident.inferred.append(field.rawValue)
            incident.bodyRanges[field.rawValue] = place(of: value.text ?? "", in: value.range)
        }
    }

    private mutating func readValue(of field: IncidentField, _ value: FrontMatterValue) {
        switch field {
        case .id: if let text = text(value, field) { incident.id = IncidentID.slug(text) }
        case .title: if let text = text(value, field) { incident.title = text }
        case .framework: if let text = text(value, field) { incident.framework = text }
        case .summary: if let text = text(value, field) { incident.summary = text }
        case .trigger: if let text = text(value, field) { incident.trigger = text }
        case .date: readDate(value)
        case .severity: readSeverity(value)
        case .status: readStatus(value)
        case .services: incident.services = texts(value, field)
        case .teams: incident.teams = texts(value, field)
        case .tags: incident.tags = texts(value, field)
        case .customers: incident.customers = texts(value, field)
        case .authors: incident.authors = texts(value, field)
        case .reviewers: incident.reviewers = texts(value, field)
        case .rootCauses: incident.rootCauses = texts(value, field).map { IncidentID.slug($0) }
        case .contributingFactors: incident.contributingFactors = texts(value, field)
        case .tickets: incident.tickets = texts(value, field)
        case .redirectFrom: readRedirects(value)
        case .recurrenceOf: incident.recurrenceOf = incidentIDs(value, field)
        case .related: incident.related = incidentIDs(value, field)
        case .milestones: readMilestones(value)
        case .started, .detected, .acknowledged, .declared, .investigating, .mitigated, .resolved, .retrospective:
            readMilestone(field, value)
        case .duration: readDuration(value)
        case .detectedBy: readDetectionSource(value)
        case .audience: readAudience(value)
        case .roles: readRoles(value)
        case .impact: readImpact(value)
        case .notRelated: readNotRelated(value)
        case .unknowns: readUnknowns(value)
        case .allow: readAllow(value)
        case .actions: readActions(value)
        }
    }

    /// Where a value of the body stands in a stretch that may hold its label too.
    func place(of text: String, in range: Range<Int>) -> Range<Int> {
        source.bytes[range.clamped(to: source.bytes.indices)].firstRange(of: Array(text.utf8)) ?? range
    }

    /// Whether the body's entry gave a field its value.
    private func isChanged(_ field: IncidentField, since before: Incident) -> Bool {
        switch field {
        case .severity: incident.severity != before.severity
        case .status: incident.isStatusStated
        case .audience: incident.audience != before.audience
        case .services: incident.services != before.services
        case .teams: incident.teams != before.teams
        case .customers: incident.customers != before.customers
        case .authors: incident.authors != before.authors
        case .reviewers: incident.reviewers != before.reviewers
        case .tickets: incident.tickets != before.tickets
        case .roles: incident.roles != before.roles
        case .duration: incident.typedDuration != before.typedDuration
        case .detectedBy: incident.detectedBy != before.detectedBy
        default: false
        }
    }
}
