import Markup

/// An owner with `@` before last words that say when or why not yet.
extension ActionText {
    /// `… @dana (after the holidays)`, `…, @dana, once we are back`, `… (@dana, after the freeze)`: the words stay in the text.
    mutating func readOwnerBeforeRemark() {
        guard fields.owner == nil, holds(Self.mention), let sign = lastMention(), !isCode(at: sign) else { return }
        let last = wordEnd(sign)
        let name = last - text.bytes[sign..<last].reversed().prefix { Self.afterNames.contains($0) }.count
        guard Self.rooms.meaning(of: sign + 1..<name, in: text.folded) == nil, let remark = remark(from: name) else { return }
        if let bracket = openBracket(before: sign) {
            readOwner(sign..<name, inBracketAt: bracket, before: remark)
        } else if !isJoined(sign) {
            readOwner(endingAt: text.bytes[name..<remark].firstIndex(of: 0x29).map { $0 + 1 } ?? name, before: remark)
        }
    }

    /// Whom `@here` calls is nobody's owner.
    private static let rooms = PhraseTable("here,channel,all,everyone,team")
    private static let afterNames = ByteSet(",;:)]")
    private static let between = ByteSet(" ,;:)-([")

    /// "Explain it to Lee and @dana": one of several that are no owners.
    private func isJoined(_ sign: Int) -> Bool {
        let before = text.trimmed(window.lowerBound..<sign)
        guard text.folded[before].ends(with: Array(" and".utf8)) else { return false }
        return lastWord(before: text.trimmed(before.lowerBound..<before.upperBound - 4).upperBound).map { text.bytes[$0] != 0x40 } ?? true
    }

    private func lastMention() -> Int? {
        text.bytes[window].indices.last {
            text.bytes[$0] == 0x40 && $0 > window.lowerBound && Self.beforeMentions.contains(text.bytes[$0 - 1])
        }
    }

    private static let beforeMentions = ByteSet(" (/")

    /// Where the remark begins that is all there is behind a name, its bracket included.
    private func remark(from name: Int) -> Int? {
        var start = name
        while start < window.upperBound, Self.between.contains(text.bytes[start]) || text.isSpace(at: start) || dash(at: start) != nil {
            start = dash(at: start) ?? start + 1
        }
        guard start > name, start < window.upperBound, isRemark(at: start) else { return nil }
        let opening = start - 1
        return text.bytes[opening] == 0x28 || text.bytes[opening] == 0x5B ? opening : start
    }

    /// The bracket that opens before a name and holds nothing else before it.
    private func openBracket(before sign: Int) -> Int? {
        guard let opening = text.bytes[window.lowerBound..<sign].lastIndex(of: 0x28),
            !text.bytes[opening..<sign].contains(0x29), text.bytes[sign..<window.upperBound].contains(0x2C),
            text.bytes[sign..<window.upperBound].last == 0x29
        else { return nil }
        return opening
    }

    private mutating func readOwner(_ name: Range<Int>, inBracketAt opening: Int, before remark: Int) {
        guard opening > window.lowerBound + 3, text.trimmed(opening + 1..<name.upperBound) == name,
            text.bytes[name.upperBound..<remark].contains(0x2C)
        else { return }
        note(ActionFields(owner: text.plain(name)))
        cuts.append(name.lowerBound..<remark)
    }

    private mutating func readOwner(endingAt end: Int, before remark: Int) {
        var rest = self
        rest.window = text.trimmed(window.lowerBound..<end)
        guard rest.readMentionAtEnd() || rest.readBracketAtEnd() else { return }
        while rest.readMentionAtEnd() {}
        let isMarkedOff =
            text.bytes[rest.window.upperBound..<end].contains { $0 == 0x2C || $0 == 0x28 } || !text.trimmed(end..<remark).isEmpty
            || text.bytes[remark] == 0x28 || text.bytes[remark] == 0x5B || isDeadline(at: remark)
        guard rest.fields.owner?.hasPrefix("@") ?? false, isMarkedOff, !isVerb(rest.window) else { return }
        cuts = rest.cuts + [rest.window.upperBound..<remark]
        fields = rest.fields
    }

    /// "Use @Async, if possible", "Stop using @Inject (after the upgrade)": one word, or a last one that only a name completes.
    private func isVerb(_ range: Range<Int>) -> Bool {
        let words = text.trimmed(range)
        return !text.bytes[words].contains(0x20) || ["ing", " the"].contains { text.folded[words].ends(with: Array($0.utf8)) }
    }

    private func isRemark(at place: Int) -> Bool {
        Self.remarks.match(text.folded, at: place, before: window.upperBound) != nil || isDeadline(at: place)
    }

    private func isDeadline(at place: Int) -> Bool { Self.deadlines.match(text.folded, at: place, before: window.upperBound) != nil }

    /// With what begins that tells until when, though of no day: no mark need part it from a name.
    private static let deadlines = PhraseTable(
        """
        asap,soon,immediately,today,tomorrow,by next,by the,by end,by eod,by monday,by tuesday,by wednesday,by thursday,by friday,by tomorrow
        """)

    /// With what begins that tells when, or what is waited for.
    private static let remarks = PhraseTable(
        """
        after,once,when,if,until,before,as soon as,as of,unless,during,while,blocked,blocked by,blocked on,needs,need,waiting,waits,pending,depends,\
        because,starting,next week,next sprint,next month,next quarter,this week,this sprint,not before,\
        nach,sobald,wenn,falls,ab,wartet,después,cuando,tras,pendiente,après,dès que,quand,dès,depois,quando,após,assim que
        """)
}
