/// Measures a document line by line against the limits, without parsing it: where it cannot be sure what cmark makes of a line, it counts.
struct StructuralScan {
    enum Limit { case paragraph, nesting, columns, cells, marks, work, expansion }

    private let size: Int
    private var fence = CodeFence()
    private var html = OpenHTMLBlock()
    private var believesFences = true
    /// Columns at which the content of the open list items begins.
    private var itemColumns: [Int] = []
    private var afterBlank = true
    /// Whether a line of the current run of lines without a blank one begins with `<`: a fence in an HTML block is no fence.
    private var runHasTag = false
    private var paragraph = 0
    private var marks = 0
    private var lastCells = 0
    /// Columns of the open table; 0 outside.
    private var tableColumns = 0
    /// Cells of all tables so far.
    private var cells = 0
    private var brackets = 0
    private var definition: Range<Int>?
    /// Whether the definition's destination or title goes on in the next line.
    private var isDefinitionOpen = false
    private(set) var longestDefinition = 0..<0
    /// The longest definition that stands in one line and holds the data of an image itself.
    private var longestData = 0

    init(size: Int) { self.size = size }

    /// Whether definitions, put in wherever they may be used, are out of proportion to the document.
    var expands: Bool {
        longestDefinition.count * brackets > max(StructuralLimits.expansion, 16 * size)
            || longestData * brackets > StructuralLimits.dataExpansion
    }

    mutating func read(_ line: ArraySlice<UInt8>) -> Limit? {
        if isCode(line) {
            endParagraph()
            return nil
        }
        html.read(line)
        let containers = LineContainers(line)
        let content = line[containers.contentStart...]
        guard !content.isEmpty || !containers.items.isEmpty else {
            endParagraph()
            afterBlank = true
            runHasTag = false
            return nest(containers, line) ? .nesting : nil
        }
        if content.first == 0x3C { runHasTag = true }
        if nest(containers, line) { return .nesting }
        if !containers.items.isEmpty { endParagraph() }
        afterBlank = false
        return measure(content)
    }

    /// Only a fence that is one beyond doubt hides what it holds. After one that may belong to a list item or an HTML block nobody knows
    /// whether the next opens or closes, so that none is believed any more.
    private mutating func isCode(_ line: ArraySlice<UInt8>) -> Bool {
        guard believesFences else { return false }
        var after = fence
        guard after.consumes(line) else { return false }
        if !fence.isOpen, html.isOpen || runHasTag || !itemColumns.isEmpty && line.prefix(2).allSatisfy({ $0 == 0x20 }) {
            believesFences = false
            return false
        }
        fence = after
        return true
    }

    private mutating func endParagraph() {
        (paragraph, marks, lastCells, tableColumns) = (0, 0, 0, 0)
        definition = nil
    }

    /// A text line after another one may continue an item lazily, so it closes none.
    private mutating func nest(_ containers: LineContainers, _ line: ArraySlice<UInt8>) -> Bool {
        let isBlank = containers.contentStart == line.endIndex && containers.items.isEmpty
        let column = containers.items.first?.marker ?? containers.column
        if !isBlank, afterBlank || !containers.items.isEmpty {
            while let last = itemColumns.last, column < last { itemColumns.removeLast() }
        }
        for item in containers.items { itemColumns.append(item.content) }
        guard containers.quotes + itemColumns.count > StructuralLimits.nesting else { return false }
        if isThematicBreak(line) {
            itemColumns.removeLast(containers.items.count)
            return containers.quotes > StructuralLimits.nesting
        }
        return true
    }

    private func isThematicBreak(_ line: ArraySlice<UInt8>) -> Bool {
        guard let mark = line.first(where: { $0 != 0x20 && $0 != 0x09 }), mark == 0x2D || mark == 0x2A else { return false }
        return line.allSatisfy { $0 == mark || $0 == 0x20 || $0 == 0x09 }
    }

    private mutating func measure(_ content: ArraySlice<UInt8>) -> Limit? {
        if paragraph == 0, tableColumns == 0, DataDefinition.isOne(content) {
            longestData = max(longestData, content.count)
            brackets += 1
            return nil
        }
        paragraph += content.count + 1
        let counts = Counts(of: content)
        brackets += counts.brackets
        marks += counts.marks + (mayDelimit(content) ? 1 : 0)
        measureDefinition(content, hasLabel: counts.hasLabel)
        if let limit = measureTable(content, counts) { return limit }
        if paragraph > StructuralLimits.paragraphSize { return .paragraph }
        if marks > StructuralLimits.marks { return .marks }
        return paragraph * marks > StructuralLimits.work ? .work : nil
    }

    /// Before what may be the second line of a table cmark reads the whole paragraph as its first.
    private func mayDelimit(_ content: ArraySlice<UInt8>) -> Bool {
        content.allSatisfy { $0 == 0x2D || $0 == 0x7C || $0 == 0x3A || $0 == 0x20 || $0 >= 0x09 && $0 <= 0x0C }
    }

    /// What one sweep over a line tells.
    private struct Counts {
        var brackets = 0
        var marks = 0
        var pipes = 0
        /// `]:` stands in it.
        var hasLabel = false

        /// `!&*:<?` and `[]_`|~`, a bit for each: most bytes of a text are none of them.
        private static func isMark(_ byte: UInt8) -> Bool {
            if byte &- 0x61 < 26 { return false }
            let marks: UInt64 = byte < 0x40 ? 0x9400_0442_0000_0000 : byte < 0x80 ? 0x5000_0001_A800_0000 : 0
            return marks &>> UInt64(byte & 63) & 1 != 0
        }

        init(of line: ArraySlice<UInt8>) {
            line.withUnsafeBufferPointer { bytes in
                var previous: UInt8 = 0
                for byte in bytes {
                    let last = previous
                    previous = byte
                    guard Self.isMark(byte) else { continue }
                    switch byte {
                    case 0x5B:
                        brackets += 1
                        marks += 1
                    case 0x2A, 0x5F, 0x5D, 0x3C, 0x60, 0x26, 0x7E: marks += 1
                    // cmark looks for the end of each `<?` and `<!` up to the end of the paragraph.
                    case 0x3F, 0x21: if last == 0x3C { marks += 7 }
                    case 0x3A: if last == 0x5D { hasLabel = true }
                    case 0x7C: pipes += 1
                    default: break
                    }
                }
            }
        }
    }

    /// `[label]: destination "title"`, and the lines that may continue its title.
    private mutating func measureDefinition(_ content: ArraySlice<UInt8>, hasLabel: Bool) {
        if hasLabel {
            definition = content.startIndex..<content.endIndex
            isDefinitionOpen = content.last == 0x3A
        } else if let open = definition {
            let mayGoOn = isDefinitionOpen || content.first == 0x22 || content.first == 0x27 || content.first == 0x28
            definition = mayGoOn ? open.lowerBound..<content.endIndex : nil
            isDefinitionOpen = mayGoOn
        }
        if let definition, definition.count > longestDefinition.count { longestDefinition = definition }
    }

    private mutating func measureTable(_ content: ArraySlice<UInt8>, _ counts: Counts) -> Limit? {
        if tableColumns == 0 {
            let columns = TableShape.delimiterColumns(content)
            // A line without a bar is one cell, whatever it holds.
            defer { lastCells = counts.pipes == 0 ? (content.isEmpty ? 0 : 1) : TableShape.cells(content) }
            guard let columns, columns == lastCells else { return nil }
            guard columns <= StructuralLimits.columns else { return .columns }
            tableColumns = columns
        }
        // Each row of a table is read for itself, and padded to the width of the table.
        let work = content.count * counts.marks
        (paragraph, marks) = (0, 0)
        cells += tableColumns
        return cells > StructuralLimits.cells ? .cells : work > StructuralLimits.rowWork ? .work : nil
    }
}
