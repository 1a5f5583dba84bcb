/// Weeks, halves of a year and ends of periods by which something is promised: the last day of each.
enum ActionPeriod {
    /// `2026-W50`, `KW 50`, `w/c 14 December`, `EOY`, `H2 2026`, `06/2026`, `mid-June`; nil for anything else.
    static func end(of text: String, after day: ReferenceDay) -> CalendarDay? {
        guard text.utf8.count <= 40 else { return nil }
        let words = withoutLead(LowercasedBytes.fold(Array(text.utf8)))
        if let end = ends.match(words, at: 0, before: words.count) {
            return self.end(end.meaning.period, isNext: end.meaning.isNext, words[end.end...], after: day.date)
        }
        if let lead = weeks.match(words, at: 0, before: words.count) {
            return self.day(words[lead.end...], after: day).map { $0.adding(days: lead.meaning ? 7 - $0.weekday : 0) }
        }
        if let lead = middles.match(words, at: 0, before: words.count) {
            return self.day(Array("15 ".utf8) + words[lead.end...].drop { $0 == 0x20 || $0 == 0x2D }, after: day)
        }
        let runs = runs(words)
        return week(runs, after: day.date) ?? half(runs) ?? month(words, runs) ?? named(runs)
    }

    private enum Period { case week, month, quarter, year }

    private static let leads = PhraseTable("by,due,until,before,for,the,bis,bis zum")

    private static func withoutLead(_ folded: [UInt8]) -> [UInt8] {
        var start = folded.firstIndex { $0 > 0x20 } ?? folded.count
        while let lead = leads.match(folded, at: start, before: folded.count) {
            start = LowercasedBytes.pastSpaces(folded, lead.end, folded.count)
        }
        return Array(folded[start...])
    }

    private static let ends = PhraseTable<(period: Period, isNext: Bool)>([
        ((.week, true), "end of next week,ende nächster woche"), ((.month, true), "end of next month,ende nächsten monats"),
        ((.quarter, true), "end of next quarter,ende nächsten quartals"), ((.year, true), "end of next year,ende nächsten jahres"),
        ((.week, false), "eow,end of week,end of the week,end of this week"),
        (
            (.month, false),
            "eom,end of month,end of the month,end of this month,month end,month-end,monatsende,ende des monats,fin de mes,fin du mois,fim do mês"
        ),
        (
            (.quarter, false),
            "eoq,end of quarter,end of the quarter,end of this quarter,quarter end,quartalsende,ende des quartals,fin de trimestre,fim do trimestre"
        ),
        (
            (.year, false),
            "eoy,end of year,end of the year,end of this year,year end,year-end,jahresende,ende des jahres,fin de año,fin d'année,fin de l'année,fim do ano"
        ),
    ])

    /// The end of the period that holds the incident's day or of the one after it, or of the year that is named.
    private static func end(_ period: Period, isNext: Bool, _ rest: ArraySlice<UInt8>, after day: CalendarDay?) -> CalendarDay? {
        let rest = rest.filter { $0 > 0x20 && $0 != 0x2C && $0 != 0x2E }
        if period == .year, rest.count == 4, let year = number(rest[...]) { return CalendarDay(year: year, month: 12, day: 31) }
        guard rest.isEmpty, let day else { return nil }
        let end: CalendarDay? =
            switch period {
            case .week: day.adding(days: 7 - day.weekday)
            case .month: lastDay(day.year, day.month)
            case .quarter: lastDay(day.year, (day.month + 2) / 3 * 3)
            case .year: CalendarDay(year: day.year, month: 12, day: 31)
            }
        // The day after an end lies in the next period.
        return isNext ? self.end(period, isNext: false, [], after: end?.adding(days: 1)) : end
    }

    private static func lastDay(_ year: Int, _ month: Int) -> CalendarDay? {
        CalendarDay(year: month == 12 ? year + 1 : year, month: month == 12 ? 1 : month + 1, day: 1)?.adding(days: -1)
    }

    /// True for words before a day whose week ends what is promised, false for the end itself.
    private static let weeks = PhraseTable<Bool>([
        (
            true,
            "w/c ,w/b ,wc ,week commencing ,week beginning ,week starting ,week of ,week of the ,wk of ,wk commencing ,woche vom ,woche ab ,semana del ,semaine du "
        ),
        (false, "w/e ,week ending ,week ended "),
    ])
    private static let middles = PhraseTable("mid,middle of,mitte,mi-,mediados de,meados de")

    private static func day(_ words: some Sequence<UInt8>, after day: ReferenceDay) -> CalendarDay? {
        let text = StyledText.oneLine(Array(words))
        return DayReader.read(text, order: day.order) ?? ActionDue.yearless(text, after: day)
    }

    /// Words and numbers, without what parts them; nothing for a text of more than four.
    private static func runs(_ words: [UInt8]) -> [ArraySlice<UInt8>] {
        var runs: [ArraySlice<UInt8>] = []
        var offset = 0
        while offset < words.count {
            let isNumber = Cursor.isDigit(words[offset])
            guard isNumber || LowercasedBytes.isWordByte(words[offset]) else {
                guard " -/.,'".utf8.contains(words[offset]) else { return [] }
                offset += 1
                continue
            }
            let run = words[offset...].prefix { Cursor.isDigit($0) == isNumber && (isNumber || LowercasedBytes.isWordByte($0)) }
            runs.append(run)
            offset = run.endIndex
            if runs.count > 4 { return [] }
        }
        return runs
    }

    private static let signsOfWeeks: Set<String> = ["w", "kw", "cw"]
    private static let namesOfWeeks: Set<String> = ["wk", "week", "woche", "kalenderwoche", "calendar week", "semaine", "semana"]

    /// The Sunday of a week as ISO 8601 counts them. Without a year "week 2" may be the second week of the work, so two digits tell it.
    private static func week(_ runs: [ArraySlice<UInt8>], after day: CalendarDay?) -> CalendarDay? {
        guard (2...3).contains(runs.count),
            let place = runs.firstIndex(where: { !$0.isEmpty && !Cursor.isDigit($0[$0.startIndex]) })
        else { return nil }
        let name = String(decoding: runs[place], as: UTF8.self)
        let isSign = signsOfWeeks.contains(name)
        guard isSign || namesOfWeeks.contains(name) else { return nil }
        var numbers = runs
        numbers.remove(at: place)
        guard let index = numbers.indices.first(where: { numbers[$0].count <= 2 }), let week = number(numbers[index]),
            (1...53).contains(week)
        else { return nil }
        // "50. KW" is a week, "2 weeks" and "2 w" are none.
        let isTwoDigits = numbers.remove(at: index).count == 2
        if let written = numbers.first { return written.count == 4 ? number(written).flatMap { sunday(of: week, in: $0) } : nil }
        guard let day, place == 0 || name == "kw", isTwoDigits || name == "kw" else { return nil }
        return [day.year, day.year + 1].lazy.compactMap { sunday(of: week, in: $0) }.first { $0 >= day }
    }

    private static func sunday(of week: Int, in year: Int) -> CalendarDay? {
        // The first week holds 4 January.
        CalendarDay(year: year, month: 1, day: 4).map { $0.adding(days: 7 * week - $0.weekday) }
    }

    /// `H2 2026`: a half without a year is as often something else.
    private static func half(_ runs: [ArraySlice<UInt8>]) -> CalendarDay? {
        guard runs.count == 3, let place = runs.firstIndex(where: { $0.elementsEqual("h".utf8) }), place < 2,
            let half = number(runs[place + 1]), (1...2).contains(half), let year = number(runs[place == 0 ? 2 : 0])
        else { return nil }
        return CalendarDay(year: year < 100 ? 2000 + year : year, month: half == 1 ? 6 : 12, day: half == 1 ? 30 : 31)
    }

    /// `06/2026`, `06.2026`
    private static func month(_ words: [UInt8], _ runs: [ArraySlice<UInt8>]) -> CalendarDay? {
        guard runs.count == 2, runs[0].count <= 2, runs[1].count == 4, words.contains(0x2F) || words.contains(0x2E),
            let month = number(runs[0]), let year = number(runs[1]), (1...12).contains(month), (2000...2099).contains(year)
        else { return nil }
        return lastDay(year, month)
    }

    /// `15DEC26`
    private static func named(_ runs: [ArraySlice<UInt8>]) -> CalendarDay? {
        guard runs.count == 3, runs[0].count <= 2, runs[1].count == 3, runs[0].endIndex == runs[1].startIndex,
            runs[1].endIndex == runs[2].startIndex, let year = number(runs[2])
        else { return nil }
        let month = String(decoding: runs[1], as: UTF8.self)
        return DayReader.read("\(String(decoding: runs[0], as: UTF8.self)) \(month) \(year < 100 ? 2000 + year : year)")
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        digits.count <= 4 && digits.allSatisfy(Cursor.isDigit) ? Int(String(decoding: digits, as: UTF8.self)) : nil
    }
}
