import Incidents

/// An action as its incident promised it, with all that is known of when it was kept.
package final class Promise: Sendable {
    package let action: ActionItem
    package let incidentID: String
    /// The day it was promised: the day the incident ended, else the day it began.
    package let promisedOn: CalendarDay?
    private let changes: [ActionLedger.Change]

    package init(_ action: ActionItem, of incidentID: String, promisedOn: CalendarDay?, ledger: ActionLedger) {
        (self.action, self.incidentID, self.promisedOn) = (action, incidentID, promisedOn)
        changes = ledger.changes(of: action)
    }

    /// How a promise stood at a moment.
    package enum State: Sendable, Hashable {
        case kept(on: CalendarDay?)
        case overdue(since: CalendarDay)
        case dueLater(CalendarDay)
        /// Open, and nobody said until when.
        case open
        case declined
        case superseded
    }

    /// The status today: what the tracker says, else what the document says.
    package var status: ActionItem.Status { changes.last { $0.source == .tracker }?.status ?? action.status }

    /// Where the state at an earlier day is known from.
    package var source: ActionLedger.Source {
        changes.contains { $0.source == .tracker } ? .tracker : action.doneOn == nil ? changes.first?.source ?? .document : .document
    }

    /// The day it was kept, where anything says so.
    package var keptOn: CalendarDay? { Self.isKept(status) ? settledOn : nil }

    /// The day it was kept or given up, where anything says so: the tracker first, then the document's own word, then Git.
    package var settledOn: CalendarDay? {
        guard status.isSettled else { return nil }
        if action.doneOn != nil, source == .document { return action.doneOn }
        let (isKept, status) = (Self.isKept(status), status)
        let lastOther = changes.lastIndex { isKept ? !Self.isKept($0.status) : $0.status != status } ?? -1
        return changes[(lastOther + 1)...].first?.day ?? action.doneOn
    }

    /// Kept, and nothing says when: at no day before today can it be called open.
    package var isKeptOnUnknownDay: Bool { Self.isKept(status) && keptOn == nil }

    /// Days from its due date to the day it was kept; nil when it was kept in time, or one of the two is unknown.
    package var daysLateWhenKept: Int? {
        guard let keptOn, let due = action.due, keptOn > due else { return nil }
        return keptOn.daysSinceEpoch - due.daysSinceEpoch
    }

    private static func isKept(_ status: ActionItem.Status) -> Bool { status == .done || status == .verified }

    /// How it stands now.
    package func state(on day: CalendarDay) -> State {
        switch status {
        case .declined where settledOn ?? day <= day: return .declined
        case .superseded where settledOn ?? day <= day: return .superseded
        case .declined, .superseded: break
        case .done, .verified:
            // Kept, but on which day nobody says: by its due day, if that is past, is the kindest reading the text allows.
            guard let keptOn = keptOn ?? action.due else { return .kept(on: nil) }
            if keptOn <= day { return .kept(on: self.keptOn) }
        case .proposed, .open, .inProgress: break
        }
        guard let due = action.due else { return .open }
        return due < day ? .overdue(since: due) : .dueLater(due)
    }

    /// Due before `day` and not settled.
    package func isOverdue(on day: CalendarDay) -> Bool {
        guard !status.isSettled, let due = action.due else { return false }
        return due < day
    }

    /// Whole days from the promise to its keeping, or to `day` while it is open; nil when either is unknown.
    package func age(on day: CalendarDay) -> Int? {
        guard let promisedOn else { return nil }
        return max(0, (keptOn ?? day).daysSinceEpoch - promisedOn.daysSinceEpoch)
    }
}
