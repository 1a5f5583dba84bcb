import Markup

/// Reads a table whose rows are entries: time in one column, or date and time apart, or the same time in two zones.
struct TimelineTableReader {
    struct Row {
        var node: NodeID
        var cells: [TimelineText?]
        var heads: [TimelineHead?]
    }

    let tree: MarkdownTree
    let zone: Zone?
    /// The header's cells, and the same as folded bytes.
    private(set) var headings: [String] = []
    private(set) var header: [[UInt8]] = []
    private(set) var rows: [Row] = []

    /// - Parameter zone: resolves ambiguous zone abbreviations.
    init(_ table: NodeID, in tree: MarkdownTree, zone: Zone?) {
        self.tree = tree
        self.zone = zone
        for row in tree.children(of: table) {
            rows.append(Row(node: row, cells: tree.children(of: row).map { TimelineText($0, in: tree) }, heads: []))
        }
        takeHeader()
        readHeads()
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
    private mutating func readHeads() {
        let columns = (0..<columnCount).map { (isNamed: isNamedAsTime($0), mayHoldTimes: isTimeColumn($0)) }
        for index in rows.indices {
            rows[index].heads = rows[index].cells.indices.map { column in
                guard columns[column].mayHoldTimes, let cell = rows[index].cells[column], columns[column].isNamed || mayBeTime(cell) else {
                    return nil
                }
                return Self.head(cell, zone, isNamed: columns[column].isNamed)
            }
        }
    }

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
        for row in rows {
            if let piece = piece(row, columns) { pieces.append(piece) }
        }
        return pieces
    }

    private func piece(_ row: Row, _ columns: Columns) -> TimelinePiece? {
        let words = columns.words.compactMap { $0 < row.cells.count ? row.cells[$0] : nil }
        let timeCell = columns.time < row.cells.count ? row.cells[columns.time] : nil
        let dateCell = columns.date.flatMap { $0 < row.cells.count ? row.cells[$0] : nil }
        guard timeCell != nil || dateCell != nil || !words.isEmpty else { return nil }
        var head = timeCell != nil ? row.heads[columns.time] : nil
        let dateHead = columns.date.flatMap { $0 < row.heads.count ? row.heads[$0] : nil }
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
        if let column = columns.end, column < row.heads.count, let end = row.heads[column] { head?.end = end.start }
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
        var joined = Array(words[0].trimmed)
        for further in words.dropFirst().map(\.trimmed) where says(further) {
            joined += " — ".utf8
            joined += further
        }
        return String(decoding: joined, as: UTF8.self)
    }

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
