/// A line that is nothing but a day: "Friday (May 5)", "Saturday morning", "Day two", "The next day:", "5th".
enum DayLine {
    /// The day; nil for a line that says anything else.
    /// - Parameter context: resolves ambiguous zone abbreviations.
    static func read(_ text: TimelineText, context: Zone?) -> WrittenMoment? {
        let bytes = text.folded.bytes
        guard bytes.count <= 60 else { return nil }
        var cursor = Cursor(bytes)
        var day = WrittenMoment(range: 0..<bytes.count)
        var says = false
        skipMarks(&cursor)
        while !cursor.isAtEnd {
            if takeDay(&cursor, &day) {
                says = true
            } else if cursor.take(parts) == nil, !says || ZoneScanner.scan(&cursor, context: context) == nil {
                return nil
            }
            skipMarks(&cursor)
        }
        // Bare numbers alone (`3/4`) are as often a share.
        guard says, day.date?.isWeak != true || day.weekday != nil || day.dayShift > 0 else { return nil }
        if day.weekday != nil { day.dayShift = 0 }
        return day
    }

    private static func takeDay(_ cursor: inout Cursor, _ day: inout WrittenMoment) -> Bool {
        if day.dayShift == 0, let shift = laterDays(&cursor) {
            (day.dayShift, day.countsOn) = (shift, true)
        } else if day.dayShift == 0, let shift = counted(&cursor) ?? DayShiftWords.take(&cursor) {
            day.dayShift = shift
        } else if day.date == nil, let date = DateScanner.scan(&cursor) ?? ordinal(&cursor) {
            day.date = date
        } else if day.weekday == nil, let weekday = WeekdayNames.take(&cursor) {
            day.weekday = weekday
        } else {
            return false
        }
        return true
    }

    /// `5th`
    private static func ordinal(_ cursor: inout Cursor) -> WrittenDate? {
        var ahead = cursor
        guard cursor.isAtBoundary, let day = ahead.takeNumber(1...2), ["st", "nd", "rd", "th"].contains(where: { ahead.takeWord($0) })
        else {
            return nil
        }
        cursor = ahead
        return WrittenDate(year: nil, month: 1, day: day.value, isMonthOpen: true, isOrdinal: true)
    }

    /// "Day two", `2日目`
    private static func counted(_ cursor: inout Cursor) -> Int? {
        var ahead = cursor
        if ahead.take("day "), let number = ahead.take(numbers) {
            cursor = ahead
            return number - 1
        }
        guard let number = ahead.takeNumber(1...2), ahead.take("日目") || ahead.take("일차") else { return nil }
        cursor = ahead
        return max(0, number.value - 1)
    }

    /// Steps over "the following morning", "two days later", and answers with the days.
    static func takeLater(_ cursor: inout Cursor) -> Int? {
        guard Cursor.isLetter(cursor.byte()) || Cursor.isDigit(cursor.byte()) else { return nil }
        var ahead = cursor
        if ahead.takeWord("the") || ahead.takeWord("early") { ahead.skipSpaces() }
        guard let days = laterDays(&ahead) else { return nil }
        while true {
            var part = ahead
            part.skipSpaces()
            guard part.take(parts) != nil else { break }
            ahead = part
        }
        cursor = ahead
        return days
    }

    /// "The following morning", "two days later"
    private static func laterDays(_ cursor: inout Cursor) -> Int? {
        var ahead = cursor
        if DayShiftWords.takeNext(&ahead) || ahead.take(nextParts) != nil {
            cursor = ahead
            return 1
        }
        guard let number = ahead.take(numbers) ?? ahead.takeNumber(1...2)?.value, ahead.take(" day"),
            ahead.take("s later") || ahead.take(" later")
        else { return nil }
        cursor = ahead
        return number
    }

    private static func skipMarks(_ cursor: inout Cursor) {
        while [0x20, 0x28, 0x29, 0x2A, 0x2C, 0x2D, 0x2E, 0x3A, 0x5B, 0x5D, 0x5F].contains(cursor.byte()) { cursor.at += 1 }
    }

    private static let numbers = WordTable(
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"].enumerated().map { ($1, $0 + 1) })

    private static let nextParts = WordTable(
        ["morning", "afternoon", "evening", "night"].flatMap { ["next \($0)", "following \($0)"] } + [
            "day after", "am nächsten morgen", "a la mañana siguiente", "na manhã seguinte", "翌朝",
        ])

    /// Articles, and the parts of a day.
    private static let parts = WordTable([
        "the", "on", "early", "late", "morning", "afternoon", "evening", "night", "am", "der", "den", "morgen", "vormittag", "nachmittag",
        "abend",
        "nacht", "le", "matin", "après-midi", "soir", "nuit", "el", "por la", "mañana", "tarde", "noche", "a", "na", "manhã", "noite", "朝",
        "午前",
        "午後", "夕方", "夜", "早上", "上午", "下午", "晚上", "아침", "오전", "오후", "저녁", "밤",
    ])
}
