/// Words that stand where a time stands and say none that can be read: `2022-02-?? ??:??`, `11/03/202`, `eb-04-2021`.
enum MalformedTime {
    /// Steps over such words and answers with where they end. Stays where it is when there are none.
    static func take(_ cursor: inout Cursor) -> Bool {
        var ahead = cursor
        guard takeWord(&ahead), ahead.isAtEnd || [0x20, 0x3A, 0x5D, 0x29].contains(ahead.byte()) else { return false }
        cursor = ahead
        while ahead.skipSpaces(), takeWord(&ahead) { cursor = ahead }
        return true
    }

    /// Steps over a word of digits, question marks and a time's separators, with at most three letters among them.
    private static func takeWord(_ cursor: inout Cursor) -> Bool {
        var (numerals, marks, letters) = (0, 0, 0)
        var ahead = cursor
        while let part = part(ahead) {
            switch part {
            case .numeral: numerals += 1
            case .mark: marks += 1
            case .letter: letters += 1
            }
            ahead.at += 1
        }
        guard marks > 0, numerals >= 3, letters <= 3, ahead.at - cursor.at >= 4, !isKey(cursor.bytes[cursor.at..<ahead.at]) else {
            return false
        }
        cursor = ahead
        return true
    }

    /// `OPS-123`, `CVE-2026-15225`: capitals before all that is counted, as months are not written.
    private static func isKey(_ word: ArraySlice<UInt8>) -> Bool {
        let letters = word.prefix(while: Cursor.isUpper)
        let parts = word.dropFirst(letters.count).split(separator: 0x2D)
        return letters.count > 1 && letters.contains { $0 != 0x58 } && parts.allSatisfy { $0.allSatisfy(Cursor.isDigit) }
            && (parts.count == 1 || parts.count == 2 && (parts.last.map { $0.count > 2 } ?? false))
    }

    private enum Part { case numeral, mark, letter }

    /// What the byte here is in such a word; nil for one that ends it, as a colon does before words.
    private static func part(_ cursor: Cursor) -> Part? {
        switch cursor.byte() {
        case let byte where isNumeral(byte): .numeral
        case 0x3A: isNumeral(cursor.byte(1)) || cursor.byte(1) == 0x2D ? .mark : nil
        case 0x2B, 0x2D, 0x2F: .mark
        case let byte where Cursor.isLatin(byte): .letter
        default: nil
        }
    }

    /// A digit, or a sign that holds its place.
    private static func isNumeral(_ byte: UInt8) -> Bool { Cursor.isDigit(byte) || [0x3F, 0x58, 0x78, 0x5F].contains(byte) }
}
