import Diagnostics
import Incidents
import Markup

/// Atlassian Statuspage: `incidents.json` of a page's API, or its array of incidents alone.
enum StatuspageImport {
    static func read(_ source: SourceFile) throws(ImportFault) -> ImportBatch {
        let export = try JSONReader.read(source)
        var batch = ImportBatch()
        for (index, record) in try JSONExport.records(of: export, in: source).enumerated() {
            let name = JSONExport.name(index, record.line("name"))
            do throws(ImportBatch.Skip) { batch.incidents.append(try incident(record, name)) } catch { batch.skipped.append(error) }
        }
        return batch
    }

    /// Keys that are read, and those of the tool's own machinery.
    private static let known: Set<String> = [
        "id", "name", "status", "impact", "created_at", "updated_at", "started_at", "monitoring_at", "resolved_at", "shortlink", "page_id",
        "components", "incident_updates", "postmortem_body", "postmortem_body_last_updated_at", "postmortem_ignored",
        "postmortem_published_at", "postmortem_notified_subscribers", "postmortem_notified_twitter", "reminder_intervals",
    ]

    private static let maintenance: Set<String> = ["scheduled", "in_progress", "verifying", "completed"]

    private static func incident(_ record: JSONValue, _ name: String) throws(ImportBatch.Skip) -> ImportedIncident {
        let status = record.line("status") ?? ""
        let impact = record.line("impact")
        if maintenance.contains(status) || impact == "maintenance" || record.line("scheduled_for") != nil {
            throw ImportBatch.Skip(name, .noIncident("scheduled maintenance"))
        }
        guard let title = record.line("name") else { throw .hasNo("name", name) }
        let times = ImportTimes(zone: .utc, name: name)
        var incident = ImportedIncident(name: name, title: title)
        guard let started = try times.moment(of: record, "started_at", "created_at") else { throw .hasNo("started_at or created_at", name) }
        incident.day = started.day
        incident.milestones[.started] = started
        incident.milestones[.mitigated] = try times.moment(of: record, "monitoring_at")
        incident.milestones[.resolved] = try times.moment(of: record, "resolved_at")
        incident.status =
            ["resolved", "postmortem"].contains(status) || status.isEmpty && incident.milestones[.resolved] != nil
            ? .resolved : status == "monitoring" ? .mitigated : .ongoing
        incident.severity = impact
        incident.services = record.names("components")
        incident.tickets = [record.line("shortlink") ?? record.line("id")].compactMap { $0 }
        incident.identities = incident.tickets
        incident.fields = record.others(than: known).filter { !$0.key.hasPrefix("scheduled_") && !$0.key.hasPrefix("auto_") }
        var postmortem = record["postmortem_body"]?.written ?? ""
        try addUpdates(of: record, to: &incident, times, postmortem: &postmortem)
        let body = ForeignMarkdown.nested(postmortem, below: 2)
        if !body.isEmpty { incident.parts.append(ImportedIncident.Part("Postmortem", body)) }
        return incident
    }

    /// The updates as a timeline, oldest first; the first one says what happened.
    private static func addUpdates(
        of record: JSONValue, to incident: inout ImportedIncident, _ times: ImportTimes, postmortem: inout String
    ) throws(ImportBatch.Skip) {
        for update in record["incident_updates"]?.elements ?? [] {
            guard let at = try times.moment(of: update, "display_at", "created_at") else {
                throw .hasNo("display_at in an update", times.name)
            }
            let status = update.line("status") ?? "update"
            let body = update["body"]?.written ?? ""
            // Of the update that publishes a postmortem, the body is the postmortem itself.
            let isPostmortem = status == "postmortem"
            if isPostmortem, postmortem.isEmpty { postmortem = body }
            incident.timeline.append(
                isPostmortem
                    ? ImportedIncident.Entry(at, "Postmortem published")
                    : ImportedIncident.Entry(at, JSONExport.label(status), RichText(body).line))
        }
        incident.timeline.reverse()
        incident.completeTimeline()
        let first = (record["incident_updates"]?.elements ?? []).last { $0.line("status") != "postmortem" && $0.line("body") != nil }
        incident.summary = RichText(first?["body"]?.written ?? "").blocks
    }
}

extension [ImportedIncident.Entry] {
    /// Oldest first; what happened at the same moment stays as it stands.
    var inOrder: [ImportedIncident.Entry] {
        enumerated().sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }.map(\.element)
    }
}
