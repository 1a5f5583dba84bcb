import Diagnostics

/// One quick look at a body: nearly every one stays so far below every limit that nobody need measure its lines.
///
/// It counts too much rather than too little: all bytes that may be marks, whatever block they stand in, and all that containers may be.
struct StructuralGlance {
    /// Bytes that count as a mark, `[` and `<` among them.
    private var marks = 0
    private var brackets = 0
    /// `<`, which counts seven times more if `?` or `!` follows.
    private var tags = 0
    private var lines = 0
    /// Whether some line may open more containers, or be a table of more columns, than can be told at once.
    private var hasUnusualLine = false

    /// Columns before a line's text: each container takes one of them at least, each list item in another one two.
    private static let plainIndent = 32

    init(_ source: SourceFile, from bodyStart: Int) {
        source.bytes.withUnsafeBytes { bytes in
            count(UnsafeRawBufferPointer(rebasing: bytes[min(bodyStart, bytes.count)...]))
            let first = source.line(at: bodyStart)
            lines = source.lineCount - first + 1
            for number in first...max(first, source.lineCount) where !hasUnusualLine {
                let line = source.lineRange(number)
                let text = UnsafeRawBufferPointer(rebasing: bytes[max(line.lowerBound, min(bodyStart, line.upperBound))..<line.upperBound])
                hasUnusualLine = !Self.isIndentPlain(text) || Self.barsAtEnd(of: text) >= StructuralLimits.columns
            }
        }
    }

    /// Whether no limit can be passed by a body of that many bytes.
    func isFarFromLimits(size: Int) -> Bool {
        let marks = marks + 7 * tags + lines
        let paragraph = size + lines
        return !hasUnusualLine && marks <= StructuralLimits.marks && paragraph <= StructuralLimits.paragraphSize
            && paragraph * marks <= min(StructuralLimits.work, StructuralLimits.rowWork)
            && lines * StructuralLimits.columns <= StructuralLimits.cells
            && size * brackets <= min(StructuralLimits.expansion, StructuralLimits.dataExpansion)
    }

    /// In pieces of which a byte can hold the sums, and without branches, so that many bytes are looked at together.
    private mutating func count(_ bytes: UnsafeRawBufferPointer) {
        var at = 0
        while at < bytes.count {
            var (marks, brackets, tags): (UInt8, UInt8, UInt8) = (0, 0, 0)
            let end = min(bytes.count, at + 240)
            for byte in UnsafeRawBufferPointer(rebasing: bytes[at..<end]) {
                let bracket: UInt8 = byte == 0x5B ? 1 : 0
                let tag: UInt8 = byte == 0x3C ? 1 : 0
                let emphasis: UInt8 = (byte == 0x2A ? 1 : 0) | (byte == 0x5F ? 1 : 0) | (byte == 0x7E ? 1 : 0)
                let other: UInt8 = (byte == 0x5D ? 1 : 0) | (byte == 0x60 ? 1 : 0) | (byte == 0x26 ? 1 : 0)
                brackets &+= bracket
                tags &+= tag
                marks &+= bracket | tag | emphasis | other
            }
            self.marks += Int(marks)
            self.brackets += Int(brackets)
            self.tags += Int(tags)
            at = end
        }
    }

    /// Whether what may be white space, quote marks, list markers and labels of footnotes before a line's text takes few columns.
    private static func isIndentPlain(_ line: UnsafeRawBufferPointer) -> Bool {
        var (here, columns) = (0, 0)
        while here < line.count {
            switch line[here] {
            case 0x09: columns += 4
            // ` >-*+.):` and digits
            case 0x20, 0x3E, 0x2D, 0x2A, 0x2B, 0x2E, 0x29, 0x3A, 0x30...0x39: columns += 1
            case 0x5B where here + 1 < line.count && line[here + 1] == 0x5E:
                guard let close = line[here...].prefix(plainIndent).firstIndex(of: 0x5D) else { return false }
                columns += close - here + 1
                here = close
            default: return columns <= plainIndent
            }
            guard columns <= plainIndent else { return false }
            here += 1
        }
        return true
    }

    /// The bars in what may be the end of a line of `|:--|--|`.
    private static func barsAtEnd(of line: UnsafeRawBufferPointer) -> Int {
        var bars = 0
        for byte in line.reversed() {
            switch byte {
            case 0x7C: bars += 1
            case 0x2D, 0x3A, 0x20, 0x09: break
            default: return bars
            }
        }
        return bars
    }
}
