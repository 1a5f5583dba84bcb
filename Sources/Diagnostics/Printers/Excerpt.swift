/// The part of a source line that a diagnostic is about, cut to a length.
struct Excerpt {
    private var before: Stretch
    private var marked: Stretch
    private var after: Stretch

    /// - Parameter length: the longest that is shown, in scalars.
    init(_ range: SourceRange, in source: SourceFile, length: Int) {
        let line = source.lineRange(range.start.line)
        let start = min(line.lowerBound + range.start.column - 1, line.upperBound)
        let isOneLine = range.end.line == range.start.line
        let end = isOneLine ? min(max(start, line.lowerBound + range.end.column - 1), line.upperBound) : line.upperBound
        before = Stretch(source.bytes[line.lowerBound..<start])
        marked = Stretch(source.bytes[start..<end])
        after = Stretch(source.bytes[end..<line.upperBound])
        if marked.count > length { (marked, after) = (marked.prefix(length), Stretch.ellipsis) }
        let room = max(0, length - marked.count)
        if before.count > room / 2, before.count + after.count > room { before = before.cutStart(to: max(room / 2, room - after.count)) }
        if after.count > max(1, room - before.count) { after = after.cutEnd(to: max(0, room - before.count)) }
    }

    var isEmpty: Bool { before.count + marked.count + after.count == 0 }

    /// Adds it to a line of output.
    /// - Returns: how many columns stand before what is marked, and how many that has.
    func add(to output: inout [UInt8]) -> (indent: Int, width: Int) {
        let indent = TerminalText.add(utf8: before.text, to: &output)
        let width = TerminalText.add(utf8: marked.text, to: &output, fromColumn: indent)
        _ = TerminalText.add(utf8: after.text, to: &output, fromColumn: indent + width)
        return (indent, width)
    }
}

/// A piece of a line as UTF-8, counted in scalars.
private struct Stretch {
    let text: ArraySlice<UInt8>
    let count: Int

    static let ellipsis = Stretch(Array("…".utf8)[...])

    /// Bytes that are no UTF-8 become U+FFFD.
    init(_ bytes: ArraySlice<UInt8>) {
        let isASCII = bytes.allSatisfy { $0 < 0x80 }
        text = isASCII ? bytes : Array(String(decoding: bytes, as: UTF8.self).utf8)[...]
        count = isASCII ? bytes.count : text.count(where: Self.isFirst)
    }

    func prefix(_ length: Int) -> Stretch { Stretch(text[..<place(ofScalar: length)]) }
    func cutStart(to length: Int) -> Stretch { Stretch(Self.ellipsis.text + text[place(ofScalar: count - length)...]) }
    func cutEnd(to length: Int) -> Stretch { Stretch(text[..<place(ofScalar: length)] + Self.ellipsis.text) }

    /// Where a scalar begins, of as many as there are; the end for what comes after the last.
    private func place(ofScalar number: Int) -> Int {
        if count == text.count { return text.startIndex + min(max(number, 0), count) }
        var left = number
        return text.firstIndex { byte in
            if Self.isFirst(byte) { left -= 1 }
            return left < 0
        } ?? text.endIndex
    }

    /// Whether a byte begins a scalar.
    private static func isFirst(_ byte: UInt8) -> Bool { byte & 0xC0 != 0x80 }
}
