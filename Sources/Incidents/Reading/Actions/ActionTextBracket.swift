import Markup

/// Fields in brackets after the promise.
extension ActionText {
    /// `(DONE)`, `(@dana, by 2026-04-01)`, `([issue](…))`.
    mutating func readBracketAtEnd() -> Bool {
        let end = end
        guard let inside = bracketed(endingAt: end), inside.lowerBound > window.lowerBound + 3 || fields.ticket != nil, !inside.isEmpty
        else {
            return false
        }
        let opening = inside.lowerBound - (end - inside.upperBound)
        guard !isCode(at: opening),
            !isCode(at: inside.lowerBound) || text.bytes[inside.lowerBound] == 0x40 || ActionTicket.whole(text, inside) != nil
        else { return false }
        let piece = ActionPiece(text: text, day: day, trust: .parenthesised)
        if let found = piece.fields(inside) {
            take(found, from: opening)
            return true
        }
        if let found = ActionPiece(text: text, day: day, trust: .accompanied).fields(inside),
            found.due != nil || isBesideField(found)
        {
            take(found, from: opening)
            return true
        }
        if let found = piece.nameAndHorizon(inside) {
            take(found, from: opening)
            return true
        }
        if let owner = ActionPeople.delegate(text, inside) ?? (explainsNothing(opening) ? ActionPeople.handle(text, inside) : nil) {
            take(ActionFields(owner: owner), from: opening)
            return true
        }
        return false
    }

    /// True for a bracket of no call that stands beside no others but those of fields: in "the pool (dana) and the queue (lee)" each
    /// explains a word.
    private func explainsNothing(_ opening: Int) -> Bool {
        guard opening > window.lowerBound, text.isSpace(at: opening - 1) else { return false }
        let piece = ActionPiece(text: text, day: day, trust: .parenthesised)
        var before = text.trimmed(window.lowerBound..<opening)
        while let inside = bracketed(endingAt: before.upperBound), piece.fields(inside) != nil {
            before = text.trimmed(before.lowerBound..<inside.lowerBound - (before.upperBound - inside.upperBound))
        }
        return !text.bytes[before].contains(0x28)
    }

    /// `(dana, OPS-3)`, `(dana, P1)`: a name beside what is no name.
    private func isBesideField(_ found: ActionFields) -> Bool {
        guard let owner = found.owner, (found.ticket ?? found.priority ?? found.status?.rawValue) != nil else { return false }
        return ActionPeople.isHandle(named: owner)
    }
}
