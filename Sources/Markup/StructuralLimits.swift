import Diagnostics

/// Refuses, in one linear pass, what would make cmark slow or its output huge.
package enum StructuralLimits {
    static let documentSize = 1 << 20
    static let lineSize = 16 << 10
    static let paragraphSize = 32 << 10
    static let nesting = 64
    static let columns = 64
    static let cells = 20_000
    static let marks = 4_000
    static let expansion = 1 << 20

    /// The first limit that the body passes, or nil.
    package static func violation(in source: SourceFile, bodyStart: Int) -> Finding? {
        let size = source.bytes.count
        // How large it is nobody knows: it was not read to its end.
        guard size <= documentSize else {
            return refusal(0..<1, "this document is over the limit of \(documentSize) bytes", "split it, or move logs to attachments")
        }
        var scan = StructuralScan(size: size)
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
        case .line: refusal(line, "a line of \(line.count) bytes is over the limit of \(lineSize)", "break it, or move it to an attachment")
        case .paragraph: refusal(line, "this paragraph is over the limit of \(paragraphSize) bytes", "put blank lines into it")
        case .nesting: refusal(line, "lists and quotes nest deeper than \(nesting) levels here", "flatten them")
        case .columns: refusal(line, "this table has more than \(columns) columns", "move it to an attachment")
        case .cells: refusal(line, "this table has more than \(cells) cells", "split it, or move it to an attachment")
        case .marks:
            refusal(
                line, "this paragraph holds more than \(marks) special characters", "put it in a code block, or put blank lines into it")
        case .expansion:
            refusal(line, "this long link definition is used so often that the page would be huge", "shorten the link, or link less often")
        }
    }

    private static func refusal(_ range: Range<Int>, _ message: String, _ help: String) -> Finding {
        Finding(range.lowerBound..<min(range.upperBound, range.lowerBound + 80), message, help: help)
    }
}
