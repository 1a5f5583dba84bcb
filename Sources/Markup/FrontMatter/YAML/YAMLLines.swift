import Diagnostics

/// Reads lists and maps written one element a line, one in another: `- text: …` with the item's other fields below it, `users:` with a list.
struct YAMLLines {
    private let source: SourceFile
    private var lines: ArraySlice<Range<Int>>
    /// Where the rest of the first line begins that is not read yet, its indentation left out; nil where it is blank.
    private var start: Int?

    /// All lines as one value; nil where they are not beyond doubt.
    static func read(_ lines: ArraySlice<Range<Int>>, of source: SourceFile) -> FrontMatterValue? {
        var reader = YAMLLines(source: source, lines: lines, start: nil)
        reader.findStart()
        guard let value = reader.collection(below: 0, depth: 1), reader.lines.isEmpty else { return nil }
        return value
    }

    private var column: Int? {
        guard let start, let line = lines.first else { return nil }
        return start - line.lowerBound
    }

    private mutating func findStart(from offset: Int? = nil) {
        start = lines.first.flatMap { line in source.bytes[(offset ?? line.lowerBound)..<line.upperBound].firstIndex { $0 != 0x20 } }
    }

    private mutating func endLine() {
        lines.removeFirst()
        findStart()
    }

    /// The list or map that begins here. It stands farther in than the key above it, but a list may stand below its first letter.
    private mutating func collection(below column: Int, depth: Int) -> FrontMatterValue? {
        guard let here = self.column, depth <= 16 else { return nil }
        if isAtItem { return here >= column ? list(at: here, depth) : nil }
        return here > column ? map(at: here, depth) : nil
    }

    private var isAtItem: Bool { start.map { source.bytes[$0] == 0x2D } ?? false }

    private mutating func list(at column: Int, _ depth: Int) -> FrontMatterValue? {
        guard let first = start else { return nil }
        var values: [FrontMatterValue] = []
        while self.column == column, isAtItem, let dash = start, let line = lines.first {
            guard dash + 1 < line.upperBound, source.bytes[dash + 1] == 0x20 else { return nil }
            findStart(from: dash + 1)
            guard let inner = self.column, let value = isAtKey ? map(at: inner, depth + 1) : lineValue(), value.content != .empty else {
                return nil
            }
            values.append(value)
        }
        return values.last.map { FrontMatterValue(range: first..<$0.range.upperBound, content: .list(values)) }
    }

    private mutating func lineValue() -> FrontMatterValue? {
        guard let start, let line = lines.first else { return nil }
        defer { endLine() }
        return YAMLLineValue.read(source.bytes, start..<line.upperBound)
    }

    /// The colon of the plain key that begins here.
    private var colon: Int? {
        guard let start, let line = lines.first, let colon = FrontMatterLine.keyEnd(in: source.bytes[start..<line.upperBound]),
            source.bytes[start] != 0x22, source.bytes[start] != 0x27, source.bytes[colon - 1] != 0x20, colon - start < 64
        else { return nil }
        return colon
    }

    private var isAtKey: Bool { colon != nil }

    private mutating func map(at column: Int, _ depth: Int) -> FrontMatterValue? {
        guard let first = start, depth <= 16 else { return nil }
        var entries: [FrontMatterEntry] = []
        while self.column == column, !(isAtItem && !entries.isEmpty) {
            guard let start, let colon else { return nil }
            let key = source.text(start..<colon)
            guard key != "<<", !entries.contains(where: { $0.key == key }) else { return nil }
            findStart(from: colon + 1)
            guard let value = self.start == nil ? value(below: column, colon + 1, depth) : lineValue() else { return nil }
            entries.append(FrontMatterEntry(key: key, keyRange: start..<colon, value: value))
        }
        return entries.last.map { FrontMatterValue(range: first..<$0.value.range.upperBound, content: .map(entries)) }
    }

    /// What stands on the lines below a key; nothing where the next one is not of it.
    private mutating func value(below column: Int, _ end: Int, _ depth: Int) -> FrontMatterValue? {
        endLine()
        if let next = self.column, next > column || next == column && isAtItem { return collection(below: column, depth: depth + 1) }
        return FrontMatterValue(range: end..<end, content: .empty)
    }
}
