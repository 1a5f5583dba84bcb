/// Owner and due day before last words that are no field.
extension ActionText {
    /// `…, @dana, due 2026-05-01, urgent`, `… @dana by 2026-05-01 urgent`, `… (dana, 2026-05-01, urgent)`: the words stay in the text.
    mutating func readBeforeRemark() {
        guard fields.due == nil, fields.dueWritten == nil, fields.owner == nil || !cuts.isEmpty, mayNameAndDate else { return }
        if readBracketBeforeRemark() { return }
        let end = end
        let comma = commas(before: end).last
        if let comma, readFields(before: comma, isMarkedOff: true) { return }
        var start = end
        for _ in 0..<3 {
            guard let word = lastWord(before: text.trimmed(window.lowerBound..<start).upperBound), word > window.lowerBound else { return }
            start = word
            if readFields(before: word - 1, isMarkedOff: false) { return }
        }
        if let clause = clause(before: end), clause.lowerBound > window.lowerBound {
            _ = readFields(before: clause.lowerBound - 1, isMarkedOff: false)
        }
    }

    /// Whether a name and a day may stand there; most texts hold no sign of both.
    private var mayNameAndDate: Bool {
        guard !cuts.isEmpty || holds(Self.nameMarks) else { return false }
        let bytes = text.bytes[window]
        return bytes.contains(where: Cursor.isDigit) && (!cuts.isEmpty || bytes.contains(where: Self.nameMarks.contains))
    }

    private static let nameMarks = ByteSet("@)]")

    /// - Parameter isMarkedOff: a comma stands before the remark; after a space only a name with `@` is believed.
    private mutating func readFields(before remark: Int, isMarkedOff: Bool) -> Bool {
        var rest = self
        rest.window = text.trimmed(window.lowerBound..<remark)
        rest.readTrailing()
        guard let owner = rest.fields.owner, rest.fields.due != nil, isMarkedOff || owner.hasPrefix("@"), !rest.window.isEmpty else {
            return false
        }
        cuts = rest.cuts + [rest.window.upperBound..<remark]
        fields = rest.fields
        return true
    }

    private mutating func readBracketBeforeRemark() -> Bool {
        guard let inside = bracketed(endingAt: end), inside.lowerBound > window.lowerBound + 3, !isCode(at: inside.lowerBound),
            let comma = text.bytes[inside].lastIndex(of: 0x2C)
        else { return false }
        let piece = ActionPiece(text: text, day: day, trust: .accompanied)
        let found = piece.fields(inside.lowerBound..<comma)
        guard let found, found.due != nil, found.owner ?? fields.owner != nil else { return false }
        note(found)
        cuts.append(inside.lowerBound..<text.trimmed(comma + 1..<inside.upperBound).lowerBound)
        return true
    }
}
