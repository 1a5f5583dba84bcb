import Diagnostics

/// Brings together the actions of the front matter and those of the action section.
enum DeclaredActions {
    /// What the front matter says of an action in the body enriches it, and wins; what the body lacks follows after it.
    /// Ids count through the result in order.
    static func merge(_ declared: [ActionItem], into written: [ActionItem], incidentID: String, source: SourceFile) -> [ActionItem] {
        guard !declared.isEmpty else { return written }
        var actions = written
        var byText: [String: Int] = [:]
        var byTicket: [String: Int] = [:]
        for (index, action) in written.enumerated() {
            byText[folded(action.text)] = byText[folded(action.text)] ?? index
            for ticket in [action.ticket, action.ticket.flatMap(keyAtEnd)].compactMap(\.self) {
                byTicket[folded(ticket)] = byTicket[folded(ticket)] ?? index
            }
        }
        var used: Set<Int> = []
        for action in declared {
            let found = byText[folded(action.text)] ?? action.ticket.flatMap { byTicket[folded($0)] }
            if let index = found, used.insert(index).inserted {
                enrich(&actions[index], with: action)
            } else {
                var added = action
                added.line = source.line(at: action.range.lowerBound)
                added.id = "\(incidentID)#a\(actions.count + 1)"
                actions.append(added)
            }
        }
        return actions
    }

    private static func enrich(_ action: inout ActionItem, with declared: ActionItem) {
        action.type = declared.type ?? action.type
        action.owner = declared.owner ?? action.owner
        if declared.due != nil || declared.dueWritten != nil { (action.due, action.dueWritten) = (declared.due, declared.dueWritten) }
        if declared.isStatusStated { (action.status, action.isStatusStated) = (declared.status, true) }
        action.doneOn = declared.doneOn ?? action.doneOn
        action.reason = declared.reason ?? action.reason
        action.priority = declared.priority ?? action.priority
        // The address of the same ticket says more than its key.
        if action.ticket.flatMap(keyAtEnd).map(folded) != declared.ticket.map(folded) { action.ticket = declared.ticket ?? action.ticket }
    }

    /// `OPS-12` of `https://tracker.example/issue/OPS-12/a-title`.
    private static func keyAtEnd(_ ticket: String) -> String? {
        guard ticket.contains("://") else { return nil }
        return ticket.split(separator: "/").last { ActionTicket.reference(String($0)) != nil }.map(String.init)
    }

    /// Letters and digits in lower case.
    private static func folded(_ text: String) -> String {
        String(String.UnicodeScalarView(text.lowercased().unicodeScalars.filter { $0.properties.isAlphabetic || ("0"..."9").contains($0) }))
    }
}
