import Diagnostics
import Incidents

/// An action together with the incident that it was promised after.
struct Promise {
    let action: ActionItem
    let incident: Incident

    /// Still owed, and due before today.
    func isOverdue(on today: CalendarDay) -> Bool { !action.status.isSettled && action.due.map { $0 < today } ?? false }

    func json(today: CalendarDay) -> JSONValue {
        .object([
            ("id", .string(action.id)), ("incident", .string(incident.id)), ("title", .string(incident.title)),
            ("severity", .optional(incident.severity?.level)), ("services", .strings(incident.services)), ("path", .string(incident.path)),
            ("line", .integer(action.line)), ("text", .string(action.text)), ("type", .optional(action.type?.rawValue)),
            ("owner", .optional(action.owner)), ("due", .optional(action.due?.description)), ("status", .string(action.status.rawValue)),
            ("overdue", .bool(isOverdue(on: today))), ("ticket", .optional(action.ticket)),
        ])
    }
}
