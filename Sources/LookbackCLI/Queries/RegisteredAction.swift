import Diagnostics
import History
import Incidents

/// A promise of the register together with the incident that it was made after.
struct RegisteredAction {
    let promise: Promise
    let incident: Incident

    var action: ActionItem { promise.action }
    var status: ActionItem.Status { promise.status }

    func isOverdue(on today: CalendarDay) -> Bool { promise.isOverdue(on: today) }

    func json(today: CalendarDay) -> JSONValue {
        .object([
            ("id", .string(action.id)), ("incident", .string(incident.id)), ("title", .string(incident.title)),
            ("severity", .optional(incident.severity?.level)), ("services", .strings(incident.services)), ("path", .string(incident.path)),
            ("line", .integer(action.line)), ("text", .string(action.text)), ("type", .optional(action.type?.rawValue)),
            ("owner", .optional(action.owner)), ("due", .optional(action.due?.description)), ("status", .string(status.rawValue)),
            ("overdue", .bool(isOverdue(on: today))), ("ticket", .optional(action.ticket)),
        ])
    }
}
