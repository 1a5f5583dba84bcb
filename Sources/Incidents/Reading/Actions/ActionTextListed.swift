/// Fields that follow each other at the end, parted by commas or by nothing.
extension ActionText {
    /// `…, @dana, 2026-04-01, P1`, `… by 2026-04-01, done`, `… @dana in progress`.
    mutating func readListAtEnd() -> Bool {
        let end = end
        if holds(Self.commas) {
            let commas = commas(before: end)
            if readList(after: commas, end) || readSettling(after: commas.last, end, rounds: 3) { return true }
        }
        return readSettlingWords(end)
    }

    private static let commas = ByteSet(",;|")

    func commas(before end: Int) -> [Int] {
        (max(window.lowerBound, end - 120)..<max(window.lowerBound, end)).filter { Self.commas.contains(text.bytes[$0]) }
    }

    /// Two or more fields of different kinds after commas, nothing else among them.
    private mutating func readList(after commas: [Int], _ end: Int) -> Bool {
        for comma in commas.dropLast() {
            // One name without a sign beside a day is believed where no other list is.
            let piece = ActionPiece(text: text, day: day, trust: comma == commas.first ? .parenthesised : .running)
            guard let found = piece.fields(comma + 1..<end), found.type == nil else { continue }
            let isNamed = found.owner.map { $0.hasPrefix("@") || $0.hasSuffix(" team") } ?? true
            guard isNamed || found.due != nil && comma == commas.first else { continue }
            let kinds = [found.owner != nil, found.due != nil, found.status != nil, found.priority != nil, found.ticket != nil].count { $0 }
            guard kinds > 1, found.owner ?? found.due?.description != nil else { continue }
            take(found, from: comma)
            return true
        }
        return false
    }

    /// A status or priority after the last comma, if a field stands before it.
    private mutating func readSettling(after comma: Int?, _ end: Int, rounds: Int) -> Bool {
        guard let comma, rounds > 0, let found = settling(comma + 1..<end) else { return false }
        if take(found, ifFieldEndsAt: comma) { return true }
        var rest = self
        rest.window = text.trimmed(window.lowerBound..<comma)
        // Where two commas follow each other, the end lies before both.
        let restEnd = rest.end
        guard rest.readSettling(after: rest.commas(before: restEnd).last, restEnd, rounds: rounds - 1) else { return false }
        rest.note(found, overriding: found.status != nil)
        self = rest
        return true
    }

    /// A status or priority of up to three words right after another field.
    private mutating func readSettlingWords(_ end: Int) -> Bool {
        guard mayHoldField(before: end) else { return false }
        var start = end
        for _ in 0..<3 {
            guard let word = lastWord(before: text.trimmed(window.lowerBound..<start).upperBound), word > window.lowerBound else {
                return false
            }
            start = word
            if let found = settling(start..<end), take(found, ifFieldEndsAt: start) { return true }
        }
        return false
    }

    /// Handles, days, brackets and links are what another field may be; most texts hold none of them.
    private func mayHoldField(before end: Int) -> Bool {
        holds(Self.fieldMarks) && text.bytes[window.lowerBound..<end].contains(where: Self.fieldMarks.contains)
            || text.spans.contains { $0.destination != nil }
    }

    private static let fieldMarks = ByteSet("@0123456789)]>")

    private func settling(_ range: Range<Int>) -> ActionFields? {
        let range = text.trimmed(range)
        // "… by 2026-04-01 in production" tells where.
        if text.folded[range].starts(with: "in p".utf8), !text.folded[range].starts(with: "in progress".utf8) { return nil }
        if let priority = ActionPiece.priority(text, range) { return ActionFields(priority: priority) }
        return ActionPiece(text: text, day: day, trust: .running).status(range)
    }

    private mutating func take(_ found: ActionFields, ifFieldEndsAt end: Int) -> Bool {
        var rest = self
        rest.window = text.trimmed(window.lowerBound..<end)
        guard rest.readMentionAtEnd() || rest.readDueAtEnd() || rest.readBracketAtEnd() || rest.readLinkAtEnd(),
            found.status == nil || !isOfClause(statusAt: end, behindFieldAt: rest.window.upperBound)
        else { return false }
        rest.note(found, overriding: found.status != nil)
        self = rest
        return true
    }
}
