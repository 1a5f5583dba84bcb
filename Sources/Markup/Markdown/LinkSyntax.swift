/// The source form of a link: `[text](destination "title")`, `[text][label]`, `<destination>`.
enum LinkSyntax {
    /// Past the `]` at or after `offset`, and the `(…)` or `[…]` that follows it; past the `>` of an autolink.
    static func end(in bytes: [UInt8], after offset: Int, limit: Int) -> Int {
        guard offset < limit else { return min(offset, limit) }
        if bytes[offset] == 0x3E { return offset + 1 }
        guard let bracket = bytes[offset..<limit].firstIndex(of: 0x5D) else { return offset }
        let end = bracket + 1
        guard end < limit, bytes[end] == 0x28 || bytes[end] == 0x5B else { return end }
        return closing(in: bytes, from: end, limit: limit).map { $0 + 1 } ?? end
    }

    /// The offset of the bracket that closes the one at `open`; pointy destinations and quoted titles hide brackets.
    private static func closing(in bytes: [UInt8], from open: Int, limit: Int) -> Int? {
        let (opening, closing): (UInt8, UInt8) = bytes[open] == 0x28 ? (0x28, 0x29) : (0x5B, 0x5D)
        var depth = 0
        var here = open
        while here < limit {
            let byte = bytes[here]
            if byte == 0x5C {
                here += 1
            } else if byte == opening {
                depth += 1
            } else if byte == closing {
                depth -= 1
                if depth == 0 { return here }
            } else if opening == 0x28, byte == 0x22 || byte == 0x27, bytes[here - 1] == 0x20 || bytes[here - 1] == 0x0A {
                if let quote = bytes[(here + 1)..<limit].firstIndex(of: byte) { here = quote }
            } else if opening == 0x28, byte == 0x3C, here == open + 1 {
                if let pointy = bytes[(here + 1)..<limit].firstIndex(of: 0x3E) { here = pointy }
            }
            here += 1
        }
        return nil
    }

    /// Where the destination of the link that fills `range` stands; nil when it stands in a definition elsewhere.
    static func destination(in bytes: [UInt8], of range: Range<Int>, textEnd: Int) -> Range<Int>? {
        guard !range.isEmpty, range.upperBound <= bytes.count else { return nil }
        if bytes[range.lowerBound] == 0x3C { return range.lowerBound + 1..<max(range.lowerBound + 1, range.upperBound - 1) }
        let from = max(range.lowerBound, min(textEnd, range.upperBound))
        guard let bracket = bytes[from..<range.upperBound].firstIndex(of: 0x5D) else { return nil }
        var start = bracket + 2
        guard start < range.upperBound, bytes[bracket + 1] == 0x28 else { return nil }
        while start < range.upperBound, isSpace(bytes[start]) { start += 1 }
        if start < range.upperBound, bytes[start] == 0x3C {
            let end = bytes[start..<range.upperBound].firstIndex(of: 0x3E) ?? range.upperBound
            return start + 1..<max(start + 1, end)
        }
        var end = start
        var depth = 0
        while end < range.upperBound, !isSpace(bytes[end]) {
            if bytes[end] == 0x5C {
                end += 1
            } else if bytes[end] == 0x28 {
                depth += 1
            } else if bytes[end] == 0x29 {
                if depth == 0 { break }
                depth -= 1
            }
            end += 1
        }
        return start..<max(start, min(end, range.upperBound))
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }
}
