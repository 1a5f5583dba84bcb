import Markup

/// The visible text of a block as bytes, with the styles of its parts: what the readers of whys and actions scan.
struct StyledText: Sendable {
    struct Span: Sendable {
        /// Offsets into `bytes`.
        var range: Range<Int>
        var styles: InlineRun.Styles
        var destination: String?
    }

    /// The lines of the block, joined by line feeds.
    private(set) var bytes: [UInt8] = []
    /// `bytes` in lower case, byte for byte, so that offsets hold in both.
    private(set) var folded: [UInt8] = []
    /// The parts; empty where all of it is plain, as most cells and items are.
    private(set) var spans: [Span] = []
    /// 1-based line on which the text begins; 0 when there is none.
    let line: Int
    /// Bytes of the file from the first to the last part.
    let source: Range<Int>

    init(_ lines: [InlineLine]) {
        line = lines.first?.line ?? 0
        let start = lines.first?.range.lowerBound ?? 0
        source = start..<max(start, lines.last?.range.upperBound ?? start)
        bytes.reserveCapacity(source.count)
        for (index, line) in lines.enumerated() {
            if index > 0 { bytes.append(0x0A) }
            for run in line.runs {
                let lower = bytes.count
                bytes.append(contentsOf: run.bytes)
                spans.append(Span(range: lower..<bytes.count, styles: run.styles, destination: run.destination))
            }
        }
        folded = LowercasedBytes.fold(bytes)
    }

    /// The lines of a block, joined by line feeds.
    init(_ block: NodeID, in tree: MarkdownTree) {
        if let only = tree.onlyRun(of: block) {
            self.init(Array(only.bytes), line: tree.source.line(at: only.range.lowerBound), source: only.range)
        } else {
            self.init(tree.inlineLines(of: block))
        }
    }

    /// A table's cell.
    /// - Parameter line: that of its row.
    init(cell: NodeID, in tree: MarkdownTree, line: Int) {
        if let only = tree.onlyRun(of: cell) {
            self.init(Array(only.bytes), line: line, source: only.range)
        } else {
            self.init(tree.inlineLines(of: cell))
        }
    }

    /// Text without markup, as it stands in a code fence or a heading.
    init(_ text: String, line: Int, source: Range<Int>) { self.init(Array(text.utf8), line: line, source: source) }

    private init(_ text: [UInt8], line: Int, source: Range<Int>) {
        bytes = text
        folded = LowercasedBytes.fold(bytes)
        (self.line, self.source) = (line, source)
    }

    var all: Range<Int> { 0..<bytes.count }

    /// The text of a range as one line: white space collapsed and trimmed.
    func plain(_ range: Range<Int>) -> String { Self.oneLine(bytes[range.clamped(to: all)]) }

    /// The range without white space at either end.
    func trimmed(_ range: Range<Int>) -> Range<Int> {
        var (lower, upper) = (range.lowerBound, range.upperBound)
        while lower < upper, isSpace(at: lower) { lower += 1 }
        while upper > lower, isSpace(at: upper - 1) { upper -= 1 }
        return lower..<upper
    }

    /// White space in `folded`, where wide spaces have become plain ones.
    func isSpace(at offset: Int) -> Bool { folded[offset] == 0x20 || (folded[offset] >= 0x09 && folded[offset] <= 0x0D) }

    /// True when a mark stands at an offset and ends before `end`.
    func stands(_ mark: StaticString, at offset: Int, before end: Int) -> Bool {
        let count = mark.utf8CodeUnitCount
        guard offset >= 0, offset + count <= end else { return false }
        for index in 0..<count where bytes[offset + index] != mark.utf8Start[index] { return false }
        return true
    }

    /// The part that holds the byte at an offset; nil in plain text.
    func span(at offset: Int) -> Span? { spans.first { $0.range.contains(offset) } }

    /// The longest stretch around an offset whose every part has the style, white space between parts included.
    func stretch(of style: InlineRun.Styles, at offset: Int) -> Range<Int>? {
        guard let index = spans.firstIndex(where: { $0.range.contains(offset) && $0.styles.contains(style) }) else { return nil }
        var (first, last) = (index, index)
        while first > 0, spans[first - 1].styles.contains(style) { first -= 1 }
        while last + 1 < spans.count, spans[last + 1].styles.contains(style) { last += 1 }
        return spans[first].range.lowerBound..<spans[last].range.upperBound
    }

    /// True when every visible part has the style.
    func isAll(_ style: InlineRun.Styles) -> Bool {
        !spans.isEmpty && spans.allSatisfy { $0.styles.contains(style) || trimmed($0.range).isEmpty }
    }

    /// Text as one line: white space, no-break and wide spaces included, becomes single spaces and vanishes at the ends.
    static func oneLine(_ bytes: some Collection<UInt8>) -> String {
        isOneLine(bytes) ? String(decoding: bytes, as: UTF8.self) : String(decoding: oneLineBytes(bytes), as: UTF8.self)
    }

    static func oneLineBytes(_ bytes: some Collection<UInt8>) -> [UInt8] {
        if isOneLine(bytes) { return Array(bytes) }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        for byte in bytes {
            let isSpace = byte == 0x20 || (byte >= 0x09 && byte <= 0x0D)
            if isSpace || endsWideSpace(result, byte) {
                if !isSpace { result.removeLast(byte == 0xA0 ? 1 : 2) }
                if let last = result.last, last != 0x20 { result.append(0x20) }
            } else {
                result.append(byte)
            }
        }
        if result.last == 0x20 { result.removeLast() }
        return result
    }

    /// True for what is one as it stands, in ASCII: nearly all that is asked for.
    private static func isOneLine(_ bytes: some Collection<UInt8>) -> Bool {
        let isOne = bytes.withContiguousStorageIfAvailable { bytes in
            var last: UInt8 = 0x20
            for byte in bytes {
                if byte >= 0x80 || byte <= 0x20 && (byte != 0x20 || last == 0x20) { return false }
                last = byte
            }
            return last != 0x20 || bytes.isEmpty
        }
        return isOne ?? false
    }

    /// True when the byte completes a no-break space (C2 A0) or an ideographic one (E3 80 80).
    private static func endsWideSpace(_ before: [UInt8], _ byte: UInt8) -> Bool {
        if byte == 0xA0 { return before.last == 0xC2 }
        return byte == 0x80 && before.count > 1 && before[before.count - 1] == 0x80 && before[before.count - 2] == 0xE3
    }
}
