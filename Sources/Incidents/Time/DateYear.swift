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
        guard isPlausible(year: year) else { return nil }
        cursor = ahead
        return year
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
