/// Names of those who promise, and a day beside one.
extension ActionText {
    /// True for `` `@dana` `` beside other fields or after a mark; else it may be what the action is about ("drop `@scope`").
    func isFieldInCode(_ mention: Range<Int>) -> Bool {
        guard text.stretch(of: .code, at: mention.lowerBound) == mention, ActionPeople.isMention(text, mention) else { return false }
        let before = text.trimmed(window.lowerBound..<mention.lowerBound)
        let isMarkedOff = withoutSeparators(before.upperBound) < before.upperBound || before.last.map { text.bytes[$0] == 0x2E } ?? true
        return isMarkedOff || fields.due != nil || fields.dueWritten != nil
    }

    /// `… – owner @dana`: the last word of a range only leads up to a name.
    func isOwnerLead(_ range: Range<Int>, _ length: Int) -> Bool {
        let word = range.upperBound - length..<range.upperBound
        guard let lead = Self.leads.match(text.folded, at: word.lowerBound, before: word.upperBound), lead.end == word.upperBound else {
            return false
        }
        return withoutSeparators(word.lowerBound) < text.trimmed(range.lowerBound..<word.lowerBound).upperBound
    }

    /// Where `@Dana Lee` begins, when `Lee` is the last word; elsewhere that word itself.
    func startOfFullName(before word: Int, _ end: Int) -> Int {
        let before = text.trimmed(window.lowerBound..<word)
        guard word < end, Cursor.isUpper(text.bytes[word]),
            text.bytes[word..<end].allSatisfy({ Cursor.isLetter($0) || $0 == 0x2D || $0 == 0x27 }),
            let first = lastWord(before: before.upperBound), first + 1 < before.upperBound, text.bytes[first] == 0x40,
            Cursor.isUpper(text.bytes[first + 1]), text.bytes[(first + 1)..<before.upperBound].allSatisfy(Cursor.isLetter)
        else { return word }
        return first
    }

    /// `…, owner dana`, `…; assigned to the platform team`, `…, owner @dana`: words for who does it, behind a mark.
    mutating func readNamedAtEnd() -> Bool {
        guard holds(Self.marks) else { return false }
        let end = end
        for start in max(window.lowerBound + 1, end - 60)..<max(window.lowerBound + 1, end) where text.isSpace(at: start - 1) {
            guard let lead = Self.leads.match(text.folded, at: start, before: end), lead.end < end, text.isSpace(at: lead.end),
                let last = text.trimmed(window.lowerBound..<start).last, Self.marks.contains(text.bytes[last]),
                let owner = ActionPeople.owner(text, lead.end..<end, trust: .parenthesised)
            else { continue }
            take(ActionFields(owner: owner), from: start)
            return true
        }
        return false
    }

    private static let leads = PhraseTable(
        """
        owner,owners,owned by,assigned to,assignee,responsible,dri,verantwortlich,zuständig,responsable,asignado a,encargado,\
        responsável,atribuído a,assigné à
        """
    )
    private static let marks = ByteSet(",;|-.")
    static let mention = ByteSet("@")

    /// `2026-04-01 - @dana - …`: the day beside an owner, both before what is promised.
    mutating func readDayBeforeMention() -> Bool {
        guard holds(Self.mention) else { return false }
        var cursor = Cursor(text.folded, at: window.lowerBound)
        guard DateScanner.scan(&cursor) != nil, cursor.at < window.upperBound else {
            return false
        }
        let mention = afterSeparators(cursor.at)
        guard mention < window.upperBound, text.bytes[mention] == 0x40,
            let due = ActionDue.strict(text.plain(window.lowerBound..<cursor.at), after: day)
        else { return false }
        note(ActionFields(due: due.day, dueWritten: due.written))
        window = mention..<window.upperBound
        return true
    }

    /// `… @dana 2026-04-01`, `… @dana March 10, 2026`, and a day that is mentioned itself, as Notion writes it: `… @dana @March 10, 2026`.
    mutating func readDayAfterMention() -> Bool {
        guard holds(Self.mention) else { return false }
        let end = end
        var start = end
        for _ in 0..<3 {
            guard let word = lastWord(before: text.trimmed(window.lowerBound..<start).upperBound), word > window.lowerBound else {
                return false
            }
            start = word
            let isMentioned = text.bytes[start] == 0x40
            if isMentioned || isBehindMention(start),
                let due = ActionDue.strict(text.plain(start + (isMentioned ? 1 : 0)..<end), after: day)
            {
                take(ActionFields(due: due.day, dueWritten: due.written), from: start)
                return true
            }
            if isMentioned { return false }
        }
        return false
    }

    private func isBehindMention(_ offset: Int) -> Bool {
        lastWord(before: text.trimmed(window.lowerBound..<offset).upperBound).map { text.bytes[$0] == 0x40 } ?? false
    }
}
