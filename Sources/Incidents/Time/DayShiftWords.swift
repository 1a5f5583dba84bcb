/// The marks that put a time on a later day than the entry before: `(+1d)`, "next day", 翌日.
enum DayShiftWords {
    private static let words = WordTable([
        "next day", "the next day", "following day", "the following day", "(next day)", "(the next day)", "(following day)",
        "am nächsten tag", "am folgetag",
        "(folgetag)", "(nächster tag)", "le lendemain", "(lendemain)", "al día siguiente", "(día siguiente)", "no dia seguinte",
        "(dia seguinte)", "翌日",
        "(翌日)", "次日", "第二天", "(次日)", "다음날", "다음 날", "(다음날)", "익일", "(익일)", "翌",
    ])

    private static let sameDay = WordTable([
        "same day", "the same day", "am selben tag", "am gleichen tag", "le même jour", "el mismo día", "mismo día", "no mesmo dia",
        "mesmo dia", "同日", "当日", "當日", "같은 날", "당일",
    ])

    /// Steps over such a mark and answers with its days.
    static func take(_ cursor: inout Cursor) -> Int? {
        switch Cursor.lower(cursor.byte()) {
        case 0x28, 0x2B: if let days = signed(&cursor) { return days }
        case 0x64, 0x74: if let days = counted(&cursor) { return days }
        default: break
        }
        return takeNext(&cursor) ? 1 : cursor.take(sameDay) == nil ? nil : 0
    }

    /// Steps over "next day", 翌日.
    static func takeNext(_ cursor: inout Cursor) -> Bool { cursor.take(words) != nil }

    /// `Day 2`, `D+1`
    private static func counted(_ cursor: inout Cursor) -> Int? {
        var ahead = cursor
        guard ahead.isAtBoundary else { return nil }
        let isOffset = ahead.take("d+")
        guard isOffset || ahead.take("day ") || ahead.take("tag "), let number = ahead.takeNumber(1...2), !Cursor.isLatin(ahead.byte())
        else {
            return nil
        }
        cursor = ahead
        return isOffset ? number.value : max(0, number.value - 1)
    }

    /// `(+1d)`, `+1d`, `(+1)`, `+2 days`
    private static func signed(_ cursor: inout Cursor) -> Int? {
        var ahead = cursor
        let isBracketed = ahead.take("(")
        guard ahead.take("+"), let number = ahead.takeNumber(1...2) else { return nil }
        let hasUnit = (ahead.take(" day") || ahead.take("day") || ahead.take(" d") || ahead.take("d"))
        if hasUnit { _ = ahead.take("s") }
        guard hasUnit || isBracketed, !Cursor.isLatin(ahead.byte()), ahead.byte() != 0x3A else { return nil }
        if isBracketed, !ahead.take(")") { return nil }
        cursor = ahead
        return number.value
    }
}
