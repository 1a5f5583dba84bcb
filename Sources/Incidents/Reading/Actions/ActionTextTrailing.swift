import Markup

/// What stands after the promise.
extension ActionText {
    mutating func readTrailing() {
        var rounds = 0
        while rounds < 12 {
            window = window.lowerBound..<withoutSeparators(window.upperBound)
            if dropCutAtEnd() { continue }
            guard
                readBracketAtEnd() || readPartedStatus() || readLinkAtEnd() || readNamedAtEnd() || readDayAfterMention()
                    || readMentionAtEnd() || readDashAtEnd() || readStatusAtEnd() || readDueAtEnd() || readListAtEnd()
            else { return }
            rounds += 1
        }
    }

    /// What the keys have taken at the end is no text any more.
    private mutating func dropCutAtEnd() -> Bool {
        guard let cut = cuts.last, cut.upperBound >= end, cut.lowerBound < window.upperBound else { return false }
        cuts.removeLast()
        window = window.lowerBound..<max(window.lowerBound, cut.lowerBound)
        return true
    }

    /// The end of the text without separators and a full stop.
    var end: Int {
        let last = withoutSeparators(window.upperBound)
        return last > window.lowerBound && text.bytes[last - 1] == 0x2E ? last - 1 : last
    }

    private static let separators = ByteSet(",;|")
    private static let longDashes: [StaticString] = ["–", "——", "—", "→"]

    func withoutSeparators(_ offset: Int) -> Int {
        var offset = offset
        while offset > window.lowerBound, text.isSpace(at: offset - 1) || Self.separators.contains(text.bytes[offset - 1]) { offset -= 1 }
        while offset > window.lowerBound, text.bytes[offset - 1] == 0x2D, offset - 2 >= window.lowerBound, text.isSpace(at: offset - 2) {
            offset = text.trimmed(window.lowerBound..<offset - 1).upperBound
        }
        guard offset > window.lowerBound, text.bytes[offset - 1] >= 0x80 else { return offset }
        for dash in Self.longDashes {
            let start = offset - dash.utf8CodeUnitCount
            if start >= window.lowerBound, text.stands(dash, at: start, before: offset) {
                return text.trimmed(window.lowerBound..<start).upperBound
            }
        }
        return offset
    }

    mutating func take(_ found: ActionFields, from start: Int) {
        if let ticket = found.ticket, fields.ticket != nil { fields.ticket = ticket }
        note(found, overriding: found.status != nil)
        window = window.lowerBound..<max(window.lowerBound, start)
    }

    /// `… [Issue](…)`, `… https://…/issues/58`, `… #58`.
    mutating func readLinkAtEnd() -> Bool {
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
        guard !waits(before: start) else { return false }
        let before = text.trimmed(window.lowerBound..<start)
        take(ActionFields(ticket: ticket), from: withoutPointer(before))
        return true
    }

    private static let pointers = [
        "see", "tracked in", "tracked by", "tracking", "tracked at", "issue", "pr", "see issue", "ticket", "—", "–", "related to", "jira",
        "bug", "in", "via",
    ]
    .sorted { $0.utf8.count > $1.utf8.count }
    .map { (word: $0, bytes: Array($0.utf8)) }

    /// The end of the text before words that only point to the link after them ("see", "tracked in").
    private func withoutPointer(_ range: Range<Int>) -> Int {
        var upper = range.upperBound
        if upper > range.lowerBound, text.bytes[upper - 1] == 0x3A { upper -= 1 }
        for (word, bytes) in Self.pointers where text.folded[range.lowerBound..<upper].ends(with: bytes) {
            let start = upper - bytes.count
            let isWord = start > range.lowerBound && !LowercasedBytes.isWordByte(text.folded[start - 1])
            let isBare = word == "in" || word == "via" || word == "issue" || word == "bug" || word == "pr"
            if isWord, !isBare { return text.trimmed(range.lowerBound..<start).upperBound }
        }
        return range.upperBound
    }

    /// What no mention holds: the sign of a package, the end of a bracket that more stands in.
    private static let afterNames = ByteSet("/)]")

    mutating func readMentionAtEnd() -> Bool {
        let end = end
        var start = end
        while start > window.lowerBound, !text.isSpace(at: start - 1) { start -= 1 }
        start = startOfFullName(before: start, end)
        guard start > window.lowerBound, end > start + 1, text.bytes[start] == 0x40, !isCode(at: start) || isFieldInCode(start..<end),
            !text.bytes[start..<end].contains(where: Self.afterNames.contains)
        else { return false }
        let before = text.trimmed(window.lowerBound..<start)
        let word = text.folded[before].suffix(while: { $0 > 0x20 })
        if ["to", "with", "ask", "tell", "remind", "inform", "notify", "ping", "thank", "by", "from", "cc", "for"].contains(
            String(decoding: word, as: UTF8.self))
        {
            return false
        }
        let name = text.plain(start..<end)
        if let known = fields.owner, known.hasPrefix("@") { fields.owner = "\(name), \(known)" }
        let leads = ["and", "&", "+", "/"].contains(String(decoding: word, as: UTF8.self)) || isOwnerLead(before, word.count)
        take(ActionFields(owner: name), from: leads ? before.upperBound - word.count : start)
        return true
    }

    func lastWord(before end: Int) -> Int? {
        var start = end
        while start > window.lowerBound, !text.isSpace(at: start - 1) { start -= 1 }
        return start < end ? start : nil
    }

    /// `… by 2026-04-01`, `… due end of March 2026`.
    mutating func readDueAtEnd() -> Bool {
        let end = end
        var offset = end - 1
        while offset > max(window.lowerBound, end - 40) {
            if text.isSpace(at: offset - 1), let lead = ActionDue.leads.match(text.folded, at: offset, before: end), lead.end < end,
                !["for ", "end "].contains(where: { text.folded[offset..<end].starts(with: $0.utf8) }),
                // "by end of month" ends with no day or period that is one without its lead.
                let due = ActionDue.strict(text.plain(afterColon(lead.end, end)..<endOfDay(from: offset, end)), after: day)
                    ?? ActionDue.strict(text.plain(offset..<end), after: day)
            {
                take(ActionFields(due: due.day, dueWritten: due.written), from: leadStart(offset))
                return true
            }
            offset -= 1
        }
        return false
    }

    /// `by: 2026-04-01`
    private func afterColon(_ offset: Int, _ end: Int) -> Int {
        text.bytes[offset] == 0x3A ? min(offset + 1, end) : offset
    }

    /// Past the last point that "bis 01.06." needs; "by 1.6." ends a sentence and may speak of a version.
    private func endOfDay(from lead: Int, _ end: Int) -> Int {
        guard end < window.upperBound, text.bytes[end] == 0x2E else { return end }
        return ["bis ", "fällig "].contains { text.folded[lead..<end].starts(with: $0.utf8) } ? end + 1 : end
    }

    /// Where a chain of introducing words begins: "due" before "by the end of".
    private func leadStart(_ offset: Int) -> Int {
        let before = text.trimmed(window.lowerBound..<offset)
        let word = text.folded[before].suffix(while: { $0 > 0x20 })
        let range = before.upperBound - word.count..<before.upperBound
        return !word.isEmpty && range.lowerBound > window.lowerBound && ActionDue.leads.meaning(of: range, in: text.folded) != nil
            ? range.lowerBound : offset
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
