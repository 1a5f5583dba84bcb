import Diagnostics

/// Reads a block of TOML 1.1 (https://toml.io/en/v1.1.0): dates and numbers stay as they are spelled. A line that is none is told with what
/// to do, and the others are read.
enum TOMLReader {
    static func read(_ source: SourceFile, content: Range<Int>) -> FrontMatterBlock {
        var cursor = TOMLCursor(source, content)
        var tree = TOMLTree()
        while !cursor.isAtEnd, cursor.tooDeep == nil {
            cursor.skipBreaks()
            guard !cursor.isAtEnd else { break }
            if cursor.byte == 0x5B { readHeader(&cursor, &tree) } else { readEntry(&cursor, &tree) }
        }
        var block = FrontMatterBlock()
        for entry in tree.entries { block.add(entry, in: source) }
        if let tooDeep = cursor.tooDeep {
            block.oversized = Finding(
                tooDeep..<min(tooDeep + 1, content.upperBound),
                "front matter nests deeper than \(FrontMatterParser.maximumDepth) levels here",
                help: "front matter is for short values: move this into the body")
            return block
        }
        block.findings += cursor.faults
        let isInvisible = { (byte: UInt8) in byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D || byte == 0x7F }
        if let place = source.bytes[content].firstIndex(where: isInvisible) { block.findings.append(TOMLFault.invisible(place, source)) }
        return block
    }

    /// `[a.b]` or `[[a.b]]`, alone on its line.
    private static func readHeader(_ cursor: inout TOMLCursor, _ tree: inout TOMLTree) {
        let line = cursor.restOfLine
        let isArray = cursor.take(0x5B) && cursor.take(0x5B)
        guard let path = cursor.path() else {
            let isNameless = cursor.source.bytes[line].allSatisfy { " \t[].".utf8.contains($0) }
            cursor.report(isNameless ? TOMLFault.namelessTable(line) : TOMLFault.noTable(line, cursor.source))
            return cursor.skipLine()
        }
        if let earlier = tree.open(path, isArray: isArray) { cursor.report(TOMLFault.twice(path, earlier, cursor.source)) }
        if cursor.take(0x5D), !isArray || cursor.take(0x5D) { return cursor.endLine() }
        cursor.report(TOMLFault.noTable(line, cursor.source))
        cursor.skipLine()
    }

    /// `a.b = value`
    private static func readEntry(_ cursor: inout TOMLCursor, _ tree: inout TOMLTree) {
        guard let path = entryPath(&cursor) else { return }
        cursor.here += 1
        cursor.key = cursor.source.text(path[0].range.lowerBound..<path[path.count - 1].range.upperBound)
        let start = cursor.here
        if let value = cursor.value(depth: path.count) {
            if let earlier = tree.insert(value, at: path) { cursor.report(TOMLFault.twice(path, earlier, cursor.source)) }
        } else if cursor.tooDeep == nil {
            cursor.report(TOMLFault.noValue(of: cursor.key, at: start))
        }
        cursor.endLine()
    }

    /// The key before the sign, with the cursor at it. One with spaces or other letters in it counts as if it stood in quotes; nil, with the
    /// cursor after the line, where there is none.
    private static func entryPath(_ cursor: inout TOMLCursor) -> [TOMLTree.Key]? {
        let line = cursor.restOfLine
        if let path = cursor.path(), cursor.byte == 0x3D { return path }
        guard cursor.tooDeep == nil else { return nil }
        guard let equals = cursor.source.bytes[line].firstIndex(of: 0x3D), equals > line.lowerBound else {
            cursor.report(TOMLFault.noEntry(line, cursor.source))
            cursor.skipLine()
            return nil
        }
        let key = TOMLTree.Key(line.lowerBound..<equals, in: cursor.source)
        cursor.report(TOMLFault.bareKey(key))
        cursor.here = equals
        return [key]
    }
}
