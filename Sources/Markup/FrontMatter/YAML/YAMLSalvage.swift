import Diagnostics

/// Reads what the author plainly meant from an entry that is no YAML, so that the incident is still read.
enum YAMLSalvage {
    /// The entry as it stands; nil for a merge key, which names no value.
    static func entry(from chunk: YAMLChunk, _ fault: YAMLFault, in source: SourceFile) -> FrontMatterEntry? {
        guard chunk.key != "<<" else { return nil }
        let first = YAMLDiagnosis.trimmed(chunk.valueRange, source)
        let rest = chunk.lines.dropFirst().map { YAMLDiagnosis.trimmed($0, source) }.filter { !$0.isEmpty }
        let value: FrontMatterValue
        if first.isEmpty, let start = rest.first?.lowerBound, let end = rest.last?.upperBound {
            value = FrontMatterValue(range: start..<end, content: nested(rest, source))
        } else if source.bytes[first].first == 0x5B, source.bytes[first].last == 0x5D || !source.bytes[first].contains(0x5D) {
            let elements = pieces(ofList: first, source).map { FrontMatterValue(range: $0, content: .scalar(unquoted($0, source))) }
            value = FrontMatterValue(range: first, content: .list(elements))
        } else {
            let text = ([unquoted(first, source)] + rest.map { source.text($0) }).joined(separator: " ")
            value = FrontMatterValue(
                range: first.lowerBound..<(rest.last?.upperBound ?? first.upperBound), content: text.isEmpty ? .empty : .scalar(text))
        }
        return FrontMatterEntry(key: chunk.key, keyRange: chunk.keyRange, value: value)
    }

    /// `key:value` without the space.
    static func entry(fromStray line: Range<Int>, in source: SourceFile) -> FrontMatterEntry? {
        guard let colon = FrontMatterLine.almostKeyEnd(in: source.bytes[line]) else { return nil }
        let value = YAMLDiagnosis.trimmed(colon + 1..<line.upperBound, source)
        return FrontMatterEntry(
            key: source.text(line.lowerBound..<colon), keyRange: line.lowerBound..<colon,
            value: FrontMatterValue(range: value, content: value.isEmpty ? .empty : .scalar(unquoted(value, source))))
    }

    /// The elements of `[a, "b, c]`, cut at commas outside quotes; an open quote ends at the next comma.
    static func pieces(ofList list: Range<Int>, _ source: SourceFile) -> [Range<Int>] {
        var end = list.upperBound
        if end > list.lowerBound + 1, source.bytes[end - 1] == 0x5D { end -= 1 }
        end = max(list.lowerBound + 1, YAMLDiagnosis.trimmed(list.lowerBound..<end, source).upperBound)
        var pieces: [Range<Int>] = []
        var start = list.lowerBound + 1
        while start < end {
            var here = YAMLDiagnosis.trimmed(start..<end, source).lowerBound
            let quote = here < end ? source.bytes[here] : 0
            if quote == 0x22 || quote == 0x27, let close = closingQuote(quote, from: here + 1, to: end, source) { here = close + 1 }
            while here < end, source.bytes[here] != 0x2C { here += 1 }
            let piece = YAMLDiagnosis.trimmed(start..<here, source)
            if !piece.isEmpty { pieces.append(piece) }
            start = here + 1
        }
        return pieces
    }

    /// A quote closes where a comma or the end follows it.
    private static func closingQuote(_ quote: UInt8, from start: Int, to end: Int, _ source: SourceFile) -> Int? {
        var here = start
        while here < end {
            if source.bytes[here] == quote {
                let next = source.bytes[(here + 1)..<end].first { $0 != 0x20 }
                let opensNext = next.map { $0 != 0x2C } ?? false
                let beforeIsBreak = source.bytes[start..<here].last { $0 != 0x20 } == 0x2C
                return opensNext || beforeIsBreak ? nil : here
            }
            here += 1
        }
        return nil
    }

    private static func nested(_ lines: [Range<Int>], _ source: SourceFile) -> FrontMatterValue.Content {
        if lines.allSatisfy({ source.bytes[$0].first == 0x2D }) {
            let elements = lines.map { YAMLDiagnosis.trimmed($0.lowerBound + 1..<$0.upperBound, source) }
            return .list(elements.map { FrontMatterValue(range: $0, content: .scalar(unquoted($0, source))) })
        }
        let entries = lines.compactMap { line -> FrontMatterEntry? in
            guard let colon = FrontMatterLine.keyEnd(in: source.bytes[line]) else { return nil }
            let value = YAMLDiagnosis.trimmed(min(colon + 1, line.upperBound)..<line.upperBound, source)
            return FrontMatterEntry(
                key: source.text(line.lowerBound..<colon), keyRange: line.lowerBound..<colon,
                value: FrontMatterValue(range: value, content: value.isEmpty ? .empty : .scalar(unquoted(value, source))))
        }
        return entries.count == lines.count ? .map(entries) : .scalar(lines.map { source.text($0) }.joined(separator: "\n"))
    }

    private static func unquoted(_ range: Range<Int>, _ source: SourceFile) -> String {
        var (start, end) = (range.lowerBound, range.upperBound)
        guard start < end, source.bytes[start] == 0x22 || source.bytes[start] == 0x27 else { return source.text(range) }
        if end > start + 1, source.bytes[end - 1] == source.bytes[start] { end -= 1 }
        start += 1
        return source.text(start..<end)
    }
}
