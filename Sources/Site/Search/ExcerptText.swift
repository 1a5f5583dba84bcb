import Diagnostics
import Markup

/// The text of a document as excerpts show it: every paragraph, heading, cell and code block a line, white space reduced to single spaces.
enum ExcerptText {
    /// What stands further down is found all the same, but not quoted.
    static let limit = 48 * 1024

    /// - Parameter title: shown above every excerpt, so a document that begins with it begins after it.
    static func read(_ tree: MarkdownTree, title: String) -> [UInt8] {
        var text: [UInt8] = []
        gather(MarkdownTree.root, of: tree, into: &text)
        if text.starts(with: title.utf8), text.dropFirst(title.utf8.count).first == lineFeed { text.removeFirst(title.utf8.count + 1) }
        if text.last == lineFeed { text.removeLast() }
        return text
    }

    private static func gather(_ id: NodeID, of tree: MarkdownTree, into text: inout [UInt8]) {
        guard text.count < limit else { return }
        switch tree[id].kind {
        case .paragraph, .heading, .tableCell, .codeBlock:
            let start = text.count
            tree.appendPlainText(of: id, to: &text)
            if text.count - start > limit { cut(&text, at: start + limit) }
            reduceSpace(in: &text, from: start)
            if text.count > start { text.append(lineFeed) }
        default:
            var child = tree[id].firstChild
            while child >= 0 {
                gather(child, of: tree, into: &text)
                child = tree[child].next
            }
        }
    }

    /// Cuts before the character that crosses `end`.
    private static func cut(_ text: inout [UInt8], at end: Int) {
        var end = end
        while end > 0, text[end] & 0xC0 == 0x80 { end -= 1 }
        text.removeSubrange(end...)
    }

    private static func reduceSpace(in text: inout [UInt8], from start: Int) {
        if text.withUnsafeBufferPointer({ isReduced(UnsafeBufferPointer(rebasing: $0[start...])) }) { return }
        var (kept, isAfterSpace) = (start, true)
        var bytes = text.mutableSpan
        for index in start..<bytes.count {
            let byte = bytes[index]
            let isSpace = byte <= 0x20
            if isSpace && isAfterSpace { continue }
            bytes[kept] = isSpace ? 0x20 : byte
            kept += 1
            isAfterSpace = isSpace
        }
        if isAfterSpace, kept > start { kept -= 1 }
        text.removeLast(text.count - kept)
    }

    /// Whether white space is single spaces between words already, as in most blocks.
    private static func isReduced(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let first = text.first, let last = text.last, first > 0x20, last > 0x20 else { return text.isEmpty }
        guard text.count >= 8 else { return false }
        let bytes = UnsafeRawBufferPointer(text)
        // Two that stand together are not parted.
        for place in stride(from: 0, to: text.count - 8, by: 7) where !isReduced(EightBytes(bytes, at: place)) { return false }
        return isReduced(EightBytes(bytes, at: text.count - 8))
    }

    private static func isReduced(_ eight: EightBytes) -> Bool { !eight.containsAny(below: 0x20) && !eight.containsPair(of: 0x20) }

    private static let lineFeed: UInt8 = 0x0A
}
