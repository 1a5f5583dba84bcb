import History
import Incidents

/// A promise as it stands in a table.
final class ActionRow: Sendable {
    let anchor: String
    let text: String
    let owner: String?
    let due: TimeText?
    let dueWritten: String?
    let type: String?
    let status: String
    /// `late`, `owed`, `kept` or `dropped`: what the mark beside the word shows.
    let state: String
    let late: String?
    /// The day it was kept, and how late that was.
    let kept: String?
    let ticket: Link?
    let reason: String?
    /// The incident that it was promised after, and the way to the site's root: most pages that show the row are its own.
    private let item: IncidentItem
    private let root: String

    /// - Parameter place: of the incident that it was promised after.
    init(_ promise: Promise, of place: Int, in data: SiteData, from path: PagePath) {
        let action = promise.action
        let words = data.words
        let isLate = promise.isOverdue(on: data.today)
        anchor = action.id.utf8.lastIndex(of: UInt8(ascii: "#")).map { String(action.id[$0...].dropFirst()) } ?? action.id
        text = action.text
        owner = action.owner
        due = action.due.map { TimeText(words.shortDay($0), iso: $0.description) }
        dueWritten = action.due == nil ? action.dueWritten : nil
        type = action.type.map { words["facet-" + $0.rawValue] }
        status = words["action-" + promise.status.rawValue]
        state = isLate ? "late" : Self.state(promise.status)
        late = isLate ? action.due.map { words.count("days-late", data.today.daysSinceEpoch - $0.daysSinceEpoch) } : nil
        kept = promise.keptOn.map { day in
            let late = promise.daysLateWhenKept.map { [words.count("days-late", $0)] } ?? []
            return ([words("kept-day", ["day": words.shortDay(day)])] + late).joined(separator: ", ")
        }
        ticket = action.ticket.map { Link(label: Self.shortTicket($0), href: Self.isWebAddress($0) ? $0 : nil) }
        reason = action.reason
        (item, root) = (data.items[place], path.root)
    }

    private var incident: Link { Link(label: item.title, href: root + item.href + "#" + anchor) }

    private static func state(_ status: ActionItem.Status) -> String {
        switch status {
        case .proposed, .open, .inProgress: "owed"
        case .done, .verified: "kept"
        case .declined, .superseded: "dropped"
        }
    }

    static func isWebAddress(_ text: String) -> Bool { text.hasPrefix("https://") || text.hasPrefix("http://") }

    /// The end of an issue's address is its name.
    static func shortTicket(_ ticket: String) -> String {
        guard isWebAddress(ticket) else { return ticket }
        let parts = ticket.split(separator: "/").dropFirst()
        if let number = parts.last, ["issues", "pull", "merge_requests"].contains(parts.dropLast().last), Int(number) != nil {
            return (parts.dropLast(2).last { $0 != "-" } ?? "") + "#" + number
        }
        return parts.count > 2 ? parts.suffix(2).joined(separator: "/") : parts.joined(separator: "/")
    }
}

extension ActionRow: ViewModel {
    static let fields: FieldList<ActionRow> = [
        .text("anchor") { $0.anchor }, .text("text") { $0.text }, .text("owner") { $0.owner }, .object("due") { $0.due },
        .text("due-written") { $0.dueWritten }, .text("type") { $0.type }, .text("status") { $0.status }, .text("state") { $0.state },
        .text("late") { $0.late }, .text("kept") { $0.kept }, .object("ticket") { $0.ticket }, .text("reason") { $0.reason },
        .object("incident") { $0.incident }, .object("severity") { $0.item.severity },
    ]
}
