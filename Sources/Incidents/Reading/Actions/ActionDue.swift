/// The day by which something is promised, read from what stands in a due date's place.
struct ActionDue: Sendable {
    /// Nil when what is written is no day ("TBD", "next sprint").
    var day: CalendarDay?
    /// The author's words when they are not simply a day.
    var written: String?

    /// Words that introduce a due date.
    static let leads = PhraseTable(
        """
        by the end of,by end of,end of,by the end of the day,by end of day,end of day,by eod,eod,by cob,cob,by,due,due by,due on,due date,until,before,no later than,deadline,eta,target,for,\
        planned for,scheduled for,targeted for,slated for,planned by,scheduled by,geplant für,geplant bis,prévu pour,previsto para,previsto para el,\
        bis,bis ende,bis zum,fällig,fällig am,avant le,avant,d'ici le,d'ici,pour le,fin de,fin,finales de,a finales de,fim de,o fim de,o final de,final de,ende,antes del,antes de,para el,hasta el,hasta,\
        até,até o,até o dia,antes de,期限,截止,📅,🗓️,🗓,⏰
        """
    )

    /// - Parameter day: "+7d" counts from it, and a day without a year follows it.
    init(_ text: String, after day: ReferenceDay) {
        let trimmed = Self.withoutLead(text)
        if let exact = DayReader.read(trimmed, order: day.order) {
            self.day = exact
            return
        }
        if trimmed.isEmpty || ActionWords.isNothing(trimmed) { return }
        self.day =
            Self.relative(trimmed, to: day.date) ?? Self.yearless(trimmed, after: day) ?? Self.endOfPeriod(trimmed, after: day.date)
            ?? ActionPeriod.end(of: Self.withoutDoubt(text), after: day)
        written = self.day == nil ? StyledText.oneLine(text.utf8) : trimmed
    }

    /// Nil unless the text is a day or a period that ends on one: what running text must be to count as a due date.
    static func strict(_ text: String, after day: ReferenceDay) -> ActionDue? {
        let due = ActionDue(text, after: day)
        return due.day == nil ? nil : due
    }

    private static func withoutLead(_ text: String) -> String {
        // A date in digits has no lead and no end.
        if let first = text.utf8.first, let last = text.utf8.last, Cursor.isDigit(first), Cursor.isDigit(last) {
            return StyledText.oneLine(text.utf8)
        }
        let bytes = Array(withoutDoubt(text).utf8)
        let folded = LowercasedBytes.fold(bytes)
        var start = tilde(folded)
        while let lead = leads.match(folded, at: start, before: folded.count) {
            start = lead.end
            while start < folded.count, [0x20, 0x3A, 0x3D, 0x7E].contains(folded[start]) { start += 1 }
        }
        var rest = StyledText.oneLine(bytes[start...])
        // A date in digits has no such end, and "01.06." needs its last point.
        if let last = rest.utf8.last, last >= 0x30, last <= 0x39, !rest.utf8.starts(with: "：".utf8) { return rest }
        if isDayAndMonth(rest) { return rest }
        for suffix in ["まで", "までに", "前", "까지", "."] where rest.hasSuffix(suffix) { rest = String(rest.dropLast(suffix.count)) }
        return rest.hasPrefix("：") ? String(rest.dropFirst()) : rest
    }

    /// `2026-12-15?` without its last sign.
    private static func withoutDoubt(_ text: String) -> String {
        guard text.utf8.last == 0x3F, text.utf8.count > 4 else { return text }
        return StyledText.oneLine(text.utf8.dropLast())
    }

    /// Past the sign that begins `~9/1`, until then, or `@October 30, 2026`, a mention of a day; "~2 weeks" is no day.
    private static func tilde(_ folded: [UInt8]) -> Int {
        guard let sign = ["~", "〜", "～", "@"].first(where: { folded.starts(with: $0.utf8) }) else { return 0 }
        var cursor = Cursor(folded, at: sign.utf8.count)
        return DateScanner.scan(&cursor) != nil && cursor.isAtEnd ? sign.utf8.count : 0
    }

    /// `01.06.`: a day and its month, where `1.6` might be a version.
    private static func isDayAndMonth(_ text: String) -> Bool {
        let parts = text.utf8.split(separator: 0x2E, omittingEmptySubsequences: false)
        return parts.count == 3 && parts[2].isEmpty
            && parts[..<2].allSatisfy { (1...2).contains($0.count) && $0.allSatisfy(Cursor.isDigit) }
    }

    /// `2 days`, `1 week`: beside a promise that is what it takes, and only in a due date's place how long it is given.
    static func isDuration(_ text: String) -> Bool {
        text.utf8.first.map(Cursor.isDigit) == true && relative(text, to: CalendarDay(year: 2000, month: 1, day: 1)) != nil
    }

    /// `+7d`, `+2w`, `2 weeks`, `30 days`.
    private static func relative(_ text: String, to day: CalendarDay?) -> CalendarDay? {
        guard let day else { return nil }
        var rest = Substring(text.lowercased())
        for lead in ["in ", "within ", "+", "t+", "innerhalb von ", "binnen ", "en ", "em ", "dans ", "sous "] where rest.hasPrefix(lead) {
            rest = rest.dropFirst(lead.count)
        }
        let digits = rest.prefix { $0.isASCII && $0.isNumber }
        guard let count = Int(digits), count > 0, count <= 3660 else { return nil }
        var unit = rest.dropFirst(digits.count).drop { $0 == " " || $0 == "-" }
        for end in ["以内", "以內", "内", "內", "이내", "내"] where unit.hasSuffix(end) && unit != end {
            unit = unit.dropLast(end.count)
            while unit.last == " " { unit.removeLast() }
            break
        }
        switch unit {
        case "d", "day", "days", "tag", "tage", "tagen", "día", "días", "dia", "dias", "jour", "jours", "日", "天", "일":
            return day.adding(days: count)
        case "w", "wk", "week", "weeks", "woche", "wochen", "semana", "semanas", "semaine", "semaines", "週間", "週", "周", "星期", "주", "주일":
            return day.adding(days: 7 * count)
        case "m", "mo", "month", "months", "monat", "monate", "monaten", "mes", "mês", "meses", "mois", "ヶ月", "か月", "カ月", "个月", "個月", "개월":
            return day.adding(days: 30 * count)
        default: return nil
        }
    }

    /// `Oct 11`, `10/11`, `01.06.`, `4月15日`: the first such day that does not lie well before the incident.
    static func yearless(_ text: String, after reference: ReferenceDay) -> CalendarDay? {
        guard let day = reference.date, !hasYear(text) else { return nil }
        var cursor = Cursor(text)
        guard let date = DateScanner.scan(&cursor), cursor.isAtEnd else { return nil }
        let candidates = [day.year, day.year + 1].lazy.compactMap { date.day(order: reference.order, year: $0) }
        return candidates.first { $0 >= day.adding(days: -31) }
    }

    /// `March 2026`, `2026-03`, `Q2 2026`, `Q2`, `T2 2026`: the last day of the month or quarter.
    private static func endOfPeriod(_ text: String, after day: CalendarDay?) -> CalendarDay? {
        guard text.utf8.count <= 20 else { return nil }
        if let quarter = endOfQuarter(text, after: day) { return quarter }
        let text = withoutEndSign(text)
        var candidates = ["1 \(text)", "\(text)-01", "\(text)1日", "\(text)/01", "\(text) 1일"]
        if !hasYear(text), let day {
            candidates += [day.year, day.year + 1].flatMap { ["1 \(text) \($0)", "\($0)年\(text)1日", "\($0)년 \(text) 1일"] }
        }
        let firsts = candidates.lazy.compactMap { DayReader.read($0) }
        guard let first = firsts.first(where: { day == nil || hasYear(text) || $0 >= (day ?? $0).adding(days: -31) }), first.day == 1 else {
            return nil
        }
        let next = CalendarDay(
            year: first.month == 12 ? first.year + 1 : first.year, month: first.month == 12 ? 1 : first.month + 1, day: 1)
        return next?.adding(days: -1)
    }

    /// `10月末`, `10月底`, `10월 말`: the month.
    private static func withoutEndSign(_ text: String) -> String {
        for sign in ["月末", "月底", "月中", "월 말", "월말"] where text.hasSuffix(sign) {
            return String(text.prefix(text.count - sign.count + 1))
        }
        return text
    }

    private static func endOfQuarter(_ text: String, after day: CalendarDay?) -> CalendarDay? {
        let parted = text.uppercased().replacing("Q", with: " Q").replacing("'", with: " ")
        var words = parted.split { $0 == " " || $0 == "-" || $0 == "/" }
        guard (1...2).contains(words.count),
            let place = words.firstIndex(where: { $0.utf8.count == 2 && ($0.hasPrefix("Q") || words.count == 2 && $0.hasPrefix("T")) }),
            let quarter = words.remove(at: place).last?.wholeNumberValue, (1...4).contains(quarter)
        else { return nil }
        let years = words.isEmpty ? day.map { [$0.year, $0.year + 1] } ?? [] : words.compactMap(year)
        let ends = years.lazy.compactMap { CalendarDay(year: $0, month: quarter * 3, day: quarter == 1 || quarter == 4 ? 31 : 30) }
        return ends.first { !words.isEmpty || $0 >= day ?? $0 }
    }

    /// `2026`, `26`
    private static func year(_ word: Substring) -> Int? {
        guard word.utf8.count == 4 || word.utf8.count == 2, word.utf8.allSatisfy(Cursor.isDigit), let year = Int(word) else { return nil }
        return year < 100 ? 2000 + year : year
    }

    private static func hasYear(_ text: String) -> Bool {
        text.split { !($0.isASCII && $0.isNumber) }.contains { $0.count == 4 || $0.count == 8 }
    }
}
