import Markup

/// Lines of one paragraph that are the items of a list with marks that Markdown does not know: `a) …`, `– …`, `• …`, `☐ …`, `OPS-12 …`, `6.1 …`.
enum ActionLines {
    private enum Mark { case sign, letter, box, key, number }

    /// The lines of each item; nil for a paragraph that is no such list. A lead-in before the items is none of them.
    static func items(_ lines: [InlineLine]) -> [[InlineLine]]? {
        guard lines.count > 1 else { return nil }
        let marks = lines.map { mark(StyledText([$0])) }
        let start = marks[0] == nil && lines[0].text.hasSuffix(":") ? 1 : 0
        guard let mark = marks[start], marks.count(where: { $0 == mark }) > 1,
            // A line that goes on after such a break may well begin with a key.
            mark != .key && mark != .number || marks[start...].allSatisfy({ $0 == mark })
        else { return nil }
        var items: [[InlineLine]] = []
        for index in lines.indices.dropFirst(start) {
            if marks[index] == mark { items.append([]) }
            items[items.count - 1].append(mark == .number ? withoutNumber(lines[index]) : withoutDash(lines[index]))
        }
        return items
    }

    private static func mark(_ text: StyledText) -> Mark? {
        let range = text.trimmed(text.all)
        guard let first = range.first else { return nil }
        if listMark(text.folded, range) != nil { return text.bytes[first] < 0x80 ? .letter : .sign }
        // In a cell, where Markdown knows no lists.
        if text.stands("- ", at: first, before: range.upperBound) || text.stands("* ", at: first, before: range.upperBound) { return .sign }
        if text.stands("– ", at: first, before: range.upperBound) || text.stands("— ", at: first, before: range.upperBound) { return .sign }
        if ActionCheckbox.status(text.folded, range) != nil { return .box }
        if ActionStatusWords.marks.match(text.folded, at: first, before: range.upperBound) != nil { return .box }
        if number(text.folded, range) != nil { return .number }
        let word = range.prefix { text.bytes[$0] > 0x20 }
        let isCount = text.folded[word].starts(with: "ai-".utf8) && Cursor.isDigit(text.folded[word.upperBound - 1])
        return word.count < range.count && (isCount || ActionTicket.reference(text.plain(word)) != nil) ? .key : nil
    }

    /// A line of a cell without the dash of the list that it would be elsewhere.
    static func withoutDash(_ line: InlineLine) -> InlineLine {
        var line = line
        guard let first = line.runs.first else { return line }
        let words = first.bytes.drop { $0 == 0x20 }
        if words.starts(with: "- ".utf8) || words.starts(with: "* ".utf8) { line.runs[0].bytes = words.dropFirst(2).drop { $0 == 0x20 } }
        return line
    }

    private static func withoutNumber(_ line: InlineLine) -> InlineLine {
        var line = line
        guard let first = line.runs.first else { return line }
        let bytes = Array(first.bytes)
        if let number = number(bytes, bytes.indices) { line.runs[0].bytes = first.bytes.dropFirst(number.end) }
        return line
    }

    /// Past `6.1`, `6.1.2.` and the space behind it, as headings and what stands below them are counted; a day has zeros, a version no space.
    static func number(_ folded: [UInt8], _ range: Range<Int>) -> (end: Int, isSure: Bool)? {
        var offset = range.lowerBound
        var levels = 0
        while offset < range.upperBound, Cursor.isDigit(folded[offset]), folded[offset] != 0x30 {
            let digits = folded[offset..<range.upperBound].prefix(while: Cursor.isDigit)
            guard digits.count < 3 else { return nil }
            levels += 1
            offset = digits.endIndex
            guard offset < range.upperBound, folded[offset] == 0x2E else { break }
            offset += 1
        }
        guard levels > 1, offset + 1 < range.upperBound, folded[offset] == 0x20 || folded[offset] == 0x29 else { return nil }
        let isClosed = folded[offset] == 0x29 || folded[offset - 1] == 0x2E
        let end = LowercasedBytes.pastSpaces(folded, folded[offset] == 0x29 ? offset + 1 : offset, range.upperBound)
        // "5.1 GB" measures.
        guard folded[end..<max(end, range.upperBound)].prefix(while: { $0 > 0x20 }).count > 2 else { return nil }
        return (end, isClosed || levels > 2)
    }

    /// Past `•` or `b)` at the start of an item.
    static func listMark(_ folded: [UInt8], _ range: Range<Int>) -> Int? {
        guard let first = range.first else { return nil }
        if folded[first] >= 0x80, let bullet = bullets.first(where: { folded[range].starts(with: $0) }) { return first + bullet.count }
        let name = folded[range].prefix(2).prefix { LowercasedBytes.isWordByte($0) && $0 < 0x80 }
        let close = name.endIndex
        guard !name.isEmpty, name.count == 1 || name.allSatisfy(Cursor.isDigit), close + 1 < range.upperBound, folded[close] == 0x29,
            folded[close + 1] == 0x20
        else { return nil }
        return close + 2
    }

    private static let bullets = ["•", "·", "◦", "‣", "▪", "●", "・"].map { Array($0.utf8) }
}
