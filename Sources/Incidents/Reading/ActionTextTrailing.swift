import Markup

/// What stands after the promise, and the keys in it.
extension ActionText {
    mutating func readTrailing() {
        var rounds = 0
        while rounds < 12 {
            window = window.lowerBound..<withoutSeparators(window.upperBound)
            guard readBracketAtEnd() || readLinkAtEnd() || readMentionAtEnd() || readDashAtEnd() || readStatusAtEnd() || readDueAtEnd()
            else { return }
            rounds += 1
        }
    }

    private var end: Int {
        let last = withoutSeparators(window.upperBound)
        return last > window.lowerBound && text.bytes[last - 1] == 0x2E ? last - 1 : last
    }

    private func withoutSeparators(_ offset: Int) -> Int {
        var offset = offset
        while offset > window.lowerBound, text.isSpace(at: offset - 1) || ",;|".utf8.contains(text.bytes[offset - 1]) { offset -= 1 }
        while offset > window.lowerBound, text.bytes[offset - 1] == 0x2D, offset - 2 >= window.lowerBound, text.isSpace(at: offset - 2) {
            offset = text.trimmed(window.lowerBound..<offset - 1).upperBound
        }
        for dash in ["–", "—", "→"] where offset - 3 >= window.lowerBound && text.bytes[..<offset].ends(with: Array(dash.utf8)) {
            return text.trimmed(window.lowerBound..<offset - 3).upperBound
        }
        return offset
    }

    private mutating func take(_ found: ActionFields, from start: Int) {
        if let ticket = found.ticket, fields.ticket != nil { fields.ticket = ticket }
        note(found, overriding: found.status != nil)
        window = window.lowerBound..<max(window.lowerBound, start)
    }

    /// `(DONE)`, `(@dana, by 2026-04-01)`, `([issue](…))`.
    private mutating func readBracketAtEnd() -> Bool {
        let end = end
        guard let inside = bracketed(endingAt: end), inside.lowerBound > window.lowerBound + 3 || fields.ticket != nil, !inside.isEmpty,
            !isCode(at: inside.lowerBound)
        else { return false }
        let width = end - inside.upperBound
        let opening = inside.lowerBound - width
        let piece = ActionPiece(text: text, day: day, trust: .parenthesised)
        if let found = piece.fields(inside) {
            take(found, from: opening)
            return true
        }
        if let owner = ActionPeople.delegate(text, inside) {
            take(ActionFields(owner: owner), from: opening)
            return true
        }
        return false
    }

    /// `… [Issue](…)`, `… https://…/issues/58`, `… #58`.
    private mutating func readLinkAtEnd() -> Bool {
        let end = end
        guard end > window.lowerBound else { return false }
        var start = end
        if isLink(at: end - 1), let link = text.stretch(of: .link, at: end - 1) {
            start = max(link.lowerBound, window.lowerBound)
        } else {
            while start > window.lowerBound, !text.isSpace(at: start - 1) { start -= 1 }
        }
        guard start > window.lowerBound, !isCode(at: start), let ticket = ActionTicket.whole(text, start..<end) else { return false }
        guard !ActionTicket.isAddress(text.plain(start..<end)) || ActionTicket.isTracker(ticket) else { return false }
        let before = text.trimmed(window.lowerBound..<start)
        take(ActionFields(ticket: ticket), from: withoutPointer(before))
        return true
    }

    private static let pointers = [
        "see", "tracked in", "tracked by", "tracking", "tracked at", "issue", "pr", "see issue", "ticket", "—", "–", "related to", "jira",
        "bug", "in", "via",
    ]

    /// The end of the text before words that only point to the link after them ("see", "tracked in").
    private func withoutPointer(_ range: Range<Int>) -> Int {
        var upper = range.upperBound
        if upper > range.lowerBound, text.bytes[upper - 1] == 0x3A { upper -= 1 }
        for word in Self.pointers.sorted(by: { $0.utf8.count > $1.utf8.count })
        where text.folded[range.lowerBound..<upper].ends(with: Array(word.utf8)) {
            let start = upper - word.utf8.count
            let isWord = start > range.lowerBound && !LowercasedBytes.isWordByte(text.folded[start - 1])
            let isBare = word == "in" || word == "via" || word == "issue" || word == "bug" || word == "pr"
            if isWord, !isBare { return text.trimmed(range.lowerBound..<start).upperBound }
        }
        return range.upperBound
    }

    private mutating func readMentionAtEnd() -> Bool {
        let end = end
        var start = end
        while start > window.lowerBound, !text.isSpace(at: start - 1) { start -= 1 }
        guard start > window.lowerBound, end > start + 1, text.bytes[start] == 0x40, !isCode(at: start),
            !text.bytes[start..<end].contains(0x2F)
        else { return false }
        let before = text.trimmed(window.lowerBound..<start)
        let word = text.folded[before].suffix(while: { $0 > 0x20 })
        if ["to", "with", "ask", "by", "from", "cc", "for"].contains(String(decoding: word, as: UTF8.self)) { return false }
        let name = text.plain(start..<end)
        if let known = fields.owner, known.hasPrefix("@") { fields.owner = "\(name), \(known)" }
        take(
            ActionFields(owner: name),
            from: ["and", "&", "+", "/"].contains(String(decoding: word, as: UTF8.self)) ? before.upperBound - word.count : start)
        return true
    }

    /// `… — platform team`, `… - @dana - 2026-04-01`.
    private mutating func readDashAtEnd() -> Bool {
        let end = end
        var offset = end - 1
        while offset > max(window.lowerBound, end - 80) {
            if text.isSpace(at: offset - 1), let after = dash(at: offset) {
                let isLong = text.bytes[offset] >= 0x80 || text.bytes[offset] == 0x7C || after > offset + 1
                let piece = ActionPiece(text: text, day: day, trust: isLong ? .parenthesised : .running)
                guard after < end, let found = piece.fields(after..<end) else { return false }
                take(found, from: offset)
                return true
            }
            offset -= 1
        }
        return false
    }

    /// `… ✅`, `… **Done 2026-05-22**`, `… _done in the dashboard_`, `… DONE`, `… Done.`
    private mutating func readStatusAtEnd() -> Bool {
        let end = end
        guard end > window.lowerBound else { return false }
        let piece = ActionPiece(text: text, day: day, trust: .running)
        let style: InlineRun.Styles = text.span(at: end - 1)?.styles.contains(.strong) == true ? .strong : .emphasis
        if let run = text.stretch(of: style, at: end - 1), run.lowerBound > window.lowerBound,
            let found = piece.status(run.lowerBound..<end)
        {
            take(found, from: run.lowerBound)
            return true
        }
        guard let start = lastWord(before: end), start > window.lowerBound else { return false }
        let isMark = ActionStatusWords.marks.match(text.folded, at: start, before: end) != nil
        let isShouted = text.bytes[start..<end].allSatisfy { $0 >= 0x41 && $0 <= 0x5A }
        let before = text.trimmed(window.lowerBound..<start)
        let isSentence =
            before.last.map { ".!?".utf8.contains(text.bytes[$0]) || text.bytes[..<before.upperBound].ends(with: Array("。".utf8)) } ?? false
        guard isMark || isShouted || isSentence, let found = piece.status(start..<end) else { return false }
        take(found, from: start)
        return true
    }

    private func lastWord(before end: Int) -> Int? {
        var start = end
        while start > window.lowerBound, !text.isSpace(at: start - 1) { start -= 1 }
        return start < end ? start : nil
    }

    /// `… by 2026-04-01`, `… due end of March 2026`.
    private mutating func readDueAtEnd() -> Bool {
        let end = end
        var offset = end - 1
        while offset > max(window.lowerBound, end - 40) {
            if text.isSpace(at: offset - 1), let lead = ActionDue.leads.match(text.folded, at: offset, before: end), lead.end < end,
                !["for ", "end "].contains(where: { text.folded[offset..<end].starts(with: $0.utf8) }),
                let due = ActionDue.strict(text.plain(lead.end..<end), after: day)
            {
                take(ActionFields(due: due.day, dueWritten: due.written), from: leadStart(offset))
                return true
            }
            offset -= 1
        }
        return false
    }

    /// Where a chain of introducing words begins: "due" before "by the end of".
    private func leadStart(_ offset: Int) -> Int {
        let before = text.trimmed(window.lowerBound..<offset)
        let word = text.folded[before].suffix(while: { $0 > 0x20 })
        let range = before.upperBound - word.count..<before.upperBound
        return !word.isEmpty && range.lowerBound > window.lowerBound && ActionDue.leads.meaning(of: range, in: text.folded) != nil
            ? range.lowerBound : offset
    }

    /// `Owner: x`, `Due: 2026-04-01; Status: closed` inside the text.
    mutating func readKeys() {
        var offset = window.lowerBound
        while offset < window.upperBound {
            guard let key = key(at: offset) else {
                offset += 1
                continue
            }
            let end = valueEnd(from: key.value)
            let found = ActionPiece.value(text, text.trimmed(key.value..<end), of: key.column, day: day)
            note(found, overriding: true)
            cuts.append(offset..<end)
            offset = max(end, offset + 1)
        }
    }

    /// A known key with its colon, where a key can begin.
    private func key(at offset: Int) -> (column: ActionColumn, value: Int)? {
        guard canBeginKey(offset), let key = ActionColumn.keys.match(text.folded, at: offset, before: window.upperBound) else { return nil }
        var colon = key.end
        while colon < window.upperBound, text.bytes[colon] == 0x20 { colon += 1 }
        guard colon < window.upperBound else { return nil }
        if text.bytes[colon] == 0x3A { return (key.meaning, colon + 1) }
        return text.bytes[colon..<window.upperBound].starts(with: "：".utf8) ? (key.meaning, colon + 3) : nil
    }

    private func canBeginKey(_ offset: Int) -> Bool {
        if isCode(at: offset) { return false }
        guard offset > window.lowerBound else { return true }
        let before = text.folded[offset - 1]
        if "([;,|\n".utf8.contains(before) || (before >= 0x80 && text.bytes[offset] >= 0xE0) { return true }
        guard before == 0x20 else { return false }
        if text.bytes[offset] != text.folded[offset] || text.bytes[offset] >= 0xE0 { return true }
        let word = text.trimmed(window.lowerBound..<offset - 1).last
        return word.map { !LowercasedBytes.isWordByte(text.folded[$0]) } ?? true
    }

    private func valueEnd(from start: Int) -> Int {
        var offset = start
        while offset < window.upperBound {
            let byte = text.bytes[offset]
            if byte == 0x3B || byte == 0x7C || byte == 0x29 || byte == 0x5D || byte == 0x0A { return offset }
            if byte == 0x2E, offset + 1 < window.upperBound, text.isSpace(at: offset + 1) { return offset }
            if offset > start, text.isSpace(at: offset - 1), dash(at: offset) != nil { return offset }
            if offset > start, key(at: offset) != nil { return offset }
            if byte == 0xEF,
                text.bytes[offset..<window.upperBound].starts(with: "）".utf8)
                    || text.bytes[offset..<window.upperBound].starts(with: "；".utf8)
            {
                return offset
            }
            offset += 1
        }
        return offset
    }

    /// `Define the alert: Chris F create story`.
    mutating func readDelegate() {
        guard let colon = text.bytes[window].lastIndex(of: 0x3A), colon + 1 < window.upperBound else { return }
        guard let owner = ActionPeople.delegate(text, colon + 1..<end) else { return }
        fields.owner = owner
        window = window.lowerBound..<colon
    }
}

extension ArraySlice<UInt8> {
    /// The longest end of the slice whose bytes all hold.
    func suffix(while holds: (UInt8) -> Bool) -> ArraySlice<UInt8> {
        var start = endIndex
        while start > startIndex, holds(self[start - 1]) { start -= 1 }
        return self[start...]
    }
}
