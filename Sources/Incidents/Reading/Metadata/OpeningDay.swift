/// The first day that a text names, where a later one may lend it the year: "Between 11 and 15 November 2025", "January 14-19, 2026".
enum OpeningDay {
    /// - Parameter fallback: the year where the text names none.
    static func first(in text: String, order: DayOrder?, year fallback: Int? = nil) -> CalendarDay? {
        var cursor = Cursor(text)
        while !cursor.isAtEnd {
            if cursor.isAtBoundary, Cursor.isDigit(cursor.byte()) || Cursor.isLetter(cursor.byte()) {
                var ahead = cursor
                if let date = DateScanner.scan(&ahead), !Cursor.isDigit(ahead.byte()) || ahead.isAtBoundary, !date.isWeak,
                    let day = date.day(order: order, year: year(in: ahead) ?? fallback)
                {
                    return day
                }
            }
            cursor.at += 1
        }
        return nil
    }

    /// The first year of four digits in the rest of the line, not far away.
    private static func year(in rest: Cursor) -> Int? {
        var cursor = rest
        let limit = rest.at + 60
        while !cursor.isAtEnd, cursor.at < limit, cursor.byte() != 0x0A {
            if cursor.isAtBoundary, let number = cursor.takeNumber(4...4), (1990...2100).contains(number.value) { return number.value }
            cursor.at += 1
        }
        return nil
    }
}
