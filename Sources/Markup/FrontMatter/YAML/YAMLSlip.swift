import Diagnostics

/// Recognises, on one line, the slips that most often break front matter.
enum YAMLSlip {
    static func finding(inLine line: Range<Int>, of chunk: YAMLChunk, _ source: SourceFile) -> Finding? {
        if let tab = source.bytes[line].prefix(while: { $0 == 0x20 || $0 == 0x09 }).firstIndex(of: 0x09) { return self.tab(tab, source) }
        let value = value(ofLine: line, chunk, source)
        guard let first = source.bytes[value].first else { return nil }
        switch first {
        case 0x22, 0x27: return quoted(value, by: first, chunk, source)
        case 0x5B: return list(value, chunk, source)
        case 0x7B where source.bytes[value].dropFirst().first == 0x7B || source.bytes[value].dropFirst().first == 0x25:
            return template(value, source)
        case 0x40, 0x60, 0x25, 0x2A, 0x26, 0x21:
            return cannotBegin(value, source)
        case 0x7C, 0x3E:
            let isHeader = source.bytes[value].dropFirst().allSatisfy { $0 == 0x2B || $0 == 0x2D || (0x30...0x39).contains($0) }
            return isHeader ? nil : cannotBegin(value, source)
        case 0x7B: return nil
        default: return colon(value, source)
        }
    }

    private static func cannotBegin(_ value: Range<Int>, _ source: SourceFile) -> Finding {
        let sign = value.lowerBound..<value.lowerBound + 1
        return Finding(
            sign, "“\(source.text(sign))” cannot begin a value", help: "put the value in quotes", fix: quote(value, source, isSafe: true))
    }

    static func tab(_ offset: Int, _ source: SourceFile) -> Finding {
        var end = offset
        while end < source.bytes.count, source.bytes[end] == 0x09 { end += 1 }
        let edit = Fix.Edit(offset..<end, String(repeating: "  ", count: end - offset))
        return Finding(
            offset..<end, "a tab indents this line, which YAML does not allow", help: "indent with spaces",
            fix: Fix("Indent with spaces", edits: [edit], isSafe: true))
    }

    /// An unexpanded template: text, but YAML takes its braces for a map.
    static func template(_ value: Range<Int>, _ source: SourceFile) -> Finding {
        Finding(
            value, "“\(YAMLDiagnosis.shortened(source.text(value)))” is a template that nobody filled in",
            help: "write the value; if the braces are meant, put it in quotes")
    }

    /// Puts a value in quotes of the kind that it does not hold.
    static func quote(_ value: Range<Int>, _ source: SourceFile, isSafe: Bool) -> Fix {
        let text = source.text(value)
        let needsSingle = text.utf8.contains { $0 == 0x22 || $0 == 0x5C }
        let quoted = needsSingle ? "'" + text.replacing("'", with: "''") + "'" : "\"\(text)\""
        return Fix("Put the value in quotes", edits: [Fix.Edit(value, quoted)], isSafe: isSafe)
    }

    /// What follows list marks and the key, white space at its ends left out.
    static func value(ofLine line: Range<Int>, _ chunk: YAMLChunk, _ source: SourceFile) -> Range<Int> {
        if line.lowerBound == chunk.lines[0].lowerBound { return YAMLDiagnosis.trimmed(chunk.valueRange, source) }
        var rest = YAMLDiagnosis.trimmed(line, source)
        while rest.count >= 2, source.bytes[rest.lowerBound] == 0x2D, source.bytes[rest.lowerBound + 1] == 0x20 {
            rest = YAMLDiagnosis.trimmed(rest.lowerBound + 2..<rest.upperBound, source)
        }
        guard let colon = FrontMatterLine.keyEnd(in: source.bytes[rest]) else { return rest }
        return YAMLDiagnosis.trimmed(min(colon + 1, rest.upperBound)..<rest.upperBound, source)
    }

    private static func colon(_ value: Range<Int>, _ source: SourceFile) -> Finding? {
        let bytes = source.bytes[value]
        let colon = value.first { bytes[$0] == 0x3A && ($0 + 1 == value.upperBound || bytes[$0 + 1] == 0x20) }
        guard let colon else { return nil }
        return Finding(
            colon..<colon + 1, "an unquoted value cannot hold a colon with a space after it", help: "put the value in quotes",
            fix: quote(value, source, isSafe: true))
    }

    private static func quoted(_ value: Range<Int>, by quote: UInt8, _ chunk: YAMLChunk, _ source: SourceFile) -> Finding? {
        let extent = YAMLExtent(bytes: source.bytes, limit: value.upperBound)
        let end = extent.end(ofScalar: "", isPlain: false, at: value.lowerBound)
        let isClosed = end > value.lowerBound + 1 && end <= value.upperBound && source.bytes[end - 1] == quote
        guard isClosed else {
            let rest = YAMLExtent(bytes: source.bytes, limit: chunk.range.upperBound).end(
                ofScalar: "", isPlain: false, at: value.lowerBound)
            let closesLater =
                rest > value.lowerBound + 1 && source.bytes[min(rest, source.bytes.count) - 1] == quote && rest < chunk.range.upperBound
            return closesLater ? nil : unclosed(value.lowerBound..<value.upperBound, by: quote, source)
        }
        let after = YAMLDiagnosis.trimmed(end..<value.upperBound, source)
        guard let next = source.bytes[after].first, next != 0x23 else { return nil }
        return Finding(
            after, "text follows the closing quote",
            help: "put the whole value in quotes, of the other kind or with the inner ones doubled",
            fix: self.quote(value, source, isSafe: false))
    }

    private static func unclosed(_ extent: Range<Int>, by quote: UInt8, _ source: SourceFile) -> Finding {
        let sign = quote == 0x22 ? "\"" : "'"
        return Finding(
            extent, "the closing quote (\(sign)) of this value is missing", help: "add it, or delete the opening one",
            fix: Fix("Add the closing quote", edits: [Fix.Edit(extent.upperBound..<extent.upperBound, sign)], isSafe: false))
    }

    /// A list on one line, whose elements or whose bracket may be left open.
    private static func list(_ value: Range<Int>, _ chunk: YAMLChunk, _ source: SourceFile) -> Finding? {
        let isWhole = source.bytes[value].last == 0x5D
        for piece in YAMLSalvage.pieces(ofList: value, source) {
            guard let quote = source.bytes[piece].first, quote == 0x22 || quote == 0x27 else { continue }
            let extent = YAMLExtent(bytes: source.bytes, limit: piece.upperBound)
            let end = extent.end(ofScalar: "", isPlain: false, at: piece.lowerBound)
            if end < piece.lowerBound + 2 || source.bytes[min(end, piece.upperBound) - 1] != quote {
                return unclosed(piece, by: quote, source)
            }
        }
        guard !isWhole, chunk.lines.count == 1 else { return nil }
        if let close = source.bytes[value].firstIndex(of: 0x5D) {
            return Finding(
                close + 1..<value.upperBound, "text follows the closing bracket of a list", help: "put the value in quotes if it is text",
                fix: quote(value, source, isSafe: true))
        }
        return Finding(
            value.lowerBound..<value.lowerBound + 1, "the list of “\(chunk.key)” is never closed", help: "add “]” after its last element",
            fix: Fix("Close the list", edits: [Fix.Edit(value.upperBound..<value.upperBound, "]")], isSafe: false))
    }
}
