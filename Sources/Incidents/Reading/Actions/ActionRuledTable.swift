import Markup

/// A table whose columns are ruled by dashes, as converters write it: to Markdown its header and its rows are paragraphs around a rule.
struct ActionRuledTable {
    private(set) var rows: [ActionTableReader.Row]
    /// The rule and the paragraph of the rows.
    private(set) var blocks: Set<NodeID> = []

    /// - Parameter header: a paragraph whose last line stands on the rule.
    init?(below header: NodeID, _ followers: ArraySlice<NodeID>, in tree: MarkdownTree) {
        guard let rule = followers.first, tree[rule].kind == .thematicBreak, followers.count > 1 else { return nil }
        let line = tree.line(of: rule)
        let body = followers[followers.startIndex + 1]
        guard let columns = Self.columns(tree.source.bytes[tree.source.lineRange(line)]), tree[body].kind == .paragraph,
            tree.line(of: body) == line + 1, line > 1, tree.line(of: header) < line
        else { return nil }
        blocks = [rule, body]
        let last = tree.source.line(at: max(tree[body].range.lowerBound, tree[body].range.upperBound - 1))
        rows = ([line - 1] + Array(line + 1...max(line + 1, last))).map { Self.row($0, columns, tree) }
    }

    /// At how many characters each of several groups of dashes begins; nil for a rule that is one group, or something else.
    private static func columns(_ line: ArraySlice<UInt8>) -> [Int]? {
        var starts: [Int] = []
        for (place, byte) in line.enumerated() where byte != 0x20 && byte != 0x0D && byte != 0x0A {
            guard byte == 0x2D else { return nil }
            if place == 0 || line[line.startIndex + place - 1] == 0x20 { starts.append(place) }
        }
        return starts.count > 1 ? starts : nil
    }

    private static func row(_ line: Int, _ columns: [Int], _ tree: MarkdownTree) -> ActionTableReader.Row {
        let range = tree.source.lineRange(line)
        // The characters of the line, by where they begin.
        let places = range.filter { tree.source.bytes[$0] & 0xC0 != 0x80 }
        let cells = columns.indices.map { index -> StyledText in
            let start = index == 0 ? 0 : columns[index]
            let next = index + 1 < columns.count ? columns[index + 1] : places.count
            guard start < places.count else { return StyledText([]) }
            let cell = places[start]..<(next < places.count ? places[next] : range.upperBound)
            return StyledText(words(tree.source.bytes[cell]), line: line, source: cell)
        }
        return ActionTableReader.Row(range: range, cells: cells)
    }

    /// Without asterisks around it and signs that only escape.
    private static func words(_ bytes: ArraySlice<UInt8>) -> String {
        var words = StyledText.oneLineBytes(bytes)
        while words.count > 1, words.first == 0x2A, words.last == 0x2A { words = Array(words.dropFirst().dropLast()) }
        return String(decoding: words.filter { $0 != 0x5C }, as: UTF8.self)
    }
}
