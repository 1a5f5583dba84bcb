import Diagnostics

/// Finds where cmark's nodes stand in the source.
///
/// cmark's claims are right on the first line of a block and drift after it (lazy and oddly indented continuation lines, escaped pipes in
/// table cells): they are believed where the bytes agree, else the text is looked for further on, and the drift is remembered for its line.
struct InlinePlacement {
    private let source: SourceFile
    private let bodyStart: Int
    private let sourceText: SourceText
    private let lineOffset: Int
    /// Inline content before this offset has been placed.
    private var cursor = 0
    /// Exclusive end of the block whose inlines are being placed.
    private var blockEnd = 0
    private var blockLine = 0
    private var driftLine = 0
    /// How many bytes the claims of `driftLine` are off; nil until something on it has been placed.
    private var drift: Int?
    /// How many more bytes of this block may be looked at in search of text that is not where it was claimed.
    private var searchBudget = 0
    /// How many block quotes are open: that many `>` may begin a line.
    var quoteDepth = 0

    init(source: SourceFile, bodyStart: Int) {
        self.source = source
        self.bodyStart = bodyStart
        sourceText = SourceText(bytes: source.bytes)
        lineOffset = source.line(at: bodyStart) - 1
    }

    /// cmark ends setext headings and lists at column 0 of the next line; ends are clamped to the last byte that is not a line ending.
    mutating func placeBlock(_ parsed: ParsedNode) -> Range<Int> {
        let start = offset(line: parsed.startLine, column: max(1, parsed.startColumn))
        var end = parsed.kind == .document ? source.bytes.count : offset(line: parsed.endLine, column: parsed.endColumn + 1)
        while end > start, source.bytes[end - 1] == 0x0A || source.bytes[end - 1] == 0x0D { end -= 1 }
        cursor = start
        blockEnd = max(start, end)
        (blockLine, driftLine, drift) = (parsed.startLine, parsed.startLine, 0)
        searchBudget = 8 * (blockEnd - start) + 4096
        return start..<blockEnd
    }

    /// Where a text stands as cmark claims, byte for byte, which is nearly always so; nil where that has to be looked at closely.
    mutating func placeAsClaimed(_ parsed: ParsedNode, literal: UnsafeRawBufferPointer) -> Range<Int>? {
        guard sourceText.isPlain, !literal.isEmpty else { return nil }
        let claimed = claim(of: parsed)
        guard drift != nil, claimed >= cursor, sourceText.stands(literal, at: claimed, limit: blockEnd) else { return nil }
        return place(claimed..<claimed + literal.count, parsed)
    }

    mutating func placeInline(_ parsed: ParsedNode, literal: ArraySlice<UInt8>) -> Range<Int> {
        switch parsed.kind {
        case .softBreak, .lineBreak: return placeBreak()
        case .text: return placeText(parsed, literal)
        case .code: return placeCode(parsed, literal)
        case .htmlInline: return placeLoosely(parsed, literal)
        case .footnoteReference: return placeFootnoteReference()
        default: return cursor..<cursor
        }
    }

    /// Stretches a closed inline over its children and delimiters.
    mutating func close(_ kind: MarkdownKind, enteredAt entry: Int, firstChild: Int?) -> Range<Int> {
        var start = max(entry, firstChild ?? entry)
        var end = max(cursor, start)
        switch kind {
        case .emphasis, .strong:
            let count = kind == .strong ? 2 : 1
            (start, end) = widened(start, end, by: count) { $0 == 0x2A || $0 == 0x5F }
        case .strikethrough: (start, end) = widened(start, end, by: 2) { $0 == 0x7E }
        default:
            while start > entry, source.bytes[start - 1] != 0x5B, source.bytes[start - 1] != 0x3C { start -= 1 }
            if firstChild == nil, let bracket = source.bytes[min(entry, blockEnd)..<blockEnd].firstIndex(of: 0x5B) { start = bracket + 1 }
            end = LinkSyntax.end(in: source.bytes, after: max(end, start), limit: blockEnd)
            start = max(0, start - (kind == .image ? 2 : 1))
        }
        cursor = max(cursor, end)
        return start..<max(start, end)
    }

    private func widened(_ start: Int, _ end: Int, by count: Int, where isMark: (UInt8) -> Bool) -> (Int, Int) {
        var (start, end) = (start, end)
        for _ in 0..<count {
            if start > bodyStart, isMark(source.bytes[start - 1]) { start -= 1 }
            if end < blockEnd, isMark(source.bytes[end]) { end += 1 }
        }
        return (start, end)
    }

    private mutating func placeBreak() -> Range<Int> {
        let from = min(cursor, blockEnd)
        let newline = source.bytes[from..<blockEnd].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? from
        var end = min(newline + 1, blockEnd)
        if end < blockEnd, source.bytes[newline] == 0x0D, source.bytes[end] == 0x0A { end += 1 }
        cursor = max(cursor, end)
        return newline..<end
    }

    private mutating func placeText(_ parsed: ParsedNode, _ literal: ArraySlice<UInt8>) -> Range<Int> {
        let claimed = claim(of: parsed)
        if drift != nil, claimed >= cursor, let end = sourceText.end(of: literal, at: claimed, limit: blockEnd) {
            return place(claimed..<end, parsed)
        }
        if let found = search(literal, from: searchStart(parsed)) ?? search(literal, from: cursor) { return place(found, parsed) }
        let start = min(cursor, blockEnd)
        return start..<start
    }

    /// Looks at most 512 bytes ahead, and no more than a few times the size of the block in all, so that placing stays linear.
    private mutating func search(_ literal: ArraySlice<UInt8>, from start: Int) -> Range<Int>? {
        guard searchBudget > 0, start < blockEnd else { return nil }
        for candidate in start..<min(start + 512, blockEnd) {
            searchBudget -= 1
            guard sourceText.mayBegin(literal, at: candidate) else { continue }
            searchBudget -= literal.count
            if let end = sourceText.end(of: literal, at: candidate, limit: blockEnd) { return candidate..<end }
            guard searchBudget > 0 else { return nil }
        }
        return nil
    }

    private mutating func placeCode(_ parsed: ParsedNode, _ literal: ArraySlice<UInt8>) -> Range<Int> {
        var tick = min(cursor, blockEnd)
        while tick < blockEnd, source.bytes[tick] != 0x60 { tick += 1 }
        var inner = tick
        while inner < blockEnd, source.bytes[inner] == 0x60 { inner += 1 }
        let width = inner - tick
        var end = inner
        while end < blockEnd {
            guard let next = source.bytes[end..<blockEnd].firstIndex(of: 0x60) else { break }
            end = next
            while end < blockEnd, source.bytes[end] == 0x60 { end += 1 }
            if end - next == width { return place(tick..<end, parsed, claimIncludesDelimiters: width) }
        }
        let start = min(cursor, blockEnd)
        return start..<start
    }

    /// Inline HTML may run over lines whose indentation cmark dropped.
    private mutating func placeLoosely(_ parsed: ParsedNode, _ literal: ArraySlice<UInt8>) -> Range<Int> {
        var start = min(cursor, blockEnd)
        while start < blockEnd, source.bytes[start] != 0x3C || loosely(literal, at: start) == nil { start += 1 }
        guard start < blockEnd, let end = loosely(literal, at: start) else {
            let start = min(cursor, blockEnd)
            return start..<start
        }
        return place(start..<end, parsed)
    }

    private func loosely(_ literal: ArraySlice<UInt8>, at start: Int) -> Int? {
        var here = start
        for byte in literal {
            guard here < blockEnd else { return nil }
            if source.bytes[here] == byte {
                here += 1
            } else if here > start, source.bytes[here - 1] == 0x0A {
                here = contentStart(from: here)
                guard here < blockEnd, source.bytes[here] == byte else { return nil }
                here += 1
            } else {
                return nil
            }
        }
        return here
    }

    private mutating func placeFootnoteReference() -> Range<Int> {
        var start = min(cursor, blockEnd)
        while start + 1 < blockEnd, source.bytes[start] != 0x5B || source.bytes[start + 1] != 0x5E { start += 1 }
        guard start + 1 < blockEnd, let close = source.bytes[start..<blockEnd].firstIndex(of: 0x5D) else { return cursor..<cursor }
        cursor = close + 1
        return start..<cursor
    }

    private mutating func place(_ range: Range<Int>, _ parsed: ParsedNode, claimIncludesDelimiters: Int = 0) -> Range<Int> {
        cursor = max(cursor, range.upperBound)
        if drift == nil || driftLine != parsed.startLine {
            driftLine = parsed.startLine
            drift = range.lowerBound + claimIncludesDelimiters - offset(line: parsed.startLine, column: parsed.startColumn)
        }
        return range
    }

    /// Where cmark says that it begins, put right by what its line is known to be off.
    private mutating func claim(of parsed: ParsedNode) -> Int {
        if parsed.startLine != driftLine { (driftLine, drift) = (parsed.startLine, parsed.startLine == blockLine ? 0 : nil) }
        return max(0, offset(line: parsed.startLine, column: max(1, parsed.startColumn)) + (drift ?? 0))
    }

    private func searchStart(_ parsed: ParsedNode) -> Int {
        parsed.startLine > blockLine ? max(cursor, contentStart(from: offset(line: parsed.startLine, column: 1))) : cursor
    }

    /// Past the indentation and block-quote marks that begin a line.
    private func contentStart(from lineStart: Int) -> Int {
        var here = lineStart
        var quotes = 0
        while here < blockEnd {
            let byte = source.bytes[here]
            if byte == 0x3E, quotes < quoteDepth { quotes += 1 } else if byte != 0x20, byte != 0x09 { break }
            here += 1
        }
        return here
    }

    private func offset(line: Int, column: Int) -> Int {
        let line = max(1, line) + lineOffset
        guard line <= source.lineCount else { return source.bytes.count }
        let start = line == lineOffset + 1 ? bodyStart : source.lineStart(line)
        return min(source.bytes.count, start + max(0, column - 1))
    }
}
