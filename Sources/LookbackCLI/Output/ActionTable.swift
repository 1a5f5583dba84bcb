import History
import Incidents

/// Promises as rows.
enum ActionTable {
    static func short(_ promises: [Promise], today: CalendarDay) -> TextTable {
        var table = TextTable(["DUE", "STATUS", "DONE", "OWNER", "TYPE", "INCIDENT", "ACTION"])
        for promise in promises {
            let action = promise.action
            table.append([
                action.due?.description ?? action.dueWritten ?? "", promise.isOverdue(on: today) ? "overdue" : promise.status.rawValue,
                promise.keptOn?.description ?? "", action.owner ?? "", action.type?.rawValue ?? "", promise.incidentID, action.text,
            ])
        }
        return table
    }

    static func full(_ promises: [Promise], of history: History, today: CalendarDay) -> TextTable {
        var table = TextTable([
            "id", "incident", "date", "severity", "services", "text", "type", "owner", "due", "status", "overdue", "done", "ticket", "path",
            "line",
        ])
        for promise in promises {
            guard let incident = history[promise.incidentID] else { continue }
            let action = promise.action
            table.append([
                action.id, incident.id, incident.date?.description ?? "", incident.severity?.level ?? "",
                incident.services.joined(separator: "; "), action.text, action.type?.rawValue ?? "", action.owner ?? "",
                action.due?.description ?? "", promise.status.rawValue, promise.isOverdue(on: today) ? "yes" : "no",
                promise.keptOn?.description ?? "", action.ticket ?? "", incident.path, String(action.line),
            ])
        }
        return table
    }
}
