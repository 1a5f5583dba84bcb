/// Turns libyaml's places (lines and columns in Unicode scalars, counted from the start of what it was given) into byte offsets.
struct YAMLMarks {
    let bytes: [UInt8]
    let range: Range<Int>
    private let lineStarts: [Int]
    /// The place asked for last: on a long line the next one is near.
    private var last = (line: 0, column: 1, offset: 0)

    /// libyaml also ends lines at U+0085, U+2028 and U+2029.
    init(bytes: [UInt8], range: Range<Int>) {
        self.bytes = bytes
        self.range = range
        var starts = [range.lowerBound]
        var here = range.lowerBound
        while here < range.upperBound {
            let byte = bytes[here]
            here += 1
            switch byte {
            case 0x0A: starts.append(here)
            case 0x0D where here == range.upperBound || bytes[here] != 0x0A: starts.append(here)
            case 0xC2 where here < range.upperBound && bytes[here] == 0x85: starts.append(here + 1)
            case 0xE2 where here + 1 < range.upperBound && bytes[here] == 0x80 && bytes[here + 1] & 0xFE == 0xA8: starts.append(here + 2)
            default: break
            }
        }
        lineStarts = starts
    }

    /// 1-based, as Yams counts.
    mutating func offset(line: Int, column: Int) -> Int {
        guard line >= 1 else { return range.lowerBound }
        guard line <= lineStarts.count else { return range.upperBound }
        if last.line != line || last.column > column { last = (line, 1, lineStarts[line - 1]) }
        while last.column < column, last.offset < range.upperBound {
            last.offset += UTF8Scalars.step(bytes, at: last.offset, limit: range.upperBound).length
            last.column += 1
        }
        return min(last.offset, range.upperBound)
    }

    /// The first control character that YAML refuses.
    var firstUnprintable: Int {
        var here = range.lowerBound
        while here < range.upperBound {
            let byte = bytes[here]
            if byte < 0x20, byte != 0x09, byte != 0x0A, byte != 0x0D { return here }
            if byte == 0x7F { return here }
            if byte == 0xC2, here + 1 < range.upperBound, bytes[here + 1] < 0xA0, bytes[here + 1] != 0x85 { return here }
            if byte == 0xEF, bytes[here..<range.upperBound].starts(with: [0xEF, 0xBF, 0xBE]) { return here }
            if byte == 0xEF, bytes[here..<range.upperBound].starts(with: [0xEF, 0xBF, 0xBF]) { return here }
            here += 1
        }
        return range.lowerBound
    }
}
