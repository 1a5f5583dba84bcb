/// The years of dates, written out or cut short.
extension DateScanner {
    /// ` 2026`, `, 2026`, ` de 2026`, `-2026`, ` '26`; a time of day (`14:30`) is none.
    static func trailingYear(_ cursor: inout Cursor) -> Int? {
        var ahead = cursor
        _ = ahead.take(".")
        _ = ahead.take(",")
        if ahead.byte() == 0x2D || ahead.byte() == 0x2F { ahead.at += 1 }
        ahead.skipSpaces()
        if ahead.takeWord("de") || ahead.takeWord("del") || ahead.takeWord("of") { ahead.skipSpaces() }
        let isShort = ahead.take("'")
        guard let number = ahead.takeNumber(isShort ? 2...2 : 4...4), ahead.byte() != 0x3A || !Cursor.isDigit(ahead.byte(1)) else {
            return nil
        }
        let year = isShort ? century(number.value) : number.value
        guard isPlausible(year: year), isShort || !isTime(number.value, before: ahead) else { return nil }
        cursor = ahead
        return year
    }

    /// `1924 UTC`, `2036 UTC:` behind a day: four digits of a clock, for no day has a zone; of a year as they are now only before a colon.
    private static func isTime(_ digits: Int, before end: Cursor) -> Bool {
        guard digits / 100 < 24, digits % 100 < 60, end.byte() == 0x20, Cursor.isUpper(end.byte(1)), end.byte(-5) != 0x2C,
            end.byte(-6) != 0x2C
        else { return false }
        var ahead = end
        ahead.skipSpaces()
        guard ZoneScanner.scan(&ahead, context: nil) != nil, ahead.at - end.at <= 5, !Cursor.isDigit(ahead.byte(1)) else { return false }
        return !isRecent(year: digits) || ahead.byte() == 0x3A
    }

    /// `-26` of `14-Mar-26`, `/26` of `14/Mar/26`
    static func shortYear(_ cursor: inout Cursor, behind separator: UInt8) -> Int? {
        var ahead = cursor
        guard ahead.take(byte: separator), let number = ahead.takeNumber(2...2), !Cursor.continuesWord(ahead.byte()),
            ahead.byte() != 0x3A || !Cursor.isDigit(ahead.byte(1)), ahead.byte() != separator
        else { return nil }
        cursor = ahead
        return century(number.value)
    }

    static func isPlausible(year: Int) -> Bool { (1900...2199).contains(year) }
    static func isRecent(year: Int) -> Bool { (1990...2099).contains(year) }
    static func century(_ year: Int) -> Int { year < 70 ? 2000 + year : 1900 + year }
}
