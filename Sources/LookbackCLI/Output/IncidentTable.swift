import Incidents

/// Incidents as rows.
enum IncidentTable {
    /// What fits a terminal.
    static func short(_ incidents: [Incident]) -> TextTable {
        var table = TextTable(["DATE", "SEVERITY", "STATUS", "OPEN", "SERVICES", "ID", "TITLE"])
        for incident in incidents {
            let open = incident.actions.count { !$0.status.isSettled }
            table.append([
                incident.date?.description ?? "", severity(incident), incident.status.rawValue, open == 0 ? "" : String(open),
                incident.services.joined(separator: ", "), incident.id, incident.title,
            ])
        }
        return table
    }

    /// Everything that fits a cell, for spreadsheets.
    static func full(_ incidents: [Incident]) -> TextTable {
        var table = TextTable([
            "id", "date", "severity", "rank", "status", "framework", "title", "services", "teams", "causes", "tags", "started", "detected",
            "mitigated", "resolved", "seconds_to_resolve", "actions", "open_actions", "recurrence_of", "path",
            "severity_note",
        ])
        for incident in incidents {
            let milestones = [Milestones.Name.started, .detected, .mitigated, .resolved].map {
                incident.milestones[$0]?.stated ?? ""
            }
            let lists = [incident.services, incident.teams, incident.rootCauses, incident.tags].map { $0.joined(separator: "; ") }
            table.append(
                [
                    incident.id, incident.date?.description ?? "", severity(incident), incident.severity?.rank.map(String.init) ?? "",
                    incident.status.rawValue, incident.framework, incident.title,
                ] + lists + milestones + [
                    incident.milestones.seconds(to: .resolved).map(String.init) ?? "", String(incident.actions.count),
                    String(incident.actions.count { !$0.status.isSettled }), incident.recurrenceOf.map(\.value).joined(separator: "; "),
                    incident.path, incident.severity?.note ?? "",
                ])
        }
        return table
    }

    private static func severity(_ incident: Incident) -> String { incident.severity.map { $0.level ?? $0.written } ?? "" }
}
