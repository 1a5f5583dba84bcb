import Diagnostics
import Incidents
import Markup

extension RuleInput {
    /// Where faults of the whole document are shown: the first heading of level 1, else the title in the front matter, else the first line.
    package var titlePlace: Range<Int> {
        for child in document.tree.children(of: MarkdownTree.root) {
            let node = document.tree[child]
            if node.kind == .heading, node.detail == 1 { return headingText(firstLine(of: node.range)) }
        }
        return incident.fieldRanges["title"] ?? firstLinePlace
    }

    /// The first line that holds anything, of the body if it has one.
    package var firstLinePlace: Range<Int> {
        let bodyLine = source.line(at: document.tree.bodyStart)
        return firstFilledLine(from: bodyLine, to: source.lineCount) ?? firstFilledLine(from: 1, to: bodyLine) ?? 0..<0
    }

    private func firstFilledLine(from first: Int, to last: Int) -> Range<Int>? {
        var line = first
        while line <= last {
            let range = trimmed(source.lineRange(line))
            if !range.isEmpty { return range }
            line += 1
        }
        return nil
    }

    /// Where faults of the front matter as a whole are shown: its opening fence, else the title.
    package var frontMatterPlace: Range<Int> {
        guard let frontMatter = document.frontMatter else { return titlePlace }
        return firstLine(of: frontMatter.range)
    }

    /// The part of a range that stands on its first line, outer white space left out.
    package func firstLine(of range: Range<Int>) -> Range<Int> {
        let line = source.lineRange(source.line(at: range.lowerBound))
        return trimmed(range.clamped(to: line))
    }

    package func trimmed(_ range: Range<Int>) -> Range<Int> {
        var range = range.clamped(to: 0..<source.bytes.count)
        while let first = range.first, Self.isSpace(source.bytes[first]) { range.removeFirst() }
        while let last = range.last, Self.isSpace(source.bytes[last]) { range.removeLast() }
        return range
    }

    static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

    /// The words of a section's heading, without the marks around them.
    package func headingPlace(_ section: Section) -> Range<Int> { headingText(firstLine(of: section.headingRange)) }

    private func headingText(_ line: Range<Int>) -> Range<Int> {
        var range = line
        if source.bytes[range].first == 0x23 {
            range = (source.bytes[range].firstIndex { $0 != 0x23 } ?? range.upperBound)..<range.upperBound
            let end = source.bytes[range].lastIndex { $0 != 0x23 } ?? range.lowerBound
            if end >= range.lowerBound, end + 1 < range.upperBound, Self.isSpace(source.bytes[end]) { range = range.lowerBound..<end }
        } else {
            range = itemPlace(range)
            while range.count > 2, source.bytes[range.lowerBound] == 0x2A, source.bytes[range.upperBound - 1] == 0x2A {
                range = range.lowerBound + 1..<range.upperBound - 1
            }
        }
        let text = trimmed(range)
        return text.isEmpty ? line : text
    }

    /// The first line of a list item without its bullet or number.
    package func itemPlace(_ item: Range<Int>) -> Range<Int> {
        let line = firstLine(of: item)
        var rest = source.bytes[line]
        let digits = rest.prefix { (0x30...0x39).contains($0) }
        rest = rest.dropFirst(digits.count)
        guard let mark = rest.first, digits.isEmpty ? [0x2D, 0x2A, 0x2B].contains(mark) : mark == 0x2E || mark == 0x29,
            rest.count > 1, Self.isSpace(rest[rest.startIndex + 1])
        else { return line }
        return trimmed(rest.startIndex + 1..<line.upperBound)
    }

    /// A note that points at another place of this document.
    package func note(_ message: String, at range: Range<Int>) -> Note {
        Note(path: document.path, range: source.range(range), message: message)
    }

    /// The value that states a field, by the field's canonical name.
    package func value(of field: String) -> FrontMatterValue? {
        guard let range = incident.fieldRanges[field], let entries = document.frontMatter?.entries else { return nil }
        var queue = entries
        while let entry = queue.popLast() {
            if entry.value.range == range { return entry.value }
            if case .map(let inner) = entry.value.content { queue += inner }
        }
        return nil
    }

    /// The bytes from a section's heading to the end of its last block.
    package func extent(of section: Section) -> Range<Int> {
        let end = section.blocks.map { document.tree[$0].range.upperBound }.max() ?? section.headingRange.upperBound
        return section.headingRange.lowerBound..<max(end, section.headingRange.upperBound)
    }
}

extension String {
    /// In straight double quotes, shortened to what a message can carry.
    package var quoted: String {
        let limit = 60
        if allBytes(satisfy: { $0 >= 0x20 && $0 < 0x7F }), utf8.first != 0x20, utf8.last != 0x20 {
            return utf8.count <= limit ? "\"\(self)\"" : "\"\(String(decoding: utf8.prefix(limit - 1), as: UTF8.self))…\""
        }
        let flat = String(String.UnicodeScalarView(unicodeScalars.map { $0.isWhiteSpace ? " " : $0 }.trimmed))
        return flat.unicodeScalars.count <= limit ? "\"\(flat)\"" : "\"\(String(flat.unicodeScalars.prefix(limit - 1)))…\""
    }
}

extension String {
    /// Without the quotes in which front matter holds a text.
    package var withoutQuotes: String {
        guard utf8.count > 1, let first, first == last, first == "\"" || first == "'" else { return self }
        return String(dropFirst().dropLast())
    }
}

extension [Unicode.Scalar] {
    fileprivate var trimmed: ArraySlice<Unicode.Scalar> {
        var slice = self[...]
        while slice.first == " " { slice.removeFirst() }
        while slice.last == " " { slice.removeLast() }
        return slice
    }
}
