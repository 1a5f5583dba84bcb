import Incidents

/// When promises were kept, from a source that knows better than the document: the history in git, or a tracker's export.
package struct ActionLedger: Sendable {
    /// Where a state is known from; the page says which.
    package enum Source: String, Sendable, Hashable { case git, tracker, document }

    /// An action took this status on this day.
    package struct Change: Sendable, Hashable {
        package var day: CalendarDay
        package var status: ActionItem.Status
        package var source: Source

        package init(day: CalendarDay, status: ActionItem.Status, source: Source) {
            (self.day, self.status, self.source) = (day, status, source)
        }
    }

    /// By action id, or by ticket; each list oldest first.
    private var changes: [String: [Change]] = [:]

    package init() {}

    /// - Parameter key: the id of an action, or its ticket.
    package mutating func record(_ change: Change, for key: String) {
        changes[key, default: []].append(change)
        changes[key]?.sort { $0.day < $1.day }
    }

    /// What is recorded of an action: by its id, else by its ticket.
    package func changes(of action: ActionItem) -> [Change] { changes[action.id] ?? action.ticket.flatMap { changes[$0] } ?? [] }
}
