/// Keeps account, line by line, of whether a fenced code block is open at the left margin.
struct CodeFence {
    private var mark: UInt8 = 0
    private var width = 0

    var isOpen: Bool { width > 0 }

    /// True for the lines of a fenced block, its two fences included.
    mutating func consumes(_ line: ArraySlice<UInt8>) -> Bool {
        let content = line.drop { $0 == 0x20 }
        guard let first = content.first, first == 0x60 || first == 0x7E, line.count - content.count <= 3 else { return isOpen }
        let run = content.prefix { $0 == first }.count
        let rest = content.dropFirst(run)
        if isOpen {
            if first == mark, run >= width, rest.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) { width = 0 }
            return true
        }
        guard run >= 3, first == 0x7E || !rest.contains(0x60) else { return false }
        (mark, width) = (first, run)
        return true
    }
}
