/// Status expressions: a status word with at most a date, a ticket, a name or a reason after it.
extension ActionPiece {
    /// "done", "already done", "Done 2026-05-22", "closed in #12", "won't do: too dear"; nil for a sentence that merely begins with such a word.
    func status(_ range: Range<Int>) -> ActionFields? {
        let range = withoutMarks(text.trimmed(range))
        if range.rest.isEmpty { return range.mark.map { ActionFields(status: $0) } }
        if let mark = range.mark, let day = settlingDay(range.rest) {
            return mark == .done ? ActionFields(status: mark, doneOn: day) : ActionFields(status: mark, due: day)
        }
        if let settled = settledBehindDay(range.rest) { return settled }
        let start = withoutAdverbs(range.rest)
        guard let found = ActionStatusWords.match(text.folded, at: start, before: range.rest.upperBound) else { return nil }
        var fields = ActionFields(status: found.meaning)
        let rest = trimmedOfPunctuation(found.end..<range.rest.upperBound)
        if rest.isEmpty { return fields }
        if fields.status == .declined || fields.status == .superseded {
            let settled = withdrawalDay(rest, behind: found.end)
            fields.doneOn = settled?.day
            fields.reason = reason((settled?.end ?? start)..<range.rest.upperBound)
            return fields
        }
        if fields.status == .done, let withdrawn = withdrawal(rest) { return withdrawn }
        let isAsOf = isRightBehind(rest, found.end) && Self.passed.meaning(of: start..<found.end, in: text.folded) != nil
        guard addition(rest, to: &fields, isAsOf: isAsOf) else { return nil }
        return fields
    }

    /// True for words that state a status and nothing else.
    func isStatus(_ range: Range<Int>) -> Bool {
        let range = withoutMarks(text.trimmed(range)).rest
        return ActionStatusWords.meaning(of: withoutAdverbs(range)..<range.upperBound, in: text.folded) != nil
    }

    /// "3/15対応済み", "2026-03-15: done": the day stands first. "3/4 done" is a share of it.
    private func settledBehindDay(_ range: Range<Int>) -> ActionFields? {
        guard let first = range.first, Cursor.isDigit(text.folded[first]),
            let found = ActionStatusWords.phrases.first(in: text.folded, range), found.range.upperBound == range.upperBound,
            found.meaning == .done || found.meaning == .verified
        else { return nil }
        let day = trimmedOfPunctuation(range.lowerBound..<found.range.lowerBound)
        let isJoined = day.upperBound == found.range.lowerBound && text.folded[day.upperBound] >= 0xE0
        // Behind a comma or in running words the day is due.
        let isBeside = trust == .parenthesised && !text.bytes[day.upperBound..<found.range.lowerBound].contains(0x2C)
        guard isJoined || isBeside, isJoined || ActionShare.whole(text.folded, day) == nil, let day = settlingDay(day) else { return nil }
        return ActionFields(status: found.meaning, doneOn: day)
    }

    private func isRightBehind(_ rest: Range<Int>, _ offset: Int) -> Bool {
        text.folded[offset..<rest.lowerBound].allSatisfy { $0 == 0x20 || $0 == 0x28 }
    }

    /// Both pieces of a bracket that holds no more than one of these and a day: "(not done, 3/15)".
    func isStatusAsOf(_ status: Range<Int>, _ day: Range<Int>) -> Bool {
        Self.passed.meaning(of: withoutAdverbs(status)..<status.upperBound, in: text.folded) != nil && settlingDay(day) != nil
    }

    /// What is so since a day or on that day still: the day beside it is no promise.
    private static let passed = PhraseTable(
        """
        started,opened,blocked,on hold,deferred,postponed,not started,not-started,not done,not yet,not yet started,not complete,not completed,\
        not implemented,incomplete,unresolved,unfinished,undone,outstanding,overdue,\
        着手済み,着手,未着手,未対応,未実施,未完了,未完,保留,未开始,未開始,未完成,미착수,미완료,보류,시작 전,\
        begonnen,nicht begonnen,nicht erledigt,sin empezar,no iniciado,não iniciado,não feito,\
        commencé,démarré,non commencé,pas commencé,pas fait,non fait
        """
    )

    /// What may follow a status word: a share, a day, a ticket, "by" somebody, an aside in brackets or after a dash.
    /// - Parameter isAsOf: a day right behind the status tells when it came to be so.
    private func addition(_ rest: Range<Int>, to fields: inout ActionFields, isAsOf: Bool) -> Bool {
        let plain = text.plain(rest)
        if let due = promisedDay(rest, fields.status) {
            (fields.due, fields.dueWritten) = (due.day, due.written)
            if fields.status == .done { fields.status = .open }
            return true
        }
        if let day = settlingDay(rest) {
            if fields.status == .done || fields.status == .verified {
                fields.doneOn = day
            } else if !isAsOf {
                fields.due = day
            }
            return true
        }
        if let share = ActionShare.whole(text.folded, rest) {
            if fields.status == .done { fields.status = share }
            return true
        }
        if let ticket = ActionTicket.whole(text, rest) {
            fields.ticket = ticket
            return true
        }
        if [
            "in ", "by ", "on ", "via ", "with ", "see ", "as of ", "since ", "as ", "am ", "el ", "le ", "em ", "en ", "par ", "por ",
            "von ",
        ].contains(where: plain.lowercased().hasPrefix),
            rest.count < 80
        {
            fields.ticket = ActionTicket.first(in: text, rest)
            if fields.status == .done || fields.status == .verified { fields.doneOn = DayReader.first(in: plain, order: day.order) }
            return true
        }
        return false
    }

    /// The day that a range is: "2026-04-01", "on March 15", "3/15", "15.03." A fraction ("3/4") is one only where it tells a day soon after
    /// the incident.
    func settlingDay(_ range: Range<Int>) -> CalendarDay? {
        let words = Self.withoutPreposition(text.plain(range))
        if let exact = DayReader.read(words, order: day.order) { return exact }
        let isDotted = range.upperBound < text.bytes.count && text.bytes[range.upperBound] == 0x2E
        guard let today = day.date, let found = ActionDue.yearless(isDotted ? words + "." : words, after: day) else { return nil }
        let isSoon = found >= today && found < today.adding(days: 183)
        return isSoon || ActionShare.whole(text.folded, range) == nil ? found : nil
    }

    static func withoutPreposition(_ text: String) -> String {
        for word in ["on ", "at ", "since ", "as of ", "by ", "am ", "el ", "le ", "em "] where text.lowercased().hasPrefix(word) {
            return String(text.dropFirst(word.count))
        }
        return text
    }

    private func withoutMarks(_ range: Range<Int>) -> (mark: ActionItem.Status?, rest: Range<Int>) {
        var rest = range
        var mark: ActionItem.Status?
        while let found = ActionStatusWords.marks.match(text.folded, at: rest.lowerBound, before: rest.upperBound) {
            mark = mark ?? found.meaning
            rest = text.trimmed(skipVariation(found.end, rest.upperBound)..<rest.upperBound)
        }
        return (mark, rest)
    }

    /// Past an emoji's variation selector.
    private func skipVariation(_ offset: Int, _ end: Int) -> Int {
        offset + 3 <= end && text.bytes[offset..<offset + 3].elementsEqual([0xEF, 0xB8, 0x8F]) ? offset + 3 : offset
    }

    private static let adverbs = PhraseTable(
        "already,now,all,has been,have been,this has been,this has now been,this has already been,this is,this was,that has been,it has been,it is,it was,is,was,been,fully,since,currently,still,bereits,schon,ya,já,déjà,既に,已经,이미,status:,status"
    )

    private func withoutAdverbs(_ range: Range<Int>) -> Int {
        var start = range.lowerBound
        while let found = Self.adverbs.match(text.folded, at: start, before: range.upperBound), found.end < range.upperBound {
            start = text.trimmed(found.end..<range.upperBound).lowerBound
        }
        return start
    }

    private func trimmedOfPunctuation(_ range: Range<Int>) -> Range<Int> {
        var range = text.trimmed(range)
        while let first = range.first, ".,:;!-()[]*".utf8.contains(text.bytes[first]) || text.isSpace(at: first) {
            range = range.dropFirst()
        }
        while let last = range.last, ".,:;!-()[]*".utf8.contains(text.bytes[last]) || text.isSpace(at: last) { range = range.dropLast() }
        for dash in ["—", "–", "（", "："] where text.bytes[range].starts(with: dash.utf8) { range = range.dropFirst(3) }
        for close in ["）", "。"] where range.count >= 3 && text.bytes[range.suffix(3)].elementsEqual(close.utf8) {
            range = range.dropLast(3)
        }
        if let found = ActionStatusWords.marks.match(text.folded, at: range.lowerBound, before: range.upperBound), !range.isEmpty {
            range = skipVariation(found.end, range.upperBound)..<range.upperBound
        }
        return text.trimmed(range)
    }
}
