import Diagnostics
import Incidents

/// The public data of one promise: an element of `/api/actions.json` and of `lookback actions --format json`.
package enum PromiseJSON {
    package static func value(of promise: Promise, _ incident: Incident, today: CalendarDay) -> JSONValue {
        let action = promise.action
        return .object([
            ("id", .string(action.id)), ("incident", .string(incident.id)),
            ("url", .string(SiteAddress.page(ofIncident: incident.id))), ("title", .string(incident.title)),
            ("date", .optional(incident.date?.description)), ("severity", .optional(incident.severity?.level)),
            ("services", .strings(incident.services)), ("path", .string(incident.path)), ("line", .integer(action.line)),
            ("text", .string(action.text)), ("type", .optional(action.type?.rawValue)), ("owner", .optional(action.owner)),
            ("due", .optional(action.due?.description)), ("status", .string(promise.status.rawValue)),
            ("overdue", .bool(promise.isOverdue(on: today))), ("done", .optional(promise.keptOn?.description)),
            ("source", .string(promise.source.rawValue)), ("age", .optional(promise.age(on: today))), ("ticket", .optional(action.ticket)),
        ])
    }
}
