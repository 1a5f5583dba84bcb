import Markup

/// Fields that name themselves inside the text.
extension ActionText {
    /// `Owner: x`, `Due: 2026-04-01; Status: closed`, `due:2026-04-01` inside the text.
    mutating func readKeys() {
        guard holds(Self.colon, orWide: true) else { return }
        var start = window.lowerBound
        while let offset = ActionColumn.keys.opening(in: text.folded, start..<window.upperBound) {
            start = offset + 1
            guard let key = key(at: offset) else { continue }
            let end = valueEnd(from: key.value, of: key.column)
            let found = ActionPiece.value(text, text.trimmed(key.value..<end), of: key.column, day: day)
            note(found, overriding: true)
            cuts.append(cut(offset..<end))
            start = min(max(end, start), window.upperBound)
        }
    }

    /// A known key with its colon, where a key can begin.
    func key(at offset: Int) -> (column: ActionColumn, value: Int)? {
        guard !isCode(at: offset), let key = ActionColumn.keys.match(text.folded, at: offset, before: window.upperBound),
            isAtGap(offset) || isSure(key.meaning, key.end, at: offset)
        else { return nil }
        var colon = key.end
        while colon < window.upperBound, text.bytes[colon] == 0x20 { colon += 1 }
        guard colon < window.upperBound else { return nil }
        if text.bytes[colon] == 0x3A { return (key.meaning, colon + 1) }
        return text.stands("：", at: colon, before: window.upperBound) ? (key.meaning, colon + 3) : nil
    }

    /// A word that ends the text, or has another key behind it.
    private func isLastWord(at offset: Int) -> Bool {
        let end = wordEnd(offset)
        guard LowercasedBytes.isWordByte(text.bytes[offset]), end + 1 < window.upperBound else { return end == window.upperBound }
        let next = ActionColumn.keys.match(text.folded, at: end + 1, before: window.upperBound)
        return next.map { $0.end < window.upperBound && text.bytes[$0.end] == 0x3A } ?? false
    }

    private static let colon = ByteSet(":")
    private static let beforeKeys = ByteSet("([;,|\n")

    /// `due:2026-04-01`, `owner:@dana`, `status:done` behind any word: without a space what follows the colon tells that it is a key.
    private func isSure(_ column: ActionColumn, _ colon: Int, at offset: Int) -> Bool {
        guard text.folded[offset - 1] == 0x20, colon + 1 < window.upperBound, text.bytes[colon] == 0x3A else { return false }
        let value = colon + 1
        return switch column {
        case .due, .doneOn: dayEnd(at: value) != nil
        case .owner: text.bytes[value] == 0x40 || isLastWord(at: value) && !isLedUpTo(offset)
        case .status:
            isLastWord(at: value) && !isLedUpTo(offset)
                && ActionStatusWords.phrases.match(text.folded, at: value, before: window.upperBound) != nil
        default: false
        }
    }

    /// "Add the label owner:platform", "Filter on status:done": the words before lead up to it, so that it is no key.
    private func isLedUpTo(_ offset: Int) -> Bool {
        let before = text.trimmed(window.lowerBound..<offset)
        return lastWord(before: before.upperBound).map { Self.leadUps.meaning(of: $0..<before.upperBound, in: text.folded) != nil } ?? false
    }

    private static let leadUps = PhraseTable(
        "on,by,for,with,to,of,in,from,where,as,a,an,the,and,or,label,labels,tag,tags,field,filter,key,option,value,query,search")

    private func isAtGap(_ offset: Int) -> Bool {
        guard offset > window.lowerBound else { return true }
        let before = text.folded[offset - 1]
        if Self.beforeKeys.contains(before) || (before >= 0x80 && text.bytes[offset] >= 0xE0) { return true }
        guard before == 0x20 else { return false }
        if text.bytes[offset] != text.folded[offset] || text.bytes[offset] >= 0xE0 { return true }
        let word = text.trimmed(window.lowerBound..<offset - 1).last
        return word.map { !LowercasedBytes.isWordByte(text.folded[$0]) } ?? true
    }

    /// A field with what its sentence would leave: the full stop of "… . Owner: dana. …", the comma of "…, owner: dana. …".
    private func cut(_ field: Range<Int>) -> Range<Int> {
        guard field.upperBound < window.upperBound, text.bytes[field.upperBound] == 0x2E else { return field }
        guard let last = text.trimmed(window.lowerBound..<field.lowerBound).last, !".!?".utf8.contains(text.bytes[last]) else {
            return field.lowerBound..<field.upperBound + 1
        }
        return ",;".utf8.contains(text.bytes[last]) ? last..<field.upperBound : field
    }

    private func valueEnd(from start: Int, of column: ActionColumn) -> Int {
        let mayHoldDay = column == .due || column == .doneOn || column == .status
        let mayGiveReason = column == .status && isWithdrawal(from: start)
        var offset = start
        // `due:2026-04-01` is one word.
        if start < window.upperBound, column == .due, let end = dayEnd(at: start) { return end }
        if start < window.upperBound, column == .owner, text.bytes[start] == 0x40 { return wordEnd(start) }
        while offset < window.upperBound {
            if mayHoldDay, offset > start, text.bytes[offset] == 0x40 { return offset }
            if mayHoldDay, let end = dayEnd(at: offset) {
                offset = end
                continue
            }
            let byte = text.bytes[offset]
            if byte == 0x3B, mayGiveReason, !beginsKey(offset + 1), !beginsField(offset + 1) {
                offset += 1
                continue
            }
            if byte == 0x3B || byte == 0x7C || byte == 0x29 || byte == 0x5D || byte == 0x0A { return offset }
            if isFullStop(at: offset, from: start) { return offset }
            if offset > start, text.isSpace(at: offset - 1), byte == 0x2F || dash(at: offset) != nil { return offset }
            if offset > start, key(at: offset) != nil || (byte == 0x2C && beginsField(offset + 1)) { return offset }
            // What is said of a day in brackets.
            if column == .due, offset > start, byte == 0xEF, text.stands("（", at: offset, before: window.upperBound),
                dayEnd(at: text.trimmed(start..<offset).lowerBound) == offset
            {
                return offset
            }
            if byte == 0xEF,
                text.stands("）", at: offset, before: window.upperBound) || text.stands("；", at: offset, before: window.upperBound)
            {
                return offset
            }
            offset += 1
        }
        return offset
    }

    /// Whether a status says that the promise was given up, for which a reason may follow, with a semicolon in it.
    private func isWithdrawal(from start: Int) -> Bool {
        let value = text.trimmed(start..<window.upperBound)
        let found = ActionStatusWords.phrases.match(text.folded, at: value.lowerBound, before: value.upperBound)
        return found?.meaning == .declined || found?.meaning == .superseded
    }

    private func beginsKey(_ offset: Int) -> Bool {
        let rest = text.trimmed(offset..<window.upperBound)
        return !rest.isEmpty && key(at: rest.lowerBound) != nil
    }

    /// Where the day ends that is written at an offset, with the marks inside it: `Apr. 3, 2026`, `3. April`, `01.06.`
    private func dayEnd(at offset: Int) -> Int? {
        guard Cursor.isDigit(text.bytes[offset]) || Cursor.isLetter(text.bytes[offset]) else { return nil }
        var cursor = Cursor(text.folded, at: offset)
        guard DateScanner.scan(&cursor) != nil, cursor.at <= window.upperBound else { return nil }
        return cursor.at
    }

    /// Whether the words up to the next comma or bracket are a date, a status or a ticket by themselves.
    private func beginsField(_ offset: Int) -> Bool {
        let end = text.bytes[offset..<window.upperBound].firstIndex { [0x2C, 0x3B, 0x29, 0x5D, 0x0A].contains($0) } ?? window.upperBound
        let found = ActionPiece(text: text, day: day, trust: .running).fields(offset..<end)
        return found.map { $0.owner == nil } ?? false
    }

    /// `Define the alert: Chris F create story`.
    mutating func readDelegate() {
        guard holds(Self.colon), let colon = text.bytes[window].lastIndex(of: 0x3A), colon + 1 < window.upperBound else { return }
        guard let owner = ActionPeople.delegate(text, colon + 1..<end) else { return }
        fields.owner = owner
        window = window.lowerBound..<colon
    }
}
