/// What stands beside the promise itself: everything about an action but its text.
struct ActionFields: Sendable {
    var status: ActionItem.Status?
    var doneOn: CalendarDay?
    var reason: String?
    var type: ActionItem.Facet?
    var owner: String?
    var due: CalendarDay?
    var dueWritten: String?
    var priority: String?
    var ticket: String?

    /// Takes from `other` what is not known yet; owners found apart belong together.
    mutating func fill(from other: ActionFields) {
        status = status ?? other.status
        doneOn = doneOn ?? other.doneOn
        reason = reason ?? other.reason
        type = type ?? other.type
        owner = owner ?? other.owner
        if due == nil, dueWritten == nil { (due, dueWritten) = (other.due, other.dueWritten) }
        priority = priority ?? other.priority
        ticket = ticket ?? other.ticket
    }
}
