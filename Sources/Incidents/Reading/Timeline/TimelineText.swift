import Markup

/// Visible text that may begin with a time, and where its bytes stand in the file.
struct TimelineText {
    let bytes: [UInt8]
    let folded: FoldedText
    /// 1-based line on which it begins.
    let line: Int
    /// Bytes of the file from the first to the last run.
    let range: Range<Int>
    private let runs: [(start: Int, count: Int, range: Range<Int>)]

    /// Lines of a block joined by spaces; what stands before `cut` in the file is left out.
    /// - Parameter marker: a list marker that belongs to the text, and its place.
    init?(_ lines: some Collection<InlineLine>, from cut: Int = 0, marker: (text: String, range: Range<Int>)? = nil) {
        var bytes: [UInt8] = []
        var runs: [(start: Int, count: Int, range: Range<Int>)] = []
        var first: Int?
        if let marker {
            bytes = Array(marker.text.utf8)
            runs = [(0, bytes.count, marker.range)]
        }
        for line in lines {
            if !bytes.isEmpty { bytes.append(0x20) }
            for run in line.runs where run.range.upperBound > cut || run.range.isEmpty {
                runs.append((bytes.count, run.bytes.count, run.range))
                bytes.append(contentsOf: run.bytes)
                first = first ?? line.line
            }
        }
        guard let first, let start = runs.first, let end = runs.last else { return nil }
        self.bytes = bytes
        self.runs = runs
        line = first
        folded = FoldedText(bytes)
        range = start.range.lowerBound..<max(start.range.lowerBound, end.range.upperBound)
    }

    /// A line of code.
    init(_ bytes: [UInt8], line: Int, at offset: Int) {
        self.bytes = bytes
        self.line = line
        folded = FoldedText(bytes)
        range = offset..<offset + bytes.count
        runs = [(0, bytes.count, range)]
    }

    /// The author's text of a stretch of folded bytes, outer white space trimmed.
    func string(_ folded: Range<Int>) -> String {
        var (first, last) = (folded.lowerBound, min(folded.upperBound, self.folded.bytes.count))
        while first < last, self.folded.bytes[first] == 0x20 { first += 1 }
        while last > first, self.folded.bytes[last - 1] == 0x20 { last -= 1 }
        guard first < last else { return "" }
        return String(decoding: bytes[self.folded.origin(first)..<self.folded.origin(last)], as: UTF8.self)
    }

    /// Where a stretch of folded bytes stands in the file.
    func fileRange(_ folded: Range<Int>) -> Range<Int> {
        let start = offset(self.folded.origin(folded.lowerBound))
        guard !folded.isEmpty else { return start..<start }
        let end = offset(max(0, self.folded.origin(folded.upperBound) - 1)) + 1
        return start..<max(start, min(end, range.upperBound))
    }

    private func offset(_ index: Int) -> Int {
        let run = runs.last { $0.start <= index } ?? runs.first
        guard let run else { return range.lowerBound }
        guard run.count == run.range.count else { return run.range.lowerBound }
        return min(run.range.lowerBound + index - run.start, run.range.upperBound)
    }
}
