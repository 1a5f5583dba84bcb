import Diagnostics
import Markup

/// The bytes of a document that are its author's own words, at their places in the file; all others are 0.
///
/// Code, links, images, HTML, block quotes and what stands in quotation marks are somebody else's words, or none.
package struct Prose: Sendable {
    package struct Word: Sendable {
        private let start: Int32
        private let end: Int32
        package let hash: UInt64

        init(_ range: Range<Int>, hash: UInt64) { (start, end, self.hash) = (Int32(range.lowerBound), Int32(range.upperBound), hash) }

        package var range: Range<Int> { Int(start)..<Int(end) }
    }

    package private(set) var bytes: [UInt8]
    /// In document order.
    package private(set) var words: [Word] = []

    package init(_ tree: MarkdownTree) {
        bytes = [UInt8](repeating: 0, count: tree.source.bytes.count)
        var quoteEnd = 0
        for node in tree.nodes {
            switch node.kind {
            case .blockQuote: quoteEnd = max(quoteEnd, node.range.upperBound)
            case .paragraph, .heading, .tableCell:
                if node.range.lowerBound >= quoteEnd { copy(node.range, of: tree.source.bytes) }
            case .code, .link, .image, .htmlInline, .footnoteReference, .strikethrough: blank(node.range)
            default: break
            }
        }
        words.reserveCapacity(bytes.count / 6)
        WordScanner.scan(bytes) { words.append(Word($0, hash: $1)) }
    }

    /// Index of the first word that begins at or after an offset.
    package func firstWord(at offset: Int) -> Int { words.partitionPoint { $0.range.lowerBound < offset } }

    /// The places among the words of those that a set has.
    package func places(of set: WordSet) -> [Int] {
        words.withUnsafeBufferPointer { words in words.indices.filter { set.contains(words[$0].hash) } }
    }

    private mutating func copy(_ range: Range<Int>, of source: [UInt8]) {
        let range = range.clamped(to: source.indices)
        // Most texts quote nothing, which a look at all bytes without a way out sees at next to no cost.
        var mayQuote: UInt8 = 0
        source[range].withUnsafeBufferPointer { text in
            bytes.withUnsafeMutableBufferPointer { bytes in _ = bytes[range].update(fromContentsOf: text) }
            for byte in text { mayQuote |= (byte == 0x22 ? 1 : 0) | (byte >= 0xC2 ? 1 : 0) }
        }
        if mayQuote != 0 { blankQuotations(in: range) }
    }

    private mutating func blank(_ range: Range<Int>) {
        let range = range.clamped(to: bytes.indices)
        bytes.withUnsafeMutableBufferPointer { bytes in bytes[range].update(repeating: 0) }
    }

    /// The closing mark for each opening one.
    private static let marks: [(open: [UInt8], close: [UInt8])] = [
        ("\"", "\""), ("“", "”"), ("„", "“"), ("«", "»"), ("»", "«"), ("「", "」"), ("『", "』"),
    ].map { (Array($0.0.utf8), Array($0.1.utf8)) }

    /// The first bytes of the marks: all but few bytes of a text are none.
    private static func mayOpen(_ byte: UInt8) -> Bool { byte == 0x22 || byte == 0xC2 || byte == 0xE2 || byte == 0xE3 }

    /// Bytes; a mark that is not closed within them opens no quotation.
    private static let longestQuotation = 300

    private func nextOpening(in range: Range<Int>) -> Int? {
        bytes.withUnsafeBufferPointer { bytes in range.first { Self.mayOpen(bytes[$0]) } }
    }

    private mutating func blankQuotations(in range: Range<Int>) {
        var start = range.lowerBound
        while let offset = nextOpening(in: start..<range.upperBound) {
            start = offset + 1
            guard let mark = Self.marks.first(where: { has($0.open, at: offset, before: range.upperBound) }) else { continue }
            let limit = min(range.upperBound, offset + Self.longestQuotation)
            var end = offset + mark.open.count
            while end < limit, !has(mark.close, at: end, before: limit) { end += 1 }
            guard end < limit else { continue }
            blank(offset..<end + mark.close.count)
            start = end + mark.close.count
        }
    }

    private func has(_ mark: [UInt8], at offset: Int, before end: Int) -> Bool {
        guard bytes[offset] == mark[0], offset + mark.count <= end else { return false }
        return bytes[offset..<offset + mark.count].elementsEqual(mark)
    }
}
