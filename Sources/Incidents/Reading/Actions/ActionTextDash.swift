import Markup

/// Fields that a dash parts from the promise before them.
extension ActionText {
    /// `… — platform team`, `… - @dana - 2026-04-01`.
    mutating func readDashAtEnd() -> Bool {
        guard holds(Self.dashStarts, orWide: true) else { return false }
        let end = end
        var offset = end - 1
        while offset > max(window.lowerBound, end - 80) {
            if text.isSpace(at: offset - 1), let after = dash(at: offset) {
                let piece = ActionPiece(text: text, day: day, trust: .parenthesised)
                guard after < end, let found = piece.fields(after..<end) ?? handle(after..<end, behind: offset),
                    isSure(found, behind: offset, after..<end)
                else { return false }
                take(found, from: offset)
                return true
            }
            offset -= 1
        }
        return false
    }

    /// A name in small letters: beside a day (`- by 2026-04-01, dana`), or alone behind a long dash and before what is known already
    /// (`— dana — pending`).
    private func handle(_ range: Range<Int>, behind dash: Int) -> ActionFields? {
        if text.bytes[dash] != 0x2D, fields.status != nil || fields.due != nil {
            return ActionPeople.handle(text, range).map { ActionFields(owner: $0) }
        }
        let found = ActionPiece(text: text, day: day, trust: .accompanied).fields(range)
        guard let owner = found?.owner, found?.due != nil, ActionPeople.isHandle(named: owner) else { return nil }
        return found
    }

    /// One plain word behind a hyphen is as often what the promise is about ("Fix bug - Login"); beside a day it tells who.
    private func isSure(_ found: ActionFields, behind dash: Int, _ range: Range<Int>) -> Bool {
        guard let owner = found.owner, !owner.hasPrefix("@") else { return true }
        if hasOwnerElsewhere { return false }
        let isHyphen = text.bytes[dash] == 0x2D && text.isSpace(at: dash + 1)
        if !isHyphen || (found.due ?? fields.due) != nil || (found.dueWritten ?? fields.dueWritten) != nil { return true }
        return ActionPiece(text: text, day: day, trust: .running).fields(range)?.owner != nil
            || owner.split(separator: " ").allSatisfy(EastAsianNames.isName)
    }
}
