import Markup

/// What stands before the promise: label, owner, ticket; `ActionTextMark.swift` reads boxes and marks.
extension ActionText {
    mutating func readLeading() {
        if let end = ActionLines.listMark(text.folded, window) { window = text.trimmed(end..<window.upperBound) }
        if let number = ActionLines.number(text.folded, window), number.isSure { window = text.trimmed(number.end..<window.upperBound) }
        var rounds = 0
        while rounds < 8, !window.isEmpty,
            readBox() || readMark() || readBracket() || readLabel() || readShouted() || readDayBeforeMention() || readMention()
                || readTicket()
        {
            rounds += 1
            window = text.trimmed(window)
        }
        // `@dana, to restart it`
        let start = text.bytes[window].firstIndex { $0 != 0x2C && $0 != 0x20 } ?? window.lowerBound
        if fields.owner != nil, text.folded[start..<window.upperBound].starts(with: "to ".utf8) {
            window = withoutDuty(start)..<window.upperBound
        }
    }

    /// `[done]`, `[prevention]`, `[P1]`, `(platform team)`, `【監視】`.
    private mutating func readBracket() -> Bool {
        guard let inside = bracketed(from: window.lowerBound), !isLink(at: inside.lowerBound), !isCode(at: inside.lowerBound) else {
            return false
        }
        let after = text.trimmed(inside.upperBound + text.bracketWidth(at: inside.upperBound)..<window.upperBound)
        let piece = ActionPiece(text: text, day: day, trust: .leading)
        guard !after.isEmpty, let found = piece.fields(inside) ?? facet(inside) else { return false }
        note(found, overriding: true)
        window = afterSeparators(after.lowerBound)..<window.upperBound
        return true
    }

    private func facet(_ range: Range<Int>) -> ActionFields? {
        ActionFacetWords.facet(in: text.folded, range).map { ActionFields(type: $0) }
    }

    /// `**Done**`, `DONE:`, `Pending -`, `Detect:`, `P1:`, `Due 2026-04-01:`, `Action item:`.
    private mutating func readLabel() -> Bool {
        guard let label = label() else { return false }
        if Self.names.meaning(of: text.trimmed(label.words), in: text.folded) != nil || isNumberedName(label.words) {
            window = label.end..<window.upperBound
            return true
        }
        let piece = ActionPiece(text: text, day: day, trust: .running)
        var found = piece.status(label.words)
        if found == nil, let type = ActionFacetWords.phrases.meaning(of: text.trimmed(label.words), in: text.folded),
            piece.fields(label.end..<window.upperBound) == nil
        {
            found = ActionFields(type: type)
        }
        if found == nil, let priority = ActionPiece.priority(text, label.words) { found = ActionFields(priority: priority) }
        if found == nil { found = dueLabel(text.trimmed(label.words)) }
        guard let found, label.end < window.upperBound, found.reason == nil || !endsInStatus(label.words) else { return false }
        note(found, overriding: true)
        window = label.end..<window.upperBound
        return true
    }

    /// `Declined cards, @dana, declined` before a colon: what follows is the reason, and the first word is no status.
    private func endsInStatus(_ range: Range<Int>) -> Bool {
        guard let comma = text.bytes[range].lastIndex(of: 0x2C) else { return false }
        return ActionStatusWords.phrases.meaning(of: text.trimmed(comma + 1..<range.upperBound), in: text.folded) != nil
    }

    /// `Due 2026-04-01: …`, `By April 1, 2026 – …`.
    private func dueLabel(_ range: Range<Int>) -> ActionFields? {
        guard ["due ", "by ", "deadline ", "fällig ", "bis "].contains(where: { text.folded[range].starts(with: $0.utf8) }) else {
            return nil
        }
        return ActionDue.strict(text.plain(range), after: day).map { ActionFields(due: $0.day, dueWritten: $0.written) }
    }

    /// What an action may be called before it is told: "Action item:", "AI 3:".
    private static let names = PhraseTable(
        "action item,action items,action,ai,task,follow-up,follow up,followup,next step,アクション,対策,措施,조치,maßnahme,acción,ação")

    private func isNumberedName(_ range: Range<Int>) -> Bool {
        let range = text.trimmed(range)
        guard let name = Self.names.match(text.folded, at: range.lowerBound, before: range.upperBound), name.end < range.upperBound else {
            return false
        }
        return text.folded[name.end..<range.upperBound].allSatisfy {
            $0 == 0x20 || $0 == 0x23 || $0 == 0x2D || $0 == 0x2E || ($0 >= 0x30 && $0 <= 0x39)
        }
    }

    /// The words before a colon or dash, or in bold, at the start; `end` is past the separator.
    func label() -> (words: Range<Int>, end: Int)? {
        let limit = min(window.upperBound, window.lowerBound + 60)
        if let strong = text.stretch(of: .strong, at: window.lowerBound), strong.lowerBound >= window.lowerBound, strong.upperBound <= limit
        {
            let words = text.trimmed(strong.lowerBound..<colonBefore(strong.upperBound))
            let end = afterSeparators(strong.upperBound)
            let isParted =
                end > text.trimmed(strong.upperBound..<window.upperBound).lowerBound || words.upperBound < text.trimmed(strong).upperBound
            let isStatus = ActionPiece(text: text, day: day, trust: .running).status(words) != nil
            return isParted || isStatus ? (words, end) : nil
        }
        guard holds(Self.labelEnds, orWide: true) else { return nil }
        for offset in window.lowerBound..<limit {
            let byte = text.bytes[offset]
            if byte == 0x3A, offset + 1 < window.upperBound, text.isSpace(at: offset + 1) {
                return (window.lowerBound..<offset, offset + 1)
            }
            if byte == 0xEF, text.bytes[offset..<limit].starts(with: "：".utf8) { return (window.lowerBound..<offset, offset + 3) }
            if byte == 0x2D || byte == 0xE2, offset > window.lowerBound, text.isSpace(at: offset - 1), let end = dash(at: offset) {
                return (window.lowerBound..<offset, end)
            }
            if byte == 0x2E || byte == 0x28 || byte == 0x0A { return nil }
        }
        return nil
    }

    private static let labelEnds = ByteSet(":-")

    private func colonBefore(_ end: Int) -> Int { end > 0 && text.bytes[end - 1] == 0x3A ? end - 1 : end }

    /// `@dana: …`, `@dana @lee …`, `@dana and @lee to …`.
    private mutating func readMention() -> Bool {
        var offset = window.lowerBound
        var last = offset
        while offset < window.upperBound, text.bytes[offset] == 0x40 {
            if isCode(at: offset), !isLabelInCode(offset) { break }
            last = wordEnd(offset)
            offset = last
            while offset < window.upperBound, text.isSpace(at: offset) || ",/&+".utf8.contains(text.bytes[offset]) { offset += 1 }
            if let joint = Self.joints.match(text.folded, at: offset, before: window.upperBound) {
                let next = text.trimmed(joint.end..<window.upperBound).lowerBound
                if next < window.upperBound, text.bytes[next] == 0x40 { offset = next }
            }
        }
        let name = window.lowerBound..<last
        guard last > window.lowerBound + 1, !text.bytes[name].contains(0x2F), text.trimmed(last..<window.upperBound).count > 3 else {
            return false
        }
        note(ActionFields(owner: ActionPeople.owner(text, name, trust: .stated)))
        window = withoutDuty(afterSeparators(last))..<window.upperBound
        return true
    }

    private static let joints = PhraseTable("and,und,y,et,e")

    /// Past the word between a name and what is promised: `@dana to restart it`.
    private func withoutDuty(_ start: Int) -> Int {
        guard let duty = Self.duties.match(text.folded, at: start, before: window.upperBound), duty.end < window.upperBound,
            text.isSpace(at: duty.end)
        else { return start }
        return text.trimmed(duty.end..<window.upperBound).lowerBound
    }

    private static let duties = PhraseTable("to,will,shall,must,should,is to,are to,needs to,need to,has to,have to")

    /// `` `@dana`: …``
    private func isLabelInCode(_ offset: Int) -> Bool {
        guard let code = text.stretch(of: .code, at: offset), code.upperBound < window.upperBound, ActionPeople.isMention(text, code) else {
            return false
        }
        return afterSeparators(code.upperBound) > text.trimmed(code.upperBound..<window.upperBound).lowerBound
    }

    /// The end of "bug 1604925" before a dash or colon.
    private func bugNumber() -> Int? {
        guard text.folded[window].starts(with: "bug ".utf8) else { return nil }
        let digits = text.bytes[(window.lowerBound + 4)..<window.upperBound].prefix { $0 >= 0x30 && $0 <= 0x39 }
        let rest = text.trimmed(digits.endIndex..<window.upperBound)
        guard digits.count >= 3, !rest.isEmpty, afterSeparators(digits.endIndex) > rest.lowerBound else { return nil }
        return digits.endIndex
    }

    /// `… [closed] …`
    private func isStated(after offset: Int) -> Bool {
        let rest = text.trimmed(offset..<window.upperBound)
        guard let inside = rest.isEmpty ? nil : bracketed(from: rest.lowerBound), !isLink(at: inside.lowerBound) else { return false }
        return ActionPiece(text: text, day: day, trust: .leading).isStatus(inside)
    }

    /// `[bug 1604925](…) …`, `PGM-281: …`, `#58 - …`.
    private mutating func readTicket() -> Bool {
        if isLink(at: window.lowerBound), let link = text.stretch(of: .link, at: window.lowerBound), link.upperBound < window.upperBound,
            let ticket = ActionTicket.whole(text, link)
        {
            note(ActionFields(ticket: ticket))
            window = afterSeparators(link.upperBound)..<window.upperBound
            return true
        }
        if let bug = bugNumber() {
            note(ActionFields(ticket: text.plain(window.lowerBound..<bug)))
            window = afterSeparators(bug)..<window.upperBound
            return true
        }
        let end = wordEnd(window.lowerBound)
        let word = window.lowerBound..<(end > window.lowerBound && text.bytes[end - 1] == 0x3A ? end - 1 : end)
        let isParted =
            word.upperBound < end || afterSeparators(end) > text.trimmed(end..<window.upperBound).lowerBound || isStated(after: end)
        guard isParted, !isCode(at: window.lowerBound) || text.stretch(of: .code, at: window.lowerBound) == word else { return false }
        let ticket = ActionTicket.reference(text.plain(word))
        let rest = afterSeparators(end)
        // "AI-3 | …" only counts.
        guard ticket != nil || isNumberedName(word), rest < window.upperBound else { return false }
        note(ActionFields(ticket: ticket))
        window = rest..<window.upperBound
        return true
    }
}
