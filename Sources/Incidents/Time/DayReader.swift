/// Reads days in all the forms people write.
package enum DayReader {
    /// The day when the whole text is one (`2026-03-14`, `14 March 2026`, `March 14th, 2026`, `2026年3月14日`), weekday names allowed.
    package static func read(_ text: String, order: DayOrder? = nil) -> CalendarDay? {
        var cursor = Cursor(text)
        cursor.skipSpaces()
        guard let date = DateScanner.scan(&cursor) else { return nil }
        while cursor.byte() == 0x20 || cursor.byte() == 0x2E || cursor.byte() == 0x2C { cursor.at += 1 }
        return cursor.isAtEnd ? date.day(order: order, year: nil) : nil
    }

    /// The first full day that stands anywhere in a text: titles, file names (`20210305_slug`, `2017-10-17-slug`, `inc-26-03-14-SEV-2`).
    package static func first(in text: String, order: DayOrder? = nil) -> CalendarDay? {
        var cursor = Cursor(text)
        while !cursor.isAtEnd {
            if cursor.isAtBoundary || cursor.byte(-1) == 0x5F, canBegin(cursor.byte()) {
                var ahead = cursor
                if let date = DateScanner.scan(&ahead), !Cursor.isDigit(ahead.byte()) || ahead.isAtBoundary,
                    let day = date.day(order: order, year: nil)
                {
                    return day
                }
                if let day = incidentName(cursor) { return day }
            }
            cursor.at += 1
        }
        return nil
    }

    /// The first number in a text that is a year of our time.
    static func year(in text: String) -> Int? {
        var cursor = Cursor(text)
        while !cursor.isAtEnd {
            if cursor.isAtBoundary, let number = cursor.takeNumber(4...4), (2000...2039).contains(number.value),
                !Cursor.isLatin(cursor.byte())
            {
                return number.value
            }
            cursor.at += 1
        }
        return nil
    }

    private static func canBegin(_ byte: UInt8) -> Bool { Cursor.isDigit(byte) || Cursor.isLetter(byte) }

    /// `inc-26-03-14`, the form of names that the retrospective framework asks for.
    private static func incidentName(_ start: Cursor) -> CalendarDay? {
        var cursor = start
        guard cursor.take("inc-"), let year = cursor.takeNumber(2...2), cursor.take("-"), let month = cursor.takeNumber(2...2),
            cursor.take("-"), let day = cursor.takeNumber(2...2)
        else { return nil }
        return CalendarDay(year: 2000 + year.value, month: month.value, day: day.value)
    }
}
