import Diagnostics
import Incidents

/// PagerDuty: the incidents of its API as JSON, or its report of incidents as CSV.
enum PagerDutyImport {
    static func read(_ source: SourceFile, zone: Zone) throws(ImportFault) -> ImportBatch {
        let first = source.bytes.first { ![0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF].contains($0) }
        guard first == UInt8(ascii: "{") || first == UInt8(ascii: "[") else {
            return try CSVImport.read(source, zone: zone, dialect: .pagerDuty)
        }
        let export = try JSONReader.read(source)
        var batch = ImportBatch()
        for (index, record) in try JSONExport.records(of: export, in: source).enumerated() {
            let name = JSONExport.name(index, record.line("title", "description", "summary"))
            do throws(ImportBatch.Skip) { batch.incidents.append(try incident(record, name)) } catch { batch.skipped.append(error) }
        }
        return batch
    }

    /// Keys that are read, and those of the tool's own machinery.
    private static let known: Set<String> = [
        "id", "type", "summary", "self", "html_url", "title", "created_at", "updated_at", "status", "resolved_at", "last_status_change_at",
        "priority", "service", "teams", "assignments", "acknowledgements", "log_entries", "notes", "body", "first_trigger_log_entry",
        "is_mergeable", "pending_actions", "assigned_via", "basic_alert_grouping",
    ]

    private static func incident(_ record: JSONValue, _ name: String) throws(ImportBatch.Skip) -> ImportedIncident {
        guard let title = record.line("title", "description", "summary") else { throw .hasNo("title", name) }
        let times = ImportTimes(zone: .utc, name: name)
        guard let created = try times.moment(of: record, "created_at") else { throw .hasNo("created_at", name) }
        var incident = ImportedIncident(name: name, title: title)
        incident.day = created.day
        incident.milestones[.started] = created
        incident.status = record.line("status") == "resolved" ? .resolved : .ongoing
        if incident.status == .resolved {
            incident.milestones[.resolved] = try times.moment(of: record, "resolved_at", "last_status_change_at")
        }
        incident.severity = record.names("priority").first
        incident.services = record.names("service")
        incident.teams = record.names("teams")
        let assignees = (record["assignments"]?.elements ?? []).compactMap { $0.names("assignee").first }.unrepeated
        incident.lead = assignees.first
        incident.tickets = [record.line("html_url"), record.line("id")].compactMap { $0 }
        // The report as CSV knows the id alone.
        incident.identities = incident.tickets
        incident.fields = record.others(than: known).filter { $0.value != title }
        if assignees.count > 1 { incident.fields.append(("assignees", assignees.joined(separator: ", "))) }
        if let details = record["body"]?["details"] { incident.summary = RichText(details.written ?? details.told ?? "").blocks }
        try addLog(of: record, to: &incident, times)
        return incident
    }

    /// The log as a timeline; without one, the moments that the record tells.
    private static func addLog(of record: JSONValue, to incident: inout ImportedIncident, _ times: ImportTimes) throws(ImportBatch.Skip) {
        var acknowledged: [Instant] = []
        for acknowledgement in record["acknowledgements"]?.elements ?? [] {
            if let at = try times.moment(of: acknowledgement, "at") { acknowledged.append(at) }
        }
        for entry in record["log_entries"]?.elements ?? [] {
            guard let at = try times.moment(of: entry, "created_at") else { continue }
            let type = entry.line("type") ?? ""
            if type.hasPrefix("acknowledge_") { acknowledged.append(at) }
            incident.timeline.append(ImportedIncident.Entry(at, label(type), RichText(text(of: entry)).line))
        }
        try addNotes(of: record, to: &incident, times)
        incident.milestones[.acknowledged] = acknowledged.min()
        incident.completeTimeline(startingWith: "Triggered")
    }

    /// What somebody wrote, of a note in the log; else what the tool says of the entry.
    private static func text(of entry: JSONValue) -> String {
        let channel = entry["channel"]
        let isNote = entry.line("type")?.hasPrefix("annotate") == true || channel?.line("type") == "note"
        let written = isNote ? channel?["content"]?.written ?? channel?["summary"]?.written : nil
        return written ?? entry["summary"]?.written ?? channel?["summary"]?.written ?? ""
    }

    /// The notes that an export keeps beside the log. One that the log has as well is told once.
    private static func addNotes(of record: JSONValue, to incident: inout ImportedIncident, _ times: ImportTimes) throws(ImportBatch.Skip) {
        let logged = Set(incident.timeline.map(\.text))
        for note in record["notes"]?.elements ?? [] {
            guard let at = try times.moment(of: note, "created_at"), let content = note["content"]?.written else { continue }
            let text = RichText(content).line
            if text.isEmpty || logged.contains(text) { continue }
            incident.timeline.append(ImportedIncident.Entry(at, "Note", text))
        }
    }

    /// `trigger_log_entry` is a trigger.
    private static func label(_ type: String) -> String {
        let word = type.hasSuffix("_log_entry") ? String(type.dropLast("_log_entry".count)) : type
        return switch word {
        case "trigger": "Triggered"
        case "acknowledge": "Acknowledged"
        case "resolve": "Resolved"
        case "annotate": "Note"
        case "": "Log"
        default: JSONExport.label(word)
        }
    }
}

extension ImportedIncident {
    /// The moments that the source tells, as a timeline.
    func told(startingWith word: String = "Started") -> [Entry] {
        Milestones.Name.allCases.compactMap { name in
            milestones[name].map { Entry($0, name == .started ? word : JSONExport.label(name.rawValue)) }
        }.inOrder
    }

    /// Puts the timeline in order, with an entry for each milestone that none of its entries tells of.
    mutating func completeTimeline(startingWith word: String = "Started") {
        let untold = told(startingWith: word).filter { milestone in
            !timeline.contains { abs($0.at - milestone.at) <= Self.nearMilestone }
        }
        timeline = (timeline + untold).inOrder
    }

    /// Seconds; LB404 takes an entry so near for one that tells of the milestone.
    private static let nearMilestone = 300
}
