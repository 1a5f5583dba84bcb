/// Cells that hold more than what their column is for.
extension ActionPiece {
    /// A cell or value that is there to tell the status may use any words around it.
    static func statusCell(_ text: StyledText, _ range: Range<Int>, day: ReferenceDay) -> ActionFields {
        let range = text.trimmed(range)
        if let kept = amended(text, range) {
            let fields = statusCell(kept, kept.all, day: day)
            if fields.status != nil { return fields }
        }
        let piece = ActionPiece(text: text, day: day, trust: .parenthesised)
        if let doubt = ActionStatusDoubt.status(text.folded, range) {
            return ActionFields(
                status: doubt, reason: doubt == .declined ? piece.reason(range) : nil, ticket: ActionTicket.first(in: text, range))
        }
        if let fields = piece.status(range) { return fields }
        var fields = ActionFields()
        fields.status =
            ActionCheckbox.status(text.folded, range)?.status ?? ActionStatusWords.answers.meaning(of: range, in: text.folded)
            ?? ActionShare.whole(text.folded, range) ?? ActionStatusWords.status(in: text.folded, range)
        if fields.status == .done || fields.status == .verified { fields.doneOn = DayReader.first(in: text.plain(range), order: day.order) }
        if fields.status == .declined { fields.reason = piece.reason(range) }
        fields.ticket = ActionTicket.first(in: text, range)
        return fields
    }

    /// What holds in the end: `~~Open~~ Done`, `Open → Done`. Nil where nothing was changed.
    private static func amended(_ text: StyledText, _ range: Range<Int>) -> StyledText? {
        let isStruck = text.spans.contains { $0.styles.contains(.struck) }
        guard range.count < 120, isStruck || range.contains(where: { text.bytes[$0] == 0x3E || text.bytes[$0] == 0xE2 }) else { return nil }
        let kept = current(text, range)
        return kept == text.plain(range) ? nil : StyledText(kept, line: text.line, source: text.source)
    }

    /// A ticket, and the status that stands after it where no column is for it: `OPS-3 **DONE**`, `n/a (done)`.
    static func ticketCell(_ text: StyledText, _ range: Range<Int>, day: ReferenceDay) -> ActionFields {
        let range = text.trimmed(range)
        let (rest, found) = ActionPiece(text: text, day: day, trust: .running).withoutStatus(range) ?? (range, ActionFields())
        var fields = found
        let words = ActionWords.isNothing(text, rest) ? nil : link(text, rest) ?? text.plain(rest)
        fields.ticket = ActionTicket.whole(text, rest) ?? ActionTicket.first(in: text, rest) ?? found.ticket ?? words
        return fields
    }

    private static func link(_ text: StyledText, _ range: Range<Int>) -> String? {
        text.spans.lazy.filter { $0.range.overlaps(range) }.compactMap(\.destination).first
    }

    /// What stands before a status at the end, and the status; nil where the words may belong to the ticket's own.
    private func withoutStatus(_ range: Range<Int>) -> (rest: Range<Int>, fields: ActionFields)? {
        if ActionWords.isNothing(text, range) { return nil }
        for start in range.suffix(80) where start == range.lowerBound || isGap(start - 1) {
            guard !isGap(start), text.span(at: start)?.styles.contains(.link) != true, let found = status(start..<range.upperBound) else {
                continue
            }
            var rest = text.trimmed(range.lowerBound..<start)
            while let last = rest.last, Self.partings.contains(text.bytes[last]) { rest = text.trimmed(rest.dropLast()) }
            let isMarkedOff =
                rest.upperBound < start && text.bytes[start - 1] == 0x28 || text.span(at: start)?.styles.contains(.strong) == true
                || text.bytes[start..<range.upperBound].allSatisfy { !($0 >= 0x61 && $0 <= 0x7A) }
            let isTicket = rest.isEmpty || ActionWords.isNothing(text, rest) || ActionTicket.whole(text, rest) != nil
            return isMarkedOff || isTicket ? (rest, found) : nil
        }
        return nil
    }

    private static let partings = ByteSet("([,;:-|")

    private func isGap(_ offset: Int) -> Bool { text.isSpace(at: offset) || Self.partings.contains(text.bytes[offset]) }
}
