import Diagnostics
import History
import Incidents

/// An earlier incident that is like another, with what became of its promises: the contract's element of `similar` and more.
enum SimilarJSON {
    static func value(of hit: SimilarIncident, in analysis: Analysis, today: CalendarDay) -> JSONValue? {
        guard let incident = analysis.history[hit.id], case .object(let element) = hit.json else { return nil }
        let promises = analysis.register.promises(of: hit.id)
        return .object(
            element + [
                ("title", .string(incident.title)), ("date", .optional(incident.date?.description)),
                ("severity", .optional(incident.severity?.level)), ("url", .string(SiteAddress.page(ofIncident: incident.id))),
                ("path", .string(incident.path)), ("openActions", .integer(promises.count { !$0.status.isSettled })),
                ("overdueActions", .integer(promises.count { $0.isOverdue(on: today) })),
                ("actions", .array(promises.map { action($0, today: today) })),
            ])
    }

    private static func action(_ promise: Promise, today: CalendarDay) -> JSONValue {
        .object([
            ("id", .string(promise.action.id)), ("text", .string(promise.action.text)), ("owner", .optional(promise.action.owner)),
            ("due", .optional(promise.action.due?.description)), ("status", .string(promise.status.rawValue)),
            ("overdue", .bool(promise.isOverdue(on: today))),
        ])
    }
}
