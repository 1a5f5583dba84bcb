import Diagnostics

/// Refuses, in one linear pass, what would make cmark slow or its output huge.
package enum StructuralLimits {
    static let documentSize = 1 << 20
    static let paragraphSize = 128 << 10
    static let nesting = 64
    static let columns = 64
    /// Cells of all tables of the document, those with which cmark fills short rows included.
    static let cells = 160_000
    static let marks = 4_000
    /// Bytes of a paragraph times its marks: cmark may read on to the paragraph's end from each of them.
    static let work = (32 << 10) * marks
    /// The same of one row of a table.
    static let rowWork = (16 << 10) * (16 << 10)
    static let expansion = 1 << 20
    /// Addresses with data in them are shown nowhere, so that their copies cost memory only while the document is read.
    static let dataExpansion = 32 << 20

    /// The first limit that the body passes, or nil.
    package static func violation(in source: SourceFile, bodyStart: Int) -> Finding? {
        let size = source.bytes.count
        // How large it is nobody knows: it was not read to its end.
        guard size <= documentSize else {
            return refusal(0..<1, "this document is over the limit of \(documentSize) bytes", "split it, or move logs to attachments")
        }
        if StructuralGlance(source, from: bodyStart).isFarFromLimits(size: size - bodyStart) { return nil }
        return measured(source, bodyStart)
    }

    /// The same, every line measured.
    static func measured(_ source: SourceFile, _ bodyStart: Int) -> Finding? {
        var scan = StructuralScan(size: source.bytes.count)
        let first = source.line(at: bodyStart)
        for number in first...max(first, source.lineCount) {
            let range = source.lineRange(number)
            let line = max(range.lowerBound, min(bodyStart, range.upperBound))..<range.upperBound
            if let passed = scan.read(source.bytes[line]) { return finding(passed, line) }
        }
        return scan.expands ? finding(.expansion, scan.longestDefinition) : nil
    }

    private static func finding(_ limit: StructuralScan.Limit, _ line: Range<Int>) -> Finding {
        switch limit {
        case .paragraph:
            refusal(
                line, "this paragraph is over the limit of \(paragraphSize) bytes", "put it in a code block, or put blank lines into it")
        case .nesting: refusal(line, "lists and quotes nest deeper than \(nesting) levels here", "flatten them")
        case .columns: refusal(line, "this table has more than \(columns) columns", "move it to an attachment")
        case .cells: refusal(line, "the tables up to here have more than \(cells) cells", "move them to an attachment")
        case .marks:
            refusal(
                line, "this paragraph holds more than \(marks) special characters", "put it in a code block, or put blank lines into it")
        case .work:
            refusal(
                line, "this paragraph is too long for the special characters that it holds",
                "put it in a code block, or put blank lines into it")
        case .expansion:
            refusal(line, "this long link definition is used so often that the page would be huge", "shorten the link, or link less often")
        }
    }

    private static func refusal(_ range: Range<Int>, _ message: String, _ help: String) -> Finding {
        Finding(range.lowerBound..<min(range.upperBound, range.lowerBound + 80), message, help: help)
    }
}
