import Markup

/// Reads a table whose rows are entries: time in one column, or date and time apart, or the same time in two zones.
struct TimelineTableReader {
    struct Row {
        var node: NodeID
        var cells: [TimelineText?]
    }

    let tree: MarkdownTree
    let zone: Zone?
    /// The header's cells, and the same as folded bytes.
    private(set) var headings: [String] = []
    private(set) var header: [[UInt8]] = []
    private(set) var rows: [Row] = []
    /// The times in the rows of each column; empty for a column that holds none.
    private var heads: [[TimelineHead?]] = []

    /// - Parameter zone: resolves ambiguous zone abbreviations.
    init(_ table: NodeID, in tree: MarkdownTree, zone: Zone?) {
        self.tree = tree
        self.zone = zone
        for row in tree.children(of: table) {
            var cells: [TimelineText?] = []
            cells.reserveCapacity(rows.first?.cells.count ?? 0)
            for cell in tree.children(of: row) { cells.append(TimelineText(cell, in: tree)) }
            rows.append(Row(node: row, cells: cells))
        }
        takeHeader()
        heads = (0..<columnCount).map { readHeads(of: $0) }
    }

    private mutating func takeHeader() {
        guard let first = rows.first, tree[first.node].detail == 1, !isData(first) else { return }
        headings = first.cells.map { $0.map { String(decoding: $0.bytes, as: UTF8.self) } ?? "" }
        header = first.cells.map { $0?.folded.bytes ?? [] }
        rows.removeFirst()
    }

    /// Markdown wants a header, and who wants none writes the first entry there: `| 10:40 | disk full |`, `| 14 March | disk full |` above
    /// other days.
    private func isData(_ header: Row) -> Bool {
        guard let column = header.cells.firstIndex(where: { $0 != nil }), let head = head(header, column) else { return false }
        if head.hasClock { return head.isReadable && (head.start.clock?.style == .plain || head.start.date != nil) }
        return rows.count > 1 && self.head(rows[1], column)?.hasClock == false
    }

    private func head(_ row: Row, _ column: Int) -> TimelineHead? {
        row.cells[safe: column].flatMap { $0 }.flatMap { Self.head($0, zone, isNamed: false) }
    }

    /// Only a column that may hold times is read for them: most text of a table is words.
    private func readHeads(of column: Int) -> [TimelineHead?] {
        guard isTimeColumn(column) else { return [] }
        let isNamed = isNamedAsTime(column)
        return rows.map { row in
            guard column < row.cells.count, let cell = row.cells[column], isNamed || mayBeTime(cell) else { return nil }
            return Self.head(cell, zone, isNamed: isNamed)
        }
    }

    /// The time in a cell.
    func head(ofRow row: Int, _ column: Int) -> TimelineHead? { heads[column].isEmpty ? nil : heads[column][row] }

    /// Names and other words in a column that no header calls a time.
    private func mayBeTime(_ cell: TimelineText) -> Bool { cell.folded.bytes.contains { Cursor.isDigit($0) || $0 >= 0x80 } }

    var columnCount: Int { rows.reduce(0) { max($0, $1.cells.count) } }

    /// A cell that is long is no time, whatever it begins with. Behind words it has one only where the header says so.
    private static func head(_ cell: TimelineText, _ zone: Zone?, isNamed: Bool) -> TimelineHead? {
        if cell.bytes.count > 160 { return nil }
        return isNamed ? TimelineHeadScanner.scan(cell: cell, context: zone) : TimelineHeadScanner.scan(cell, context: zone)
    }

    /// Figures rather than moments: `Metric | Value`.
    var isOfMeasures: Bool { header.first.map { TimelineColumnNames.measures.match($0, at: 0) != nil } ?? false }

    /// The entries; empty when the table has no column of times.
    /// - Parameter isStrict: outside a timeline section: times of day in the first column that is not a number, in most rows.
    func pieces(isStrict: Bool) -> [TimelinePiece] {
        guard let columns = columns(isStrict: isStrict) else { return [] }
        var pieces: [TimelinePiece] = []
        pieces.reserveCapacity(rows.count + 1)
        if let day = columns.day { pieces.append(.day(day, nil)) }
        for row in rows.indices {
            guard let piece = piece(row, columns) else { continue }
            if let lines = lines(ofRow: row, columns, piece) { pieces += lines } else { pieces.append(piece) }
        }
        return pieces
    }

    private func piece(_ index: Int, _ columns: Columns) -> TimelinePiece? {
        let row = rows[index]
        let words = columns.words.compactMap { $0 < row.cells.count ? row.cells[$0] : nil }
        let timeCell = columns.time < row.cells.count ? row.cells[columns.time] : nil
        let dateCell = columns.date.flatMap { $0 < row.cells.count ? row.cells[$0] : nil }
        guard timeCell != nil || dateCell != nil || !words.isEmpty else { return nil }
        var head = head(ofRow: index, columns.time)
        let dateHead = columns.date.flatMap { self.head(ofRow: index, $0) }
        let isAlone = row.cells.count { $0 != nil } == 1
        let day = (isAlone ? dateCell ?? timeCell ?? words.first : dateHead == nil ? dateCell : nil).flatMap {
            DayLine.read($0, context: zone)
        }
        if isAlone, let day { return .day(day, nil) }
        // `| **Recovery** | |` divides the rows.
        if words.isEmpty, !columns.words.isEmpty, head == nil, timeCell?.bytes.contains(where: Cursor.isDigit) == false { return nil }
        if words.isEmpty, let only = head ?? dateHead, !only.hasClock { return .day(only.start, nil) }
        if let dateHead {
            head = merge(dateHead, into: head, hasTime: timeCell != nil)
        } else if let day, head?.start.date == nil {
            head?.start.takeDay(of: day)
        }
        if let end = columns.end.flatMap({ self.head(ofRow: index, $0) }) { head?.end = end.start }
        var text = Self.joined(words)
        if text.isEmpty, let head, let timeCell { text = timeCell.string(head.rest..<timeCell.folded.bytes.count) }
        let range = tree[row.node].range
        var draft = TimelineDraft(
            line: tree.line(of: row.node), head: head, text: text, writtenRange: range.lowerBound..<range.lowerBound, range: range)
        if let cell = timeCell ?? dateCell {
            draft.written = cell.all
            draft.writtenRange = cell.fileRange(0..<cell.folded.bytes.count)
        }
        (draft.zone, draft.year) = (columns.zone, columns.year)
        if let column = columns.zones, column < row.cells.count, let cell = row.cells[column] { draft.zone = zone(named: cell) }
        if let column = columns.kind, column < row.cells.count, let cell = row.cells[column] {
            draft.kind = TimelineKindLabels.kind(of: cell.all)
        }
        return .entry(draft)
    }

    private static func joined(_ words: [TimelineText]) -> String {
        guard words.count > 1 else { return words.first?.all ?? "" }
        var joined: [UInt8] = []
        joined.reserveCapacity(words.reduce(0) { $0 + $1.bytes.count + dash.count })
        joined += words[0].trimmed
        for word in words.dropFirst() {
            let further = word.trimmed
            guard says(further) else { continue }
            joined += dash
            joined += further
        }
        return String(decoding: joined, as: UTF8.self)
    }

    private static let dash = Array(" — ".utf8)

    /// A dash in a cell says that there is nothing.
    private static func says(_ text: ArraySlice<UInt8>) -> Bool {
        if let first = text.first, first < 0x80, first != 0x2D { return true }
        return !String(decoding: text, as: UTF8.self).unicodeScalars.allSatisfy { "-–—".unicodeScalars.contains($0) }
    }

    /// The date of its own cell joins the time of the other.
    private func merge(_ date: TimelineHead, into head: TimelineHead?, hasTime: Bool) -> TimelineHead? {
        guard var head else { return hasTime ? nil : date }
        if head.start.date == nil { head.start.takeDay(of: date.start) }
        head.isApproximate = head.isApproximate || date.isApproximate
        return head
    }
}
