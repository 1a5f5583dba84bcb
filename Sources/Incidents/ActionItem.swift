/// Something promised after an incident.
package struct ActionItem: Sendable, Hashable {
    package enum Status: String, Sendable, Hashable, CaseIterable {
        case proposed, open, inProgress = "in-progress", done, verified, declined, superseded

        /// Nothing more is owed.
        package var isSettled: Bool { self != .proposed && self != .open && self != .inProgress }
    }

    package enum Facet: String, Sendable, Hashable, CaseIterable {
        case resolution, mitigation, prevention, monitoring, resilience, knowledgeSharing = "knowledge-sharing"
    }

    /// `2026-03-14-checkout-down#a1`, counted in document order.
    package var id: String
    /// 1-based line of the item in the body, or of its front-matter entry.
    package var line: Int
    /// What is promised, as plain text without owner, due date and status.
    package var text: String
    package var type: Facet?
    package var owner: String?
    package var due: CalendarDay?
    /// The due date as written, when it is not a day ("TBD", "+7d").
    package var dueWritten: String?
    package var status: Status = .open
    /// False when nobody stated the status and `open` is assumed.
    package var isStatusStated = false
    /// What stands in a table's column for the status and says none.
    package var statusWritten: Located<String>?
    /// When it became done, where the document says so.
    package var doneOn: CalendarDay?
    /// Why it was declined.
    package var reason: String?
    package var priority: String?
    /// Issue key or URL.
    package var ticket: String?
    package var range: Range<Int>

    package init(id: String, line: Int, text: String, range: Range<Int>) {
        self.id = id
        self.line = line
        self.text = text
        self.range = range
    }
}
