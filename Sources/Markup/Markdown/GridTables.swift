import Glibc

/// Tables drawn with `+---+`, as Pandoc, reStructuredText and databases write them, which cmark knows nothing of.
///
/// cmark is fed with a copy in which their lines are those of a table with bars, byte for byte as long, so that every place holds: the line
/// below the header becomes the one that cmark wants, lines between rows become rows without words. `GridRows` puts together again what is
/// one row in several lines.
struct GridTables {
    /// The body with its grids rewritten.
    private(set) var bytes: [UInt8] = []
    /// Offsets in the body of lines that only divide rows, and of those that go on with the row above.
    private(set) var dividers: Set<Int> = []
    private(set) var continuations: Set<Int> = []

    private typealias Line = Range<Int>

    /// Nil for a body without grids, as nearly all are.
    init?(_ body: ArraySlice<UInt8>) {
        guard Self.mayHoldGrid(body) else { return nil }
        bytes = Array(body)
        let lines = Self.lines(of: bytes)
        var fence = CodeFence()
        var html = OpenHTMLBlock()
        var index = 0
        while index < lines.count {
            let line = bytes[lines[index]]
            if fence.consumes(line) || html.isOpen || line.first == 0x3C {
                html.read(line)
                index += 1
            } else if let last = lastLine(ofGridAt: index, lines) {
                // One that is not rewritten holds no other, so that no line is looked at twice.
                rewrite(Array(lines[index...last]))
                index = last + 1
            } else {
                html.read(line)
                index += 1
            }
        }
        if dividers.isEmpty, continuations.isEmpty, bytes.elementsEqual(body) { return nil }
    }

    private static func mayHoldGrid(_ body: ArraySlice<UInt8>) -> Bool {
        body.withUnsafeBytes { bytes in
            guard var here = bytes.baseAddress else { return false }
            let end = here + bytes.count
            while let plus = memchr(here, 0x2B, end - here) {
                here = UnsafeRawPointer(plus) + 1
                if here < end, here.load(as: UInt8.self) == 0x2D { return true }
            }
            return false
        }
    }

    private static func lines(of bytes: [UInt8]) -> [Line] {
        var lines: [Line] = []
        var start = 0
        for (index, byte) in bytes.enumerated() where byte == 0x0A {
            lines.append(start..<(index > start && bytes[index - 1] == 0x0D ? index - 1 : index))
            start = index + 1
        }
        if start < bytes.count { lines.append(start..<bytes.count) }
        return lines
    }

    /// The last line of a grid that begins at a line: the last one that closes a row.
    private func lastLine(ofGridAt index: Int, _ lines: [Line]) -> Int? {
        guard let columns = columns(of: lines[index]), columns <= StructuralLimits.columns else { return nil }
        var last: Int?
        for next in (index + 1)..<max(index + 1, lines.count) {
            if let found = self.columns(of: lines[next]) {
                guard found == columns else { break }
                last = next
            } else if cells(of: lines[next]) != columns {
                break
            }
        }
        return last
    }

    /// How many columns a line of `+---+---+` closes; nil for any other.
    private func columns(of line: Line) -> Int? {
        let text = trimmed(line)
        guard text.count > 2, text.first == 0x2B, text.last == 0x2B, text.contains(0x2D) || text.contains(0x3D),
            text.allSatisfy({ [0x2B, 0x2D, 0x3D, 0x3A].contains($0) })
        else { return nil }
        return text.count { $0 == 0x2B } - 1
    }

    private func cells(of line: Line) -> Int? {
        let text = trimmed(line)
        guard text.count > 2, text.first == 0x7C, text.last == 0x7C else { return nil }
        return text.count { $0 == 0x7C } - 1
    }

    /// Without white space at the end, and up to three spaces at the start.
    private func trimmed(_ line: Line) -> ArraySlice<UInt8> {
        var (start, end) = (line.lowerBound, line.upperBound)
        while end > start, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 { end -= 1 }
        while start < end, start < line.lowerBound + 3, bytes[start] == 0x20 { start += 1 }
        return bytes[start..<end]
    }

    /// A header of several lines stays as it is: cmark's tables cannot have one.
    private mutating func rewrite(_ grid: [Line]) {
        guard grid.count > 3, columns(of: grid[1]) == nil, columns(of: grid[2]) != nil else { return }
        let body = grid[3...]
        // Databases draw no lines between rows.
        let isDivided = body.dropLast().contains { columns(of: $0) != nil }
        blank(grid[0], bar: 0x20)
        for place in grid[2] where bytes[place] == 0x2B { bytes[place] = 0x7C }
        for place in grid[2] where bytes[place] == 0x3D { bytes[place] = 0x2D }
        var isFirst = true
        for line in body {
            if columns(of: line) != nil {
                let isLast = line == grid.last
                blank(line, bar: isLast ? 0x20 : 0x7C)
                if !isLast { dividers.insert(line.lowerBound) }
                isFirst = true
            } else {
                if !isFirst, isDivided || isFirstCellEmpty(line) { continuations.insert(line.lowerBound) }
                isFirst = false
            }
        }
    }

    private mutating func blank(_ line: Line, bar: UInt8) {
        for place in line where bytes[place] != 0x09 { bytes[place] = bytes[place] == 0x2B ? bar : 0x20 }
    }

    private func isFirstCellEmpty(_ line: Line) -> Bool {
        trimmed(line).dropFirst().prefix { $0 != 0x7C }.allSatisfy { $0 == 0x20 || $0 == 0x09 }
    }
}
