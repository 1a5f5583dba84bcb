import Diagnostics
import Incidents

/// The public data of one promise: an element of `/api/actions.json` and of `lookback actions --format json`.
package enum PromiseJSON {
    package static func write(_ promise: Promise, _ incident: Incident, today: CalendarDay, to json: inout JSONWriter) {
        let action = promise.action
        json.object { json in
            json.member("id", action.id)
            json.member("incident", incident.id)
            json.member("url", SiteAddress.page(ofIncident: incident.id))
            json.member("title", incident.title)
            json.member("date", incident.date?.description)
            json.member("severity", incident.severity?.level)
            json.member("services", incident.services)
            json.member("path", incident.path)
            json.member("line", action.line)
            json.member("text", action.text)
            json.member("type", action.type?.rawValue)
            json.member("owner", action.owner)
            json.member("due", action.due?.description)
            json.member("status", promise.status.rawValue)
            json.member("overdue", promise.isOverdue(on: today))
            json.member("done", promise.keptOn?.description)
            json.member("source", promise.source.rawValue)
            json.member("age", promise.age(on: today))
            json.member("ticket", action.ticket)
        }
    }
}
