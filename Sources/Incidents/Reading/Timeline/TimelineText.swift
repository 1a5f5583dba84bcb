import Markup

/// Visible text that may begin with a time, and where its bytes stand in the file.
struct TimelineText {
    let folded: FoldedText
    /// 1-based line on which it begins.
    let line: Int
    /// Bytes of the file from the first to the last run.
    let range: Range<Int>
    private typealias Run = (start: Int, count: Int, range: Range<Int>)
    /// Nil where all is one run.
    private let runs: [Run]?

    /// The author's text.
    var bytes: [UInt8] { folded.written }

    /// Lines of a block joined by spaces; what stands before `cut` in the file is left out.
    /// - Parameter marker: a list marker that belongs to the text, and its place.
    init?(_ lines: some Collection<InlineLine>, from cut: Int = 0, marker: (text: String, range: Range<Int>)? = nil) {
        var bytes: [UInt8] = []
        var runs: [Run] = []
        var begins: Int?
        if let marker {
            bytes = Array(marker.text.utf8)
            runs = [(0, bytes.count, marker.range)]
        }
        for line in lines {
            if !bytes.isEmpty { bytes.append(0x20) }
            for run in line.runs where run.range.upperBound > cut || run.range.isEmpty {
                runs.append((bytes.count, run.bytes.count, run.range))
                bytes.append(contentsOf: run.bytes)
                begins = begins ?? line.line
            }
        }
        guard let begins, let first = runs.first, let last = runs.last else { return nil }
        line = begins
        folded = FoldedText(bytes)
        range = first.range.lowerBound..<max(first.range.lowerBound, last.range.upperBound)
        self.runs = runs.count == 1 && first.count == bytes.count ? nil : runs
    }

    /// The lines of a block joined by spaces.
    init?(_ block: NodeID, in tree: MarkdownTree) {
        if let only = tree.onlyRun(of: block) {
            self.init(only, line: tree.source.line(at: only.range.lowerBound))
        } else {
            self.init(tree.inlineLines(of: block))
        }
    }

    /// A table's cell.
    /// - Parameter line: that of its row.
    init?(cell: NodeID, in tree: MarkdownTree, line: Int) {
        if let only = tree.onlyRun(of: cell) { self.init(only, line: line) } else { self.init(tree.inlineLines(of: cell)) }
    }

    private init(_ run: InlineRun, line: Int) {
        folded = FoldedText(Array(run.bytes))
        (self.line, range, runs) = (line, run.range, nil)
    }

    /// Text whose place in the file is of no interest.
    init(_ text: String) { self.init(Array(text.utf8), line: 0, at: 0) }

    /// A line of code.
    init(_ bytes: [UInt8], line: Int, at offset: Int) {
        folded = FoldedText(bytes)
        (self.line, range, runs) = (line, offset..<offset + bytes.count, nil)
    }

    /// The author's text without outer white space.
    var all: String { string(0..<folded.bytes.count) }
    var trimmed: ArraySlice<UInt8> { trimmed(0..<folded.bytes.count) }

    /// The author's text of a stretch of folded bytes, outer white space trimmed.
    func string(_ folded: Range<Int>) -> String { String(decoding: trimmed(folded), as: UTF8.self) }

    private func trimmed(_ folded: Range<Int>) -> ArraySlice<UInt8> {
        var (first, last) = (folded.lowerBound, min(folded.upperBound, self.folded.bytes.count))
        while first < last, self.folded.bytes[first] == 0x20 { first += 1 }
        while last > first, self.folded.bytes[last - 1] == 0x20 { last -= 1 }
        guard first < last else { return [] }
        return bytes[self.folded.origin(first)..<self.folded.origin(last)]
    }

    /// Where a stretch of folded bytes stands in the file.
    func fileRange(_ folded: Range<Int>) -> Range<Int> {
        let start = offset(self.folded.origin(folded.lowerBound))
        guard !folded.isEmpty else { return start..<start }
        let end = offset(max(0, self.folded.origin(folded.upperBound) - 1)) + 1
        return start..<max(start, min(end, range.upperBound))
    }

    private func offset(_ index: Int) -> Int {
        let run = runs?.last { $0.start <= index } ?? (0, bytes.count, range)
        guard run.count == run.range.count else { return run.range.lowerBound }
        return min(run.range.lowerBound + index - run.start, run.range.upperBound)
    }
}
