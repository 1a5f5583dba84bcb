/// A link definition that holds an image itself, as editors write that put a whole document into one file:
/// `[image1]: <data:image/png;base64,iVBORw0…>`.
enum DataDefinition {
    private static let opening = Array("data:".utf8)
    private static let longestLabel = 80

    /// True for a line that cmark cannot take for anything else where a paragraph may begin.
    static func isOne(_ line: ArraySlice<UInt8>) -> Bool {
        guard line.first == 0x5B, let close = line.prefix(longestLabel).firstIndex(of: 0x5D), close > line.startIndex + 1,
            line[line.index(after: line.startIndex)..<close].allSatisfy(isWord)
        else { return false }
        var rest = line[(close + 1)...]
        guard rest.popFirst() == 0x3A else { return false }
        rest = rest.drop { $0 == 0x20 }
        let isBracketed = rest.first == 0x3C
        if isBracketed { rest = rest.dropFirst() }
        while rest.last == 0x20 { rest = rest.dropLast() }
        if isBracketed, rest.popLast() != 0x3E { return false }
        return rest.starts(with: opening) && rest.allSatisfy { isWord($0) || marks.contains($0) }
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A || (byte >= 0x30 && byte <= 0x39) || byte == 0x2D
    }

    /// What stands in media types and in base64.
    private static let marks = Set("+/=:;,.%".utf8)
}
