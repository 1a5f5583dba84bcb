import Diagnostics

/// Says what is wrong with YAML in the words of the person who wrote it.
enum YAMLDiagnosis {
    /// Looks for the slips that people make before it falls back on the parser's words.
    static func finding(for fault: YAMLFault, in chunk: YAMLChunk, _ source: SourceFile) -> Finding {
        switch fault.kind {
        case .syntax, .keyIsNoText:
            for line in chunk.lines {
                if let slip = YAMLSlip.finding(inLine: line, of: chunk, source) { return slip }
            }
        default: break
        }
        switch fault.kind {
        case .syntax(let problem): return syntax(problem, fault, chunk, source)
        case .alias, .anchor, .tag, .mergeKey: return refused(fault, chunk, source)
        case .duplicateKey(let key): return duplicate(key, fault, chunk, source)
        case .keyIsNoText:
            return Finding(
                word(at: fault.offset, source), "a list or a map stands where a key belongs", help: "write the key as plain text")
        case .notMapping: return Finding(chunk.keyRange, "“\(chunk.key)” is not followed by a value", help: "write “key: value”")
        case .controlCharacter:
            let byte = fault.offset < source.bytes.count ? String(source.bytes[fault.offset], radix: 16, uppercase: true) : "0"
            return Finding(fault.offset..<fault.offset + 1, "an invisible control character (0x\(byte)) stands here", help: "delete it")
        case .tooDeep:
            return Finding(
                word(at: fault.offset, source), "“\(chunk.key)” nests deeper than \(FrontMatterParser.maximumDepth) levels",
                help: "front matter is for short values: move this into the body")
        case .tooMany:
            return Finding(
                chunk.keyRange, "“\(chunk.key)” holds more than \(FrontMatterParser.maximumValues) values",
                help: "front matter is for short values: move this into the body")
        }
    }

    static func tooManyKeys(_ next: YAMLChunk) -> Finding {
        Finding(
            next.keyRange, "front matter holds more than \(FrontMatterParser.maximumValues) keys",
            help: "front matter is for short values: move what is not metadata into the body")
    }

    /// A line at the left margin that is no `key: value`.
    static func finding(forStray line: Range<Int>, _ source: SourceFile) -> Finding {
        let bytes = source.bytes[line]
        if bytes.first == 0x09 { return YAMLSlip.tab(line.lowerBound, source) }
        if let colon = FrontMatterLine.almostKeyEnd(in: bytes) {
            let edit = Fix.Edit(colon + 1..<colon + 1, " ")
            return Finding(
                colon..<colon + 1, "a space is missing after “\(source.text(line.lowerBound..<colon)):”",
                help: "put a space between the colon and the value", fix: Fix("Insert the space", edits: [edit], isSafe: true))
        }
        return Finding(
            trimmed(line, source), "“\(shortened(source.text(line)))” is no “key: value”",
            help: "give it a key, or indent it under the key that it belongs to")
    }

    private static func syntax(_ problem: String, _ fault: YAMLFault, _ chunk: YAMLChunk, _ source: SourceFile) -> Finding {
        let place = word(at: fault.offset, source)
        if problem.contains("mapping values are not allowed") {
            if let deep = indented(fault.offset, chunk, source) { return deep }
            return Finding(
                place, "a colon with a space after it stands inside the value of “\(chunk.key)”", help: "put the value in quotes")
        }
        if problem.contains("unknown escape") {
            return Finding(
                place, "a backslash in double quotes begins an escape that YAML does not know",
                help: "use single quotes, or write the backslash twice")
        }
        if problem.contains("unexpected end of stream") || problem.contains("document indicator") {
            return Finding(place, "a quote in the value of “\(chunk.key)” is never closed", help: "add the closing quote")
        }
        if problem.contains("cannot start any token") {
            return Finding(place, "“\(source.text(place))” cannot begin a value", help: "put the value in quotes")
        }
        if problem.contains("expected ',' or") {
            return Finding(
                place, "the list or map of “\(chunk.key)” has no comma or closing bracket here", help: "check its brackets and commas")
        }
        if problem.contains("block end") || problem.contains("expected key") || problem.contains("expected '-'")
            || problem.contains("could not find expected ':'") || problem.contains("sequence entries are not allowed")
        {
            return Finding(
                place, "this line does not fit the lines of “\(chunk.key)” above it",
                help: "indent the elements of one list or map alike, each as “- value” or “key: value”")
        }
        return Finding(place, "“\(chunk.key)” is no YAML: \(problem)", help: "put the value in quotes")
    }

    /// A key that stands farther in than the one above it, which has its value already.
    private static func indented(_ offset: Int, _ chunk: YAMLChunk, _ source: SourceFile) -> Finding? {
        let (number, first) = (source.line(at: offset), source.line(at: chunk.keyRange.lowerBound))
        guard number > first else { return nil }
        let (line, above) = (YAMLDiagnosis.trimmed(source.lineRange(number), source), source.lineRange(number - 1))
        guard let colon = FrontMatterLine.keyEnd(in: source.bytes[line]), colon == offset else { return nil }
        let column = source.bytes[above].prefix { $0 == 0x20 || $0 == 0x2D }.count + 1
        return Finding(
            line.lowerBound..<colon, "“\(source.text(line.lowerBound..<colon))” is indented as if it belonged to the value above it",
            help: "let it begin in column \(column), where the key above it does")
    }

    private static func refused(_ fault: YAMLFault, _ chunk: YAMLChunk, _ source: SourceFile) -> Finding {
        let place = word(at: fault.offset, source)
        let written = source.text(place)
        let isText = fault.offset < source.bytes.count && written.dropFirst().contains { "*&!".contains($0) }
        let help = isText ? "put the value in quotes if it is text" : "write the value out"
        switch fault.kind {
        case .mergeKey: return Finding(place, "“<<” merges another map, which front matter does not do", help: "write the keys out")
        case .tag:
            return Finding(
                place, "“\(written)” is a YAML tag; front matter is text that Lookback types", help: "delete it, or put the value in quotes"
            )
        case .anchor: return Finding(place, "“\(written)” is a YAML anchor, which front matter does not have", help: help)
        default: return Finding(place, "“\(written)” is a YAML alias, which front matter does not have", help: help)
        }
    }

    private static func duplicate(_ key: String, _ fault: YAMLFault, _ chunk: YAMLChunk, _ source: SourceFile) -> Finding {
        let first = word(at: fault.offset, source)
        let column = fault.offset - source.lineStart(source.line(at: fault.offset))
        let second = chunk.lines.first { line in
            line.lowerBound > fault.offset && line.count > column
                && source.bytes[line].dropFirst(column).starts(with: source.bytes[first])
        }
        let place = second.map { $0.lowerBound + column..<$0.lowerBound + column + first.count } ?? first
        return Finding(
            place, "“\(key)” stands twice under “\(chunk.key)”", help: "delete one of the two",
            notes: [Note(path: source.path, range: source.range(first), message: "the first “\(key)”")])
    }

    /// From an offset to the next white space; at least one byte where there is one.
    static func word(at offset: Int, _ source: SourceFile) -> Range<Int> {
        var start = min(offset, source.bytes.count)
        while start > 0, start == source.bytes.count || source.bytes[start] == 0x0A || source.bytes[start] == 0x0D { start -= 1 }
        var end = start
        while end < source.bytes.count, source.bytes[end] > 0x20, source.bytes[end] != 0x2C, source.bytes[end] != 0x3A { end += 1 }
        return start..<max(end, min(start + 1, source.bytes.count))
    }

    static func shortened(_ text: String) -> String { text.count > 40 ? text.prefix(39) + "…" : text }

    static func trimmed(_ range: Range<Int>, _ source: SourceFile) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, source.bytes[start] == 0x20 || source.bytes[start] == 0x09 { start += 1 }
        while end > start, source.bytes[end - 1] == 0x20 || source.bytes[end - 1] == 0x09 { end -= 1 }
        return start..<end
    }
}
