import Diagnostics

/// Reads the entries that need no YAML parser: what fills one line, and lists and maps of such, one in another.
///
/// Whatever is not beyond doubt is left to Yams (nil); a test holds the two to the same answers.
enum YAMLPlain {
    static func value(of chunk: YAMLChunk, in source: SourceFile) -> FrontMatterValue? {
        guard let value = read(chunk, source) else { return nil }
        // How many values a long one may hold is for the parser to count, and what to say of lines among its own that are none.
        return !nests(value, source) || chunk.range.count < FrontMatterParser.maximumValues && isUnbroken(chunk, source) ? value : nil
    }

    private static func read(_ chunk: YAMLChunk, _ source: SourceFile) -> FrontMatterValue? {
        guard source.bytes[chunk.keyRange.lowerBound] != 0x22, source.bytes[chunk.keyRange.lowerBound] != 0x27,
            isHarmless(source.bytes[chunk.range])
        else { return nil }
        guard chunk.lines.count > 1 else { return YAMLLineValue.read(source.bytes, chunk.valueRange) }
        guard source.bytes[chunk.valueRange].allSatisfy({ $0 == 0x20 }) else { return nil }
        return YAMLLines.read(chunk.lines.dropFirst(), of: source)
    }

    /// Whether a list or map holds another that is more than a list in brackets.
    private static func nests(_ value: FrontMatterValue, _ source: SourceFile) -> Bool {
        func isMore(_ value: FrontMatterValue) -> Bool {
            switch value.content {
            case .list(let values):
                source.bytes[value.range.lowerBound] != 0x5B || values.contains { $0.text == nil && $0.content != .empty }
            case .map: true
            case .scalar, .empty: false
            }
        }
        return switch value.content {
        case .list(let values): values.contains(where: isMore)
        case .map(let entries): entries.contains { isMore($0.value) }
        case .scalar, .empty: false
        }
    }

    private static func isUnbroken(_ chunk: YAMLChunk, _ source: SourceFile) -> Bool {
        source.line(at: chunk.range.upperBound) - source.line(at: chunk.range.lowerBound) == chunk.lines.count - 1
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
}

/// The plain scalars that say nothing.
enum YAMLNull {
    static func isNull(_ plain: String) -> Bool { plain.isEmpty || plain == "~" || plain == "null" || plain == "Null" || plain == "NULL" }
}
