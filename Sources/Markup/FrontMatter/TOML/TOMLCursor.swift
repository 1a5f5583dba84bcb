import Diagnostics

/// A place in a block of TOML that moves forward, and the faults it came by. Keys, values and texts have a file each that reads them.
struct TOMLCursor {
    let source: SourceFile
    let limit: Int
    var here: Int
    /// The key whose value is read, as it is written.
    var key = ""
    private(set) var faults: [Finding] = []
    /// Where values nest deeper than front matter may.
    var tooDeep: Int?
    /// A text of several lines has no end: what follows are its lines, and faulty for that reason alone.
    var isLost = false

    init(_ source: SourceFile, _ content: Range<Int>) {
        self.source = source
        here = content.lowerBound
        limit = content.upperBound
    }

    var isAtEnd: Bool { here >= limit }
    /// The byte here; 0 at the end.
    var byte: UInt8 { here < limit ? source.bytes[here] : 0 }
    var isAtLineEnd: Bool { isAtEnd || byte == 0x0A || byte == 0x0D }

    /// What stands from here to the end of the line, without the space after it.
    var restOfLine: Range<Int> {
        var ahead = self
        ahead.skipToLineEnd()
        return YAMLDiagnosis.trimmed(here..<ahead.here, source)
    }

    mutating func report(_ fault: Finding) { if !isLost, faults.count < Self.mostFaults { faults.append(fault) } }

    /// Of a block that is no TOML at all nobody needs every line told.
    private static let mostFaults = 100

    /// - Returns: whether this byte stands here; it is passed.
    mutating func take(_ expected: UInt8) -> Bool {
        guard byte == expected, !isAtEnd else { return false }
        here += 1
        return true
    }

    /// Passes blanks, line breaks and comments.
    mutating func skipBreaks() {
        skipBlanks()
        while here < limit, isAtLineEnd || byte == 0x23 {
            if byte == 0x23 { skipToLineEnd() } else { here += 1 }
            skipBlanks()
        }
    }

    mutating func skipBlanks() { while byte == 0x20 || byte == 0x09 { here += 1 } }

    mutating func skipToLineEnd() { while !isAtLineEnd { here += 1 } }

    mutating func skipLine() {
        skipToLineEnd()
        here = min(here + 1, limit)
    }

    /// Nothing but a comment may stand before the end of the line.
    mutating func endLine() {
        skipBlanks()
        if !isAtLineEnd, byte != 0x23, tooDeep == nil { report(TOMLFault.trailing(restOfLine, source)) }
        skipLine()
    }
}
