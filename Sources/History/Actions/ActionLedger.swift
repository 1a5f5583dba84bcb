import Incidents

/// When promises were kept, from a source that knows better than the document: the history in git, or a tracker's export.
package struct ActionLedger: Sendable, Hashable {
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
    private var changesByKey: [String: [Change]] = [:]

    package init() {}

    package var isEmpty: Bool { changesByKey.isEmpty }

    package mutating func record(_ change: Change, forAction id: String) { insert(change, "action " + id) }

    package mutating func record(_ change: Change, forTicket ticket: String) { insert(change, "ticket " + ticket.lowercased()) }

    private mutating func insert(_ change: Change, _ key: String) {
        let list = changesByKey[key, default: []]
        let place = list.firstIndex { $0.day > change.day } ?? list.count
        changesByKey[key, default: []].insert(change, at: place)
    }

    /// What is recorded of an action, oldest first: by the tracker if its ticket is known there, else by Git.
    ///
    /// A tracker that lists `PGM-281` knows the ticket `https://tracker.example/browse/PGM-281` as well.
    package func changes(of action: ActionItem) -> [Change] {
        if let ticket = action.ticket?.lowercased() {
            if let changes = changesByKey["ticket " + ticket] { return changes }
            if let key = ticket.split(separator: "/").last, let changes = changesByKey["ticket " + key] { return changes }
        }
        return changesByKey["action " + action.id] ?? []
    }
}
