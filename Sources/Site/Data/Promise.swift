import Incidents

/// An action of the history, judged as of today.
struct Promise: Sendable {
    let incident: Int
    let action: ActionItem
    let isOverdue: Bool

    init(incident: Int, action: ActionItem, today: CalendarDay) {
        (self.incident, self.action) = (incident, action)
        isOverdue = !action.status.isSettled && action.due.map { $0 < today } ?? false
    }

    var isOpen: Bool { !action.status.isSettled }

    /// What is owed longest first; what nobody dated after what somebody did; what is settled last, newest incident first.
    static func comesFirst(_ left: Promise, _ right: Promise) -> Bool {
        if left.isOpen != right.isOpen { return left.isOpen }
        if left.isOpen, left.action.due != right.action.due {
            guard let a = left.action.due else { return false }
            guard let b = right.action.due else { return true }
            return a < b
        }
        return left.incident < right.incident
    }
}
