/// A place in folded text, and the small steps that scanners take from it.
struct Cursor {
    let bytes: [UInt8]
    var at: Int
    /// What stands before this index is not looked at.
    var floor = 0

    init(_ bytes: [UInt8], at: Int = 0) { (self.bytes, self.at) = (bytes, at) }

    init(_ text: String) { self.init(FoldedText(text).bytes) }

    var isAtEnd: Bool { at >= bytes.count }

    /// The byte `ahead` of here, 0 past either end.
    func byte(_ ahead: Int = 0) -> UInt8 {
        let index = at + ahead
        return index >= floor && index < bytes.count ? bytes[index] : 0
    }

    /// Neither a digit nor a Latin letter stands directly before.
    var isAtBoundary: Bool { !Self.isDigit(byte(-1)) && !Self.isLatin(byte(-1)) }

    @discardableResult
    mutating func skipSpaces() -> Bool {
        let start = at
        while byte() == 0x20 { at += 1 }
        return at > start
    }

    mutating func take(byte wanted: UInt8) -> Bool {
        guard byte() == wanted else { return false }
        at += 1
        return true
    }

    mutating func take(anyOf set: ByteSet) -> Bool {
        guard set.contains(byte()) else { return false }
        at += 1
        return true
    }

    /// Steps over `literal`, Latin letters without regard to case.
    mutating func take(_ literal: StaticString) -> Bool {
        guard starts(with: literal) else { return false }
        at += literal.utf8CodeUnitCount
        return true
    }

    /// Steps over `literal` where no letter or digit follows it.
    mutating func takeWord(_ literal: StaticString) -> Bool {
        guard starts(with: literal), !Self.continuesWord(byte(literal.utf8CodeUnitCount)) else { return false }
        at += literal.utf8CodeUnitCount
        return true
    }

    /// Steps over the longest phrase of a table that stands here.
    mutating func take<Value>(_ table: WordTable<Value>) -> Value? {
        guard let found = table.match(bytes, at: at) else { return nil }
        at += found.length
        return found.value
    }

    func starts(with literal: StaticString) -> Bool {
        let count = literal.utf8CodeUnitCount
        guard at + count <= bytes.count else { return false }
        for index in 0..<count where Self.lower(bytes[at + index]) != Self.lower(literal.utf8Start[index]) { return false }
        return true
    }

    /// A whole run of digits, if its length fits.
    mutating func takeNumber(_ digits: ClosedRange<Int>) -> (value: Int, digits: Int)? {
        var end = at
        var value = 0
        while end < bytes.count, Self.isDigit(bytes[end]) {
            if end - at >= digits.upperBound { return nil }
            value = value * 10 + Int(bytes[end] - 0x30)
            end += 1
        }
        guard end - at >= digits.lowerBound else { return nil }
        defer { at = end }
        return (value, end - at)
    }

    static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
    static func isUpper(_ byte: UInt8) -> Bool { byte >= 0x41 && byte <= 0x5A }
    static func isLatin(_ byte: UInt8) -> Bool { isUpper(byte) || (byte >= 0x61 && byte <= 0x7A) }
    static func isLetter(_ byte: UInt8) -> Bool { isLatin(byte) || byte >= 0x80 }
    /// A letter of the alphabets with capitals, or a digit; Chinese, Japanese and Korean signs begin something new.
    static func continuesWord(_ byte: UInt8) -> Bool { isLatin(byte) || isDigit(byte) || (0xC3...0xDF).contains(byte) }
    static func lower(_ byte: UInt8) -> UInt8 { isUpper(byte) ? byte + 0x20 : byte }
}
