import Diagnostics

/// Reads the entries that need no YAML parser: one plain or simply quoted line, a list of such on one line or on several, a map of such.
///
/// Whatever is not beyond doubt is left to Yams (nil); a test holds the two to the same answers.
enum YAMLPlain {
    static func value(of chunk: YAMLChunk, in source: SourceFile) -> FrontMatterValue? {
        guard source.bytes[chunk.keyRange.lowerBound] != 0x22, source.bytes[chunk.keyRange.lowerBound] != 0x27,
            isHarmless(source.bytes[chunk.range])
        else { return nil }
        let line = Scanner(bytes: source.bytes, range: chunk.valueRange)
        guard chunk.lines.count > 1 else { return line.value() }
        guard line.isBlank else { return nil }
        return list(chunk.lines.dropFirst(), source) ?? map(chunk.lines.dropFirst(), source)
    }

    /// No tabs, control characters, or characters that only YAML takes for line breaks or refuses.
    private static func isHarmless(_ bytes: ArraySlice<UInt8>) -> Bool {
        var last: UInt32 = 0
        for byte in bytes {
            last = last << 8 & 0xFF_FFFF | UInt32(byte)
            if byte >= 0x20 && byte < 0x7F || byte == 0x0A || byte == 0x0D { continue }
            if byte < 0x80 || (0xC280..<0xC2A0).contains(last & 0xFFFF) { return false }
            if [0xE2_80A8, 0xE2_80A9, 0xEF_BBBF, 0xEF_BFBE, 0xEF_BFBF].contains(last) { return false }
        }
        return true
    }

    private static func list(_ lines: ArraySlice<Range<Int>>, _ source: SourceFile) -> FrontMatterValue? {
        guard let first = lines.first, let indent = indent(of: first, source) else { return nil }
        var values: [FrontMatterValue] = []
        for line in lines {
            guard self.indent(of: line, source) == indent, source.bytes[line.lowerBound + indent] == 0x2D else { return nil }
            let rest = line.lowerBound + indent + 1
            guard rest < line.upperBound, source.bytes[rest] == 0x20,
                let value = Scanner(bytes: source.bytes, range: rest..<line.upperBound).value(), value.content != .empty
            else { return nil }
            values.append(value)
        }
        return FrontMatterValue(range: first.lowerBound + indent..<extentEnd(of: values, first), content: .list(values))
    }

    private static func map(_ lines: ArraySlice<Range<Int>>, _ source: SourceFile) -> FrontMatterValue? {
        guard let first = lines.first, let indent = indent(of: first, source), indent > 0 else { return nil }
        var entries: [FrontMatterEntry] = []
        var keys: Set<String> = []
        for line in lines {
            let start = line.lowerBound + indent
            guard self.indent(of: line, source) == indent, let colon = FrontMatterLine.keyEnd(in: source.bytes[start..<line.upperBound]),
                source.bytes[start] != 0x22, source.bytes[start] != 0x27, source.bytes[colon - 1] != 0x20, colon - start < 64,
                let value = Scanner(bytes: source.bytes, range: colon + 1..<line.upperBound).value()
            else { return nil }
            let key = source.text(start..<colon)
            guard key != "<<", keys.insert(key).inserted else { return nil }
            entries.append(FrontMatterEntry(key: key, keyRange: start..<colon, value: value))
        }
        return FrontMatterValue(
            range: first.lowerBound + indent..<extentEnd(of: entries.map(\.value), first), content: .map(entries))
    }

    private static func extentEnd(of values: [FrontMatterValue], _ first: Range<Int>) -> Int {
        values.last?.range.upperBound ?? first.upperBound
    }

    private static func indent(of line: Range<Int>, _ source: SourceFile) -> Int? {
        source.bytes[line].firstIndex { $0 != 0x20 }.map { $0 - line.lowerBound }
    }

    /// Reads the value that fills the rest of a line.
    private struct Scanner {
        let bytes: [UInt8]
        let range: Range<Int>

        var isBlank: Bool { bytes[range].allSatisfy { $0 == 0x20 } }

        func value() -> FrontMatterValue? {
            guard let start = bytes[range].firstIndex(where: { $0 != 0x20 }) else {
                return FrontMatterValue(range: range.lowerBound..<range.lowerBound, content: .empty)
            }
            var end = range.upperBound
            while bytes[end - 1] == 0x20 { end -= 1 }
            if bytes[start] == 0x5B { return list(start..<end) }
            return scalar(start..<end, inList: false)
        }

        private func list(_ extent: Range<Int>) -> FrontMatterValue? {
            guard extent.count >= 2, bytes[extent.upperBound - 1] == 0x5D else { return nil }
            let inner = extent.lowerBound + 1..<extent.upperBound - 1
            var values: [FrontMatterValue] = []
            if bytes[inner].allSatisfy({ $0 == 0x20 }) { return FrontMatterValue(range: extent, content: .list([])) }
            for piece in bytes[inner].split(separator: 0x2C, omittingEmptySubsequences: false) {
                var (start, end) = (piece.startIndex, piece.endIndex)
                while start < end, bytes[start] == 0x20 { start += 1 }
                while end > start, bytes[end - 1] == 0x20 { end -= 1 }
                guard start < end, let value = scalar(start..<end, inList: true) else { return nil }
                values.append(value)
            }
            return FrontMatterValue(range: extent, content: .list(values))
        }

        private func scalar(_ extent: Range<Int>, inList: Bool) -> FrontMatterValue? {
            let first = bytes[extent.lowerBound]
            if first == 0x22 || first == 0x27 { return quoted(extent, by: first) }
            guard !FrontMatterLine.isIndicator(first) else { return nil }
            for index in extent {
                let next: UInt8 = index + 1 < extent.upperBound ? bytes[index + 1] : 0x20
                switch bytes[index] {
                case 0x3A where inList || next == 0x20: return nil
                case 0x20 where next == 0x23: return nil
                case 0x2C, 0x5B, 0x5D, 0x7B, 0x7D: if inList { return nil }
                default: break
                }
            }
            let text = String(decoding: bytes[extent], as: UTF8.self)
            return FrontMatterValue(range: extent, content: YAMLNull.isNull(text) ? .empty : .scalar(text))
        }

        private func quoted(_ extent: Range<Int>, by quote: UInt8) -> FrontMatterValue? {
            let inner = extent.lowerBound + 1..<max(extent.lowerBound + 1, extent.upperBound - 1)
            guard extent.count >= 2, bytes[extent.upperBound - 1] == quote, !bytes[inner].contains(where: { $0 == quote || $0 == 0x5C })
            else {
                return nil
            }
            return FrontMatterValue(range: extent, content: .scalar(String(decoding: bytes[inner], as: UTF8.self)))
        }
    }
}

/// The plain scalars that say nothing.
enum YAMLNull {
    static func isNull(_ plain: String) -> Bool {
        guard plain.utf8.count <= 4 else { return false }
        return plain.isEmpty || plain == "~" || plain == "null" || plain == "Null" || plain == "NULL"
    }
}
