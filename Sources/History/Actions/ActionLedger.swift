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

    /// Each list oldest first.
    private var changesByAction: [String: [Change]] = [:]
    private var changesByTicket: [String: [Change]] = [:]

    package init() {}

    package var isEmpty: Bool { changesByAction.isEmpty && changesByTicket.isEmpty }

    package mutating func record(_ change: Change, forAction id: String) { Self.insert(change, into: &changesByAction[id, default: []]) }

    package mutating func record(_ change: Change, forTicket ticket: String) {
        Self.insert(change, into: &changesByTicket[ticket.lowercased(), default: []])
    }

    private static func insert(_ change: Change, into list: inout [Change]) {
        list.insert(change, at: list.firstIndex { $0.day > change.day } ?? list.count)
    }

    /// Whether the tracker says the same in both.
    package func agreesOnTickets(with other: ActionLedger) -> Bool { changesByTicket == other.changesByTicket }

    /// The incident with the tracker's word on its actions, which counts more than the document's.
    package func applied(to incident: Incident) -> Incident {
        guard !changesByTicket.isEmpty else { return incident }
        var incident = incident
        for place in incident.actions.indices {
            guard let change = changes(of: incident.actions[place]).last(where: { $0.source == .tracker }) else { continue }
            incident.actions[place].status = change.status
        }
        return incident
    }

    /// What is recorded of an action, oldest first: by the tracker if its ticket is known there, else by Git.
    ///
    /// A tracker that lists `PGM-281` knows the ticket `https://tracker.example/browse/PGM-281` as well.
    package func changes(of action: ActionItem) -> [Change] {
        if let ticket = action.ticket?.lowercased() {
            if let changes = changesByTicket[ticket] { return changes }
            if let key = ticket.split(separator: "/").last, let changes = changesByTicket[String(key)] { return changes }
        }
        return changesByAction[action.id] ?? []
    }
}
