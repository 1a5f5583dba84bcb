/// What stands before the time with which an entry begins: bullets, signs, numbers, brackets and prepositions.
extension TimelineHeadScanner {
    /// Bullets, boxes, quote marks and signs that people set before a time.
    mutating func skipLeadIn() {
        while !cursor.isAtEnd {
            switch cursor.byte() {
            case 0x20, 0x22, 0x2A, 0x60, 0x3E, 0x23, 0x7C: cursor.at += 1
            case 0x3A:
                guard let end = Self.endOfShortcode(cursor) else { return }
                cursor.at = end
            case 0xE3 where cursor.byte(1) == 0x83 && cursor.byte(2) == 0xBB: cursor.at += 3
            case 0x2D where Cursor.isDigit(cursor.byte(1)), 0x5F where Cursor.isDigit(cursor.byte(1)): cursor.at += 1
            case 0x40 where Cursor.isDigit(cursor.byte(1)) || cursor.byte(1) == 0x20 || isBeforeMonth(cursor): cursor.at += 1
            case 0x2D where cursor.byte(1) == 0x20, 0x2B where cursor.byte(1) == 0x20: cursor.at += 2
            case 0xF0...0xF7: cursor.at += 4
            // The sign before it is a picture.
            case 0xEF where cursor.byte(1) == 0xB8 && cursor.byte(2) == 0x8F: cursor.at += 3
            case 0xE2 where isSymbol(cursor.byte(1), cursor.byte(2)): cursor.at += 3
            case 0x5B where cursor.byte(2) == 0x5D && [0x20, 0x78, 0x58].contains(cursor.byte(1)): cursor.at += 3
            default: return
            }
        }
    }

    /// `@March 14, 2026`, as some editors write days that they link.
    private func isBeforeMonth(_ cursor: Cursor) -> Bool {
        var ahead = cursor
        ahead.at += 1
        return MonthNames.take(&ahead) != nil && ahead.skipSpaces() && Cursor.isDigit(ahead.byte())
    }

    /// Where the shortcode ends that begins here: `:rotating_light:`.
    static func endOfShortcode(_ cursor: Cursor) -> Int? {
        var ahead = cursor
        guard ahead.take(":") else { return nil }
        while Cursor.isLatin(ahead.byte()) || ahead.byte() == 0x5F || Cursor.isDigit(ahead.byte()) { ahead.at += 1 }
        return ahead.at > cursor.at + 2 && ahead.take(":") ? ahead.at : nil
    }

    /// An entry's words without the signs that stand before them.
    static func withoutSigns(_ words: [UInt8]) -> ArraySlice<UInt8> {
        guard let first = words.first, !Cursor.isLatin(first) else { return words[...] }
        var scanner = TimelineHeadScanner(cursor: Cursor(words), zone: nil)
        scanner.skipLeadIn()
        return words[min(scanner.cursor.at, words.count)...]
    }

    /// Arrows, boxes, stars, clocks and bullets of the Unicode blocks U+2022, U+2190–21FF, U+2300–27BF, U+2B00–2BFF.
    private func isSymbol(_ second: UInt8, _ third: UInt8) -> Bool {
        (second == 0x80 && third == 0xA2) || (0x86...0x87).contains(second) || (0x8C...0x9E).contains(second)
            || (0xAC...0xAF).contains(second)
    }

    mutating func takeOpening() {
        switch cursor.byte() {
        case 0x5B: closing = 0x5D
        case 0x28: closing = 0x29
        case 0x3C: closing = 0x3E
        case 0x7B: closing = 0x7D
        default: return
        }
        cursor.at += 1
        cursor.skipSpaces()
    }

    /// `3. ` before a time that is part of a paragraph.
    mutating func skipNumbering() -> Bool {
        guard cursor.takeNumber(1...3) != nil, cursor.take(".") || cursor.take(")"), cursor.skipSpaces() else { return false }
        return true
    }

    /// A list number glued to a year: `32022-10-25`.
    mutating func skipGluedNumber() {
        var ahead = cursor
        guard let number = ahead.takeNumber(5...6), ahead.byte() == 0x2D, (1990...2099).contains(number.value % 10_000) else { return }
        cursor.at = ahead.at - 4
        cursor.floor = cursor.at
    }

    /// Words before a time; true for those that announce a range with "and".
    private static let prepositions = WordTable<Bool>(
        [("between", true), ("zwischen", true), ("entre", true)]
            + [
                "at", "on", "from", "since", "by", "before", "after", "until", "the", "um", "ab", "am", "von", "seit", "à", "À", "le", "de",
                "du", "dès", "Dès", "às", "Às", "kl", "kl.",
                "as", "em", "dia", "el", "día", "desde", "a las", "las",
            ].map { ($0, false) })

    /// "At 10:30", "Um 9.12 Uhr", "Between 10:00 and 11:00"; true when a range with "and" is announced.
    mutating func skipPreposition() -> Bool {
        guard Cursor.isLetter(cursor.byte()) else { return false }
        var ahead = cursor
        guard let isBetween = ahead.take(Self.prepositions), ahead.skipSpaces() else { return false }
        cursor = ahead
        return isBetween
    }
}
