import Diagnostics

/// How a client counts the characters of a line: the Language Server Protocol's `PositionEncodingKind`.
package enum PositionEncoding: String, Sendable {
    case utf8 = "utf-8"
    case utf16 = "utf-16"

    /// UTF-8 where the client takes it, else what every client takes.
    init(offered: [JSONValue]) { self = offered.contains { $0.text == Self.utf8.rawValue } ? .utf8 : .utf16 }

    /// The byte at which a position lies; one behind the end of its line is the line's end, one behind the last line the end of the file, one
    /// within a character the character's beginning.
    package func offset(line: Int, character: Int, in source: SourceFile) -> Int {
        if line < 0 { return 0 }
        if line >= source.lineCount { return source.bytes.count }
        let range = source.lineRange(line + 1)
        var offset = range.lowerBound
        var left = character
        while offset < range.upperBound {
            let next = Self.end(ofCharacterAt: offset, in: source.bytes, before: range.upperBound)
            let width = self.width(offset..<next, source.bytes)
            if left < width { break }
            left -= width
            offset = next
        }
        return offset
    }

    /// Where a byte lies: 0-based line, and characters before it in the line.
    package func position(of offset: Int, in source: SourceFile) -> (line: Int, character: Int) {
        let offset = min(max(offset, 0), source.bytes.count)
        let line = source.line(at: offset)
        let range = source.lineRange(line)
        var end = min(offset, range.upperBound)
        if self == .utf8 { return (line - 1, end - range.lowerBound) }
        // Within a character: its beginning.
        while end > range.lowerBound, end < range.upperBound, source.bytes[end] & 0xC0 == 0x80 { end -= 1 }
        return (line - 1, Self.units(source.bytes, range.lowerBound..<end))
    }

    /// UTF-16 code units of whole characters: one for each byte that begins a character, one more for each that begins one of four bytes. Nothing
    /// but a sum, so that thousands of places in a line of a megabyte are no matter.
    private static func units(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
        bytes.withUnsafeBufferPointer { bytes in
            var count = 0
            for place in range { count &+= (bytes[place] & 0xC0 != 0x80 ? 1 : 0) &+ (bytes[place] >= 0xF0 ? 1 : 0) }
            return count
        }
    }

    /// A stretch of bytes as a `Range`.
    func range(_ offsets: Range<Int>, in source: SourceFile) -> JSONValue {
        .object([("start", json(offsets.lowerBound, source)), ("end", json(offsets.upperBound, source))])
    }

    /// The bytes of a `Range`; one that ends before it begins is empty.
    func offsets(_ range: JSONValue, in source: SourceFile) -> Range<Int>? {
        guard let start = offset(range["start"], in: source), let end = offset(range["end"], in: source) else { return nil }
        return start..<max(start, end)
    }

    /// The byte of a `Position`.
    func offset(_ position: JSONValue?, in source: SourceFile) -> Int? {
        guard let line = position?["line"]?.whole, let character = position?["character"]?.whole else { return nil }
        return offset(line: line, character: max(0, character), in: source)
    }

    private func json(_ offset: Int, _ source: SourceFile) -> JSONValue {
        let (line, character) = position(of: offset, in: source)
        return .object([("line", .integer(line)), ("character", .integer(character))])
    }

    private func width(_ character: Range<Int>, _ bytes: [UInt8]) -> Int {
        switch self {
        case .utf8: character.count
        case .utf16: bytes[character.lowerBound] >= 0xF0 ? 2 : 1
        }
    }

    /// A byte that begins no character is one by itself.
    private static func end(ofCharacterAt offset: Int, in bytes: [UInt8], before limit: Int) -> Int {
        var end = offset + 1
        if bytes[offset] >= 0xC0 { while end < limit, bytes[end] & 0xC0 == 0x80, end < offset + 4 { end += 1 } }
        return end
    }
}
