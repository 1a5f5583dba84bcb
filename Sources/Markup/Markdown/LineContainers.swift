/// The block quotes, list items and footnotes that open at the beginning of a line.
struct LineContainers {
    var quotes = 0
    /// For each list item or footnote that opens here: the columns of its marker and of its content.
    var items: [(marker: Int, content: Int)] = []
    /// The column and the offset of the first byte that belongs to none of them.
    var column = 0
    var contentStart: Int

    init(_ line: ArraySlice<UInt8>) {
        contentStart = line.startIndex
        while contentStart < line.endIndex {
            switch line[contentStart] {
            case 0x20: advance(1)
            case 0x09: advance(4 - column % 4)
            case 0x3E:
                quotes += 1
                advance(1)
            case 0x2D, 0x2A, 0x2B, 0x5B, 0x30...0x39:
                guard let length = Self.markerLength(line[contentStart...]) else { return }
                let marker = column
                contentStart += length
                column += length
                items.append((marker, min(column + 1, marker + 4)))
            default: return
            }
        }
    }

    private mutating func advance(_ columns: Int) {
        column += columns
        contentStart += 1
    }

    /// `-`, `*`, `+`, `1.`, `1)` or `[^label]:`, followed by white space or nothing.
    private static func markerLength(_ text: ArraySlice<UInt8>) -> Int? {
        guard let first = text.first else { return nil }
        var length = 1
        switch first {
        case 0x2D, 0x2A, 0x2B: break
        case 0x30...0x39:
            length = text.prefix(10).prefix { (0x30...0x39).contains($0) }.count
            guard length <= 9, let end = text.dropFirst(length).first, end == 0x2E || end == 0x29 else { return nil }
            length += 1
        case 0x5B:
            guard text.dropFirst().first == 0x5E, let close = text.prefix(1024).firstIndex(of: 0x5D),
                text[close...].dropFirst().first == 0x3A
            else { return nil }
            return close - text.startIndex + 2
        default: return nil
        }
        guard let after = text.dropFirst(length).first else { return length }
        return after == 0x20 || after == 0x09 ? length : nil
    }
}
