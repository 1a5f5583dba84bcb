import Markup

/// Reads a table whose rows are entries: time in one column, or date and time apart, or the same time in two zones.
struct TimelineTableReader {
    struct Row {
        var node: NodeID
        var line: Int
        var cells: [TimelineText?]

        /// Nil where it is empty or the row has fewer.
        func cell(_ column: Int) -> TimelineText? { column < cells.count ? cells[column] : nil }
    }

    let tree: MarkdownTree
    let zone: Zone?
    /// The header's cells, and the same as folded bytes.
    private(set) var headings: [String] = []
    private(set) var header: [[UInt8]] = []
    private(set) var rows: [Row] = []
    private(set) var times: [TimelineColumnTimes] = []

    /// - Parameter zone: resolves ambiguous zone abbreviations.
    init(_ table: NodeID, in tree: MarkdownTree, zone: Zone?) {
        self.tree = tree
        self.zone = zone
        for row in tree.children(of: table) {
            let line = tree.line(of: row)
            var cells: [TimelineText?] = []
            cells.reserveCapacity(rows.first?.cells.count ?? 0)
            for cell in tree.children(of: row) { cells.append(TimelineText(cell: cell, in: tree, line: line)) }
            rows.append(Row(node: row, line: line, cells: cells))
        }
        takeHeader()
        let count = rows.reduce(0) { max($0, $1.cells.count) }
        times.reserveCapacity(count)
        for column in 0..<count {
            times.append(TimelineColumnTimes(column, of: rows, isNamed: isNamedAsTime(column), zone: zone))
        }
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
        row.cell(column).flatMap { TimelineColumnTimes.head($0, zone, isNamed: false) }
    }

    var columnCount: Int { times.count }

    /// The time in a cell.
    private func head(ofRow row: Int, _ column: Int?) -> TimelineHead? { column.flatMap { times[$0].head(ofRow: row) } }

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
        let words = columns.words.first { row.cell($0) != nil }
        let timeCell = row.cell(columns.time)
        let dateCell = columns.date.flatMap(row.cell)
        guard timeCell != nil || dateCell != nil || words != nil else { return nil }
        var head = head(ofRow: index, columns.time)
        let dateHead = self.head(ofRow: index, columns.date)
        let isAlone = row.cells.count { $0 != nil } == 1
        let day = (isAlone ? dateCell ?? timeCell ?? words.flatMap(row.cell) : dateHead == nil ? dateCell : nil).flatMap {
            DayLine.read($0, context: zone)
        }
        if isAlone, let day { return .day(day, nil) }
        if words == nil {
            // `| **Recovery** | |` divides the rows.
            if !columns.words.isEmpty, head == nil, timeCell?.bytes.contains(where: Cursor.isDigit) == false { return nil }
            if let only = head ?? dateHead, !only.hasClock { return .day(only.start, nil) }
        }
        if let dateHead {
            head = merge(dateHead, into: head, hasTime: timeCell != nil)
        } else if let day, head?.start.date == nil {
            head?.start.takeDay(of: day)
        }
        if let end = self.head(ofRow: index, columns.end) { head?.end = end.start }
        var text = joined(row, columns.words)
        if text.isEmpty, let head, let timeCell { text = timeCell.string(head.rest..<timeCell.folded.bytes.count) }
        let range = tree[row.node].range
        var draft = TimelineDraft(
            line: row.line, head: head, text: text, writtenRange: range.lowerBound..<range.lowerBound, range: range)
        if let cell = timeCell ?? dateCell {
            draft.written = cell.all
            draft.writtenRange = cell.fileRange(0..<cell.folded.bytes.count)
        }
        (draft.zone, draft.year) = (columns.zone, columns.year)
        if let cell = columns.zones.flatMap(row.cell) { draft.zone = zone(named: cell) }
        if let cell = columns.kind.flatMap(row.cell) { draft.kind = TimelineKindLabels.kind(of: cell.trimmed) }
        return .entry(draft)
    }

    /// What the cells of some columns say, parted by dashes.
    private func joined(_ row: Row, _ columns: [Int]) -> String {
        var joined: [UInt8] = []
        var isFirst = true
        for column in columns {
            guard let said = row.cell(column)?.trimmed else { continue }
            if isFirst {
                joined.reserveCapacity(tree[row.node].range.count)
                joined += said
                isFirst = false
            } else if Self.says(said) {
                joined += Self.dash
                joined += said
            }
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
