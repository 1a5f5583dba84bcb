/// Finds where a YAML value ends: Yams only says where it begins.
struct YAMLExtent {
    let bytes: [UInt8]
    let limit: Int

    func byte(at offset: Int) -> UInt8 { offset < limit ? bytes[offset] : 0 }

    func end(ofScalar text: String, isPlain: Bool, at start: Int) -> Int {
        if isPlain { return plainEnd(text, at: start) }
        switch byte(at: start) {
        case 0x22, 0x27: return quoteEnd(at: start)
        case 0x7C, 0x3E: return blockEnd(text, at: start)
        default: return start
        }
    }

    /// A flow collection ends at its bracket, a block collection with its last element.
    func end(ofCollectionAt start: Int, lastEnd: Int?) -> Int {
        let close: UInt8
        switch byte(at: start) {
        case 0x5B: close = 0x5D
        case 0x7B: close = 0x7D
        default: return max(start, lastEnd ?? start)
        }
        var here = max(start + 1, lastEnd ?? start + 1)
        while here < limit, bytes[here] != close {
            if bytes[here] == 0x23 { while here < limit, bytes[here] != 0x0A, bytes[here] != 0x0D { here += 1 } } else { here += 1 }
        }
        return min(here + 1, limit)
    }

    /// A plain scalar stands in the file as it reads, but for its folded line breaks.
    private func plainEnd(_ text: String, at start: Int) -> Int {
        var here = start
        for byte in text.utf8 {
            guard here < limit else { return limit }
            if bytes[here] == byte {
                here += 1
            } else if byte == 0x20 || byte == 0x0A {
                while here < limit, isSpace(bytes[here]) { here += 1 }
            } else if byte < 0x80 || byte >= 0xC0 {
                here += 1
            }
        }
        return here
    }

    private func quoteEnd(at start: Int) -> Int {
        let quote = bytes[start]
        var here = start + 1
        while here < limit {
            if quote == 0x22, bytes[here] == 0x5C {
                here += 2
            } else if bytes[here] == quote {
                guard quote == 0x27, here + 1 < limit, bytes[here + 1] == quote else { return here + 1 }
                here += 2
            } else {
                here += 1
            }
        }
        return limit
    }

    /// Through the last line that is indented at least as far as the first one with text.
    private func blockEnd(_ text: String, at start: Int) -> Int {
        var lineEnd = self.lineEnd(from: start)
        var end = lineEnd
        while end > start, bytes[end - 1] == 0x20 { end -= 1 }
        guard !text.isEmpty else { return end }
        var blockIndent: Int?
        while lineEnd < limit {
            let lineStart = afterBreak(lineEnd)
            lineEnd = self.lineEnd(from: lineStart)
            guard let content = bytes[lineStart..<lineEnd].firstIndex(where: { $0 != 0x20 }) else { continue }
            let indent = content - lineStart
            guard indent >= blockIndent ?? 1 else { break }
            blockIndent = blockIndent ?? indent
            end = lineEnd
        }
        return end
    }

    private func lineEnd(from start: Int) -> Int {
        var here = start
        while here < limit, bytes[here] != 0x0A, bytes[here] != 0x0D { here += 1 }
        return here
    }

    private func afterBreak(_ offset: Int) -> Int {
        offset + 1 < limit && bytes[offset] == 0x0D && bytes[offset + 1] == 0x0A ? offset + 2 : offset + 1
    }

    private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }
}
