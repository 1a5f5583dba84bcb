/// Days of one month that share its name.
extension DateScanner {
    private static let rangeWords = WordTable([
        "-", "/", "~", "to", "until", "through", "and", "&", "bis", "und", "au", "et", "al", "y", "a", "e", "até",
    ])

    /// `11-19 September 2024`, `8. bis 10. Januar`, `5th to 7th of May`: the days share the month and the year behind them.
    static func dayRange(_ cursor: inout Cursor, from first: Int) -> WrittenDate? {
        var ahead = cursor
        skipOrdinal(&ahead)
        let hasSpace = ahead.skipSpaces()
        guard !isPartOfAnother(cursor, isApart: hasSpace && ahead.byte() == 0x2D), ahead.take(rangeWords) != nil else { return nil }
        ahead.skipSpaces()
        guard let last = ahead.takeNumber(1...2), last.value > first, last.value <= 31 else { return nil }
        let second = ahead.at
        // "2 to 3 may fail" names no month.
        guard var date = dayThenMonth(&ahead, last.value),
            date.year != nil || ahead.bytes[second..<ahead.at].contains(where: Cursor.isUpper)
        else { return nil }
        (date.day, date.lastDay) = (first, last.value)
        cursor = ahead
        return date
    }

    /// `05` of `10:05 - 11 May`, `3` of `Update 3 - 14 March`: a number that belongs to what stands before it.
    private static func isPartOfAnother(_ end: Cursor, isApart: Bool) -> Bool {
        var start = -1
        while Cursor.isDigit(end.byte(start)) { start -= 1 }
        if [0x3A, 0x2E, 0x2F, 0x2D].contains(end.byte(start)) { return true }
        return isApart && (end.byte(start) == 0x23 || end.byte(start) == 0x20 && Cursor.isLetter(end.byte(start - 1)))
    }
}
