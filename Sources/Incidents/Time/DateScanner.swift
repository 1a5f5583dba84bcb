/// Reads a date at a cursor, in every form people write.
enum DateScanner {
    /// Steps over a date, with the name of its weekday before or after it. Stays where it is when there is none.
    static func scan(_ cursor: inout Cursor) -> WrittenDate? {
        guard cursor.isAtBoundary || cursor.byte(-1) == 0x54 || cursor.byte(-1) == 0x5F else { return nil }
        var ahead = cursor
        if Cursor.isLetter(ahead.byte()), WeekdayNames.take(&ahead) != nil {
            while ahead.byte() == 0x2C || ahead.byte() == 0x2E || ahead.byte() == 0x20 { ahead.at += 1 }
            if ahead.takeWord("the") || ahead.takeWord("den") || ahead.takeWord("le") { ahead.skipSpaces() }
        }
        let found = Cursor.isDigit(ahead.byte()) ? numberFirst(&ahead) : monthFirst(&ahead)
        guard let found, CalendarDay(year: found.year ?? 2000, month: found.month, day: found.day) != nil else { return nil }
        skipTrailingWeekday(&ahead)
        cursor = ahead
        return found
    }

    private static func numberFirst(_ cursor: inout Cursor) -> WrittenDate? {
        var ahead = cursor
        guard let number = ahead.takeNumber(1...8) else { return nil }
        let found: WrittenDate? =
            switch number.digits {
            case 8: compact(number.value)
            case 4: yearFirst(&ahead, number.value)
            case 5 where isRecent(year: number.value / 10): longYear(&ahead, number.value / 10)
            case 1...2: dayFirst(&ahead, number.value)
            default: nil
            }
        if found != nil { cursor = ahead }
        return found
    }

    /// `20210305`
    private static func compact(_ digits: Int) -> WrittenDate? {
        let (year, month, day) = (digits / 10_000, digits / 100 % 100, digits % 100)
        guard isPlausible(year: year), CalendarDay(year: year, month: month, day: day) != nil else { return nil }
        return WrittenDate(year: year, month: month, day: day)
    }

    /// `2026-03-14`, `2026/3/14`, `2026年3月14日`, `2026년 3월 14일`, `2026-Mar-14`
    private static func yearFirst(_ cursor: inout Cursor, _ year: Int) -> WrittenDate? {
        guard isPlausible(year: year) else { return nil }
        var ahead = cursor
        ahead.skipSpaces()
        if ahead.take("年") || ahead.take("년") {
            cursor = ahead
            cursor.skipSpaces()
            guard let month = cursor.takeNumber(1...2) else { return nil }
            guard var date = namedUnits(&cursor, month.value) else { return nil }
            date.year = year
            return date
        }
        let separator = cursor.byte()
        guard [0x2D, 0x2F, 0x2E, 0x5F, 0x20].contains(separator) else { return nil }
        cursor.at += 1
        if separator == 0x2D, cursor.take(byte: 0x57) { return weekday(&cursor, of: year) }
        if Cursor.isLetter(cursor.byte()) {
            guard let name = MonthNames.take(&cursor), !name.isEverydayWord else { return nil }
            guard cursor.take("-") || cursor.take(" "), let day = cursor.takeNumber(1...2) else { return nil }
            return WrittenDate(year: year, month: name.month, day: day.value)
        }
        if separator == 0x2E { cursor.skipSpaces() }
        guard separator != 0x20, let month = cursor.takeNumber(1...2), cursor.byte() == separator else { return nil }
        cursor.at += 1
        if separator == 0x2E { cursor.skipSpaces() }
        guard let day = cursor.takeNumber(1...2) else { return nil }
        if separator == 0x2E, cursor.byte() == 0x2E, !Cursor.isDigit(cursor.byte(1)) { cursor.at += 1 }
        return WrittenDate(year: year, month: month.value, day: day.value)
    }

    /// What follows `2026-W`: `19-1` is the Monday of the 19th week.
    private static func weekday(_ cursor: inout Cursor, of year: Int) -> WrittenDate? {
        guard let week = cursor.takeNumber(2...2)?.value, (1...53).contains(week), cursor.take(byte: 0x2D),
            let weekday = cursor.takeNumber(1...1)?.value, (1...7).contains(weekday),
            let inFirst = CalendarDay(year: year, month: 1, day: 4)
        else { return nil }
        let day = inFirst.adding(days: week * 7 - 7 + weekday - inFirst.weekday)
        return WrittenDate(year: day.year, month: day.month, day: day.day)
    }

    /// `20202-01-16`: a digit too many.
    private static func longYear(_ cursor: inout Cursor, _ year: Int) -> WrittenDate? {
        guard cursor.byte() == 0x2D, Cursor.isDigit(cursor.byte(1)) else { return nil }
        return yearFirst(&cursor, year)
    }

    /// What follows `3`: `月14日`, `월 14일`
    private static func namedUnits(_ cursor: inout Cursor, _ month: Int) -> WrittenDate? {
        cursor.skipSpaces()
        guard cursor.take("月") || cursor.take("월") else { return nil }
        cursor.skipSpaces()
        guard let day = cursor.takeNumber(1...2) else { return nil }
        cursor.skipSpaces()
        guard cursor.take("日") || cursor.take("일") || cursor.take("号") || cursor.take("號") else { return nil }
        return WrittenDate(year: nil, month: month, day: day.value)
    }

    private static func dayFirst(_ cursor: inout Cursor, _ first: Int) -> WrittenDate? {
        if let range = dayRange(&cursor, from: first) { return range }
        let separator = cursor.byte()
        if separator == 0x2F || separator == 0x2D || separator == 0x2E, Cursor.isDigit(cursor.byte(1)) {
            cursor.at += 1
            return numeric(&cursor, first, separator)
        }
        var ahead = cursor
        if let date = namedUnits(&ahead, first) {
            cursor = ahead
            return date
        }
        if cursor.take("日") || cursor.take("일") { return WrittenDate(year: nil, month: 1, day: first, isMonthOpen: true) }
        return dayThenMonth(&cursor, first)
    }

    /// `03/14/2026`, `14/03/2026`, `14.03.2026`, `14.03.`, `14-03-2026`, `3/14`, `03-26`
    private static func numeric(_ cursor: inout Cursor, _ first: Int, _ separator: UInt8) -> WrittenDate? {
        guard let second = cursor.takeNumber(1...2) else { return nil }
        var year: Int?
        var ahead = cursor
        if ahead.take(byte: separator), let number = ahead.takeNumber(2...4), number.digits != 3 {
            year = number.digits == 4 ? number.value : century(number.value)
            guard isPlausible(year: year ?? 0) else { return nil }
            cursor = ahead
        } else if separator == 0x2E {
            guard cursor.take("."), !Cursor.isDigit(cursor.byte()) else { return nil }
        } else if cursor.byte() == separator || cursor.byte() == 0x3A && Cursor.isDigit(cursor.byte(1)) {
            return nil
        }
        let isDotted = separator == 0x2E
        var date = WrittenDate(year: year, month: first, day: second.value, isDotted: isDotted, isWeak: year == nil && !isDotted)
        // A dash without a year is ISO's month and day (`03-26`), whatever people do elsewhere.
        let isISO = separator == 0x2D && year == nil
        let isDayFirst = first > 12 || (second.value <= 12 && !isISO && separator != 0x2F)
        if isDayFirst { (date.month, date.day) = (second.value, first) }
        if first <= 12, second.value <= 12, first != second.value, separator != 0x2E, !isISO {
            date.habit = isDayFirst ? .dayFirst : .monthFirst
        }
        if year != nil, separator != 0x2E, first > 12 || second.value > 12 { date.proof = isDayFirst ? .dayFirst : .monthFirst }
        return date
    }

    /// `14 March 2026`, `6th Nov 2023`, `19. April`, `14 de marzo de 2026`, `1er mars`, `14-Mar-2026`, `14-Mar-26`, `14th of March`
    static func dayThenMonth(_ cursor: inout Cursor, _ day: Int) -> WrittenDate? {
        skipOrdinal(&cursor)
        let separator = cursor.byte()
        let isDashed = separator == 0x2D || separator == 0x2F
        if isDashed { cursor.at += 1 } else { cursor.skipSpaces() }
        let hasDe = cursor.takeWord("de") || cursor.takeWord("of")
        if hasDe { cursor.skipSpaces() }
        guard let name = MonthNames.take(&cursor) else { return nil }
        let year = trailingYear(&cursor) ?? (isDashed ? shortYear(&cursor, behind: separator) : nil)
        if name.isEverydayWord, !hasDe, !isDashed, year == nil { return nil }
        return WrittenDate(year: year, month: name.month, day: day)
    }

    /// `March 14th, 2026`, `Mar 14`, `Sept. 3`, `Mar-14-2026`
    private static func monthFirst(_ cursor: inout Cursor) -> WrittenDate? {
        var ahead = cursor
        guard let name = MonthNames.take(&ahead), !name.isEverydayWord else { return nil }
        _ = ahead.take(".")
        let isDashed = ahead.byte() == 0x2D
        if isDashed { ahead.at += 1 } else { ahead.skipSpaces() }
        if ahead.takeWord("the") { ahead.skipSpaces() }
        guard let day = ahead.takeNumber(1...2), day.value >= 1, ahead.byte() != 0x3A || !Cursor.isDigit(ahead.byte(1)) else { return nil }
        skipOrdinal(&ahead)
        let year = trailingYear(&ahead)
        // `Aug-11-08` could mean anything.
        if isDashed, year == nil, ahead.byte() == 0x2D, Cursor.isDigit(ahead.byte(1)) { return nil }
        cursor = ahead
        return WrittenDate(year: year, month: name.month, day: day.value)
    }

    private static let ordinals: [StaticString] = ["st", "nd", "rd", "th", "er", "º", "ª", "°"]

    static func skipOrdinal(_ cursor: inout Cursor) {
        for suffix in ordinals where cursor.takeWord(suffix) { return }
        if cursor.byte() == 0x2E, !Cursor.isDigit(cursor.byte(1)) { cursor.at += 1 }
    }

    /// ` (Sat)`, `（土）`, `, Saturday`, ` Sat`
    private static func skipTrailingWeekday(_ cursor: inout Cursor) {
        var ahead = cursor
        _ = ahead.take(",")
        ahead.skipSpaces()
        let isBracketed = ahead.take("(") || ahead.take("[")
        guard Cursor.isLetter(ahead.byte()), (isBracketed ? WeekdayNames.takeSign(&ahead) : WeekdayNames.take(&ahead)) != nil else {
            return
        }
        _ = ahead.take(".")
        if isBracketed, !ahead.take(")"), !ahead.take("]") { return }
        cursor = ahead
    }
}
