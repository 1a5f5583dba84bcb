import Diagnostics
import Markup

/// Actions stated as data.
extension FieldReader {
    mutating func readActions(_ value: FrontMatterValue) {
        guard let elements = value.elements else {
            return reportInvalid(
                value.range, "\"actions\" must be a list", help: "write `- text: what is promised`, and below it `owner`, `due`, `status`")
        }
        for element in elements {
            switch element.content {
            case .scalar(let text): readBullet(StyledText(text, line: 0, source: element.range))
            case .map(let entries): readAction(entries, at: element.range)
            case .empty: continue
            case .list: reportInvalid(element.range, "an action must be a text or a map", help: "write `- text: what is promised`")
            }
        }
    }

    /// A plain text says what an item of a list in the body would.
    private mutating func readBullet(_ text: StyledText) {
        guard !ActionAnswer.promisesNothing(text.plain(text.all)) else { return }
        declaredActions.append(ActionItem(ActionText(text, day: referenceDay), line: 0, range: text.source))
    }

    private var referenceDay: ReferenceDay { ReferenceDay(date: incident.date ?? day, order: order) }

    private mutating func readAction(_ entries: [FrontMatterEntry], at range: Range<Int>) {
        var action = ActionItem(id: "", line: 0, text: "", range: range)
        for entry in entries where entry.value.content != .empty {
            guard let part = ActionPart(key: entry.normalizedKey) else {
                reportUnknown(entry, of: "actions", among: ActionPart.allCases.map(\.rawValue))
                continue
            }
            let text = located(entry.value, .actions).map(\.value).joined(separator: ", ")
            if !text.isEmpty { read(part, text, at: entry.value.range, into: &action) }
        }
        if action.text.isEmpty, let ticket = action.ticket { action.text = ticket }
        guard !action.text.isEmpty else {
            return reportInvalid(range, "an action has no text", help: "add `text: what is promised`")
        }
        declaredActions.append(action)
    }

    private mutating func read(_ part: ActionPart, _ text: String, at range: Range<Int>, into action: inout ActionItem) {
        switch part {
        case .text: action.text = text
        case .owner: action.owner = text
        case .ticket: action.ticket = text
        case .priority: action.priority = text
        case .reason: action.reason = text
        case .type:
            action.type = Self.choice(text)
            if action.type == nil { reportUnknownWord(text, range, "type of action", among: ActionItem.Facet.allCases.map(\.rawValue)) }
        case .status: readStatus(text, at: range, into: &action)
        case .due where !isOneDay(text, at: range): action.dueWritten = text
        case .done where !isOneDay(text, at: range): (action.status, action.isStatusStated) = (.done, true)
        case .due:
            action.due = DayReader.read(text, order: order)
            if action.due == nil { action.dueWritten = text }
            if action.due == nil, text.utf8.first.map({ (0x30...0x39).contains($0) }) == true {
                reportInvalid(range, "\"\(text)\" is no day", help: "write a day of the calendar as `2026-03-14`")
            }
        case .done:
            if let day = DayReader.read(text, order: order) {
                (action.doneOn, action.status, action.isStatusStated) = (day, .done, true)
            } else if let flag = Self.flag(text) {
                (action.status, action.isStatusStated) = (flag ? .done : .open, true)
            } else {
                reportInvalid(range, "\"\(text)\" is neither a day nor yes or no", help: "write the day on which it was done")
            }
        }
    }

    /// A word, or what a table takes as well: `done 2026-03-18`, `declined: too dear`.
    private mutating func readStatus(_ text: String, at range: Range<Int>, into action: inout ActionItem) {
        if let status: ActionItem.Status = Self.choice(text) ?? Self.actionStatus(text) { return action.state(status) }
        let words = StyledText(text, line: 0, source: range)
        guard let found = ActionPiece(text: words, day: referenceDay, trust: .stated).status(words.all), let status = found.status else {
            return reportUnknownWord(text, range, "status of an action", among: ActionItem.Status.allCases.map(\.rawValue))
        }
        action.state(status)
        action.doneOn = found.doneOn ?? action.doneOn
        action.reason = action.reason ?? found.reason
        action.ticket = action.ticket ?? found.ticket
    }

    private static func flag(_ text: String) -> Bool? {
        switch text.lowercased() {
        case "yes", "true", "x": true
        case "no", "false": false
        default: nil
        }
    }

    static func actionStatus(_ text: String) -> ActionItem.Status? {
        switch FrontMatterEntry.normalize(text) {
        case "closed", "completed", "complete", "fixed", "merged": .done
        case "todo", "pending", "planned": .open
        case "wip", "started", "doing": .inProgress
        case "rejected", "wontfix", "won'tfix", "wontdo", "won'tdo", "cancelled", "canceled": .declined
        default: nil
        }
    }

    static var actionKeys: [String] { ActionPart.allCases.map(\.rawValue) }

    /// The keys of an action, each with its other spellings.
    static var actionSpellings: [(key: String, aliases: [String])] { ActionPart.allCases.map { ($0.rawValue, $0.aliases) } }

    /// The keys of an action.
    private enum ActionPart: String, CaseIterable {
        case text, owner, due, status, type, ticket, priority, reason, done

        init?(key: String) {
            guard let part = Self.allCases.first(where: { $0.rawValue == key || $0.aliases.contains(key) }) else { return nil }
            self = part
        }

        var aliases: [String] {
            switch self {
            case .text: ["action", "title", "description", "what", "name"]
            case .owner: ["assignee", "who", "team", "responsible"]
            case .due: ["duedate", "deadline", "by", "bywhen", "target"]
            case .status: ["state"]
            case .type: ["kind", "facet", "category"]
            case .ticket: ["issue", "link", "url", "tracking", "jira", "pr"]
            case .priority: []
            case .reason: ["why", "because", "note"]
            case .done: ["doneon", "completed", "closed"]
            }
        }
    }
}
