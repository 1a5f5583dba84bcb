import Markup

/// Reads a table whose rows are entries: time in one column, or date and time apart, or the same time in two zones.
struct TimelineTableReader {
    private struct Columns {
        var time: Int
        var date: Int?
        var end: Int?
        var kind: Int?
        /// Names each row's zone.
        var zones: Int?
        var words: [Int] = []
        var zone: Zone?
        var year: Int?
        var day: WrittenMoment?
    }

    private struct Row {
        var node: NodeID
        var cells: [TimelineText?]
        var heads: [TimelineHead?]
    }

    private let tree: MarkdownTree
    private let zone: Zone?
    /// The header's cells, and the same as folded bytes.
    private var headings: [String] = []
    private var header: [[UInt8]] = []
    private var rows: [Row] = []

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

    private var columnCount: Int { rows.reduce(0) { max($0, $1.cells.count) } }

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

    // Which column is what.

    /// The header's cell begins a word with one of the names.
    private func isNamed(_ column: Int, _ names: WordTable<Bool>) -> Bool { column < header.count && names.isIn(header[column]) }

    /// One of the names is a whole word of the header's cell.
    private func isCalled(_ column: Int, _ names: WordTable<Bool>) -> Bool {
        guard column < header.count else { return false }
        let bytes = header[column]
        return bytes.indices.contains { index in
            (index == 0 || !Cursor.continuesWord(bytes[index - 1])) && names.match(bytes, at: index) != nil
        }
    }

    /// A column that is called words is one of times only where no other is.
    private func columns(isStrict: Bool) -> Columns? {
        let all = 0..<columnCount
        return columns(isStrict: isStrict, timesIn: all.filter { !isNamedAsWords($0) }) ?? columns(isStrict: isStrict, timesIn: Array(all))
    }

    private func columns(isStrict: Bool, timesIn open: [Int]) -> Columns? {
        let count = columnCount
        let timed = open.filter { !isNamed($0, TimelineColumnNames.durations) && share(of: $0) { $0.hasClock } >= 0.5 && isTimeColumn($0) }
        let dated = open.filter { share(of: $0) { !$0.hasClock && $0.start.date != nil } >= 0.5 && isTimeColumn($0) }
        let named = open.first { isNamedAsTime($0) && holdsTimes($0) }
        let utc = timed.first { $0 < headings.count && TimelineZoneFinder.zone(inHeading: headings[$0], context: zone)?.isUTC == true }
        let plain = timed.first { isHeadedAsTime($0) }
        guard let time = utc ?? plain ?? timed.first ?? dated.first ?? (isStrict ? nil : named) else { return nil }
        if isStrict, !isStrictlyTimed(time, timed) { return nil }
        var columns = Columns(time: time)
        columns.date =
            dated.first { $0 != time }
            ?? (0..<count).first { $0 < time && isCalled($0, TimelineColumnNames.dates) && share(of: $0) { $0.start.date != nil } > 0 }
            ?? (0..<count).first { column in column != time && rows.contains { $0.cells[safe: column] ?? nil != nil } && isOfDays(column) }
        columns.end = timed.first { $0 > time && isCalled($0, TimelineColumnNames.ends) }
        columns.kind = (0..<count).first { $0 != time && isCalled($0, TimelineColumnNames.kinds) }
        columns.zones = (0..<count).first { $0 != time && !dated.contains($0) && holdsZones($0) }
        let special = [columns.date, columns.end, columns.kind, columns.zones].compactMap { $0 }
        let taken = Set([time] + timed.filter { !isWordy($0) } + dated + special)
        columns.words = (0..<count).filter { !taken.contains($0) && !isOrdinal($0) && !isOfDays($0) }
        readHeader(into: &columns)
        return columns
    }

    private func isStrictlyTimed(_ time: Int, _ timed: [Int]) -> Bool {
        timed.contains(time) && rows.count >= 2 && (0..<time).allSatisfy { isOrdinal($0) || isCalled($0, TimelineColumnNames.dates) }
            && isNamedAsTime(time)
    }

    private func share(of column: Int, _ isWanted: (TimelineHead) -> Bool) -> Double {
        var (filled, wanted) = (0, 0)
        for row in rows.prefix(100) where column < row.cells.count && row.cells[column] != nil {
            filled += 1
            if let head = row.heads[column], isWanted(head) { wanted += 1 }
        }
        return filled == 0 ? 0 : Double(wanted) / Double(filled)
    }

    /// Named as a time, or its cells hold little besides.
    private func isTimeColumn(_ column: Int) -> Bool {
        isNamedAsTime(column) || !isWordy(column)
    }

    private func isNamedAsTime(_ column: Int) -> Bool {
        isNamed(column, TimelineColumnNames.times) || isCalled(column, TimelineColumnNames.dates)
    }

    /// "Time", "When (UTC)": the header calls it so and nothing else.
    private func isHeadedAsTime(_ column: Int) -> Bool {
        guard column < header.count, let found = TimelineColumnNames.times.match(header[column], at: 0) else { return false }
        var cursor = Cursor(header[column], at: found.length)
        cursor.skipSpaces()
        return !Cursor.isLetter(cursor.byte())
    }

    private func isNamedAsWords(_ column: Int) -> Bool { isCalled(column, TimelineColumnNames.words) && !isNamedAsTime(column) }

    /// Some cell is a time or stands in a time's place (`--:--`, `14:??`, `22:XX`): "5 min" and "at once" tell how long.
    private func holdsTimes(_ column: Int) -> Bool {
        rows.contains { row in
            guard column < row.cells.count, let cell = row.cells[column] else { return false }
            return row.heads[column] != nil || cell.bytes.contains { [0x3A, 0x3F, 0x2D].contains($0) }
                || cell.folded.bytes.starts(with: "xx".utf8) || cell.folded.bytes.starts(with: "XX".utf8)
        }
    }

    private func isWordy(_ column: Int) -> Bool {
        let lengths = rows.prefix(100).compactMap { column < $0.cells.count ? $0.cells[column]?.bytes.count : nil }
        return lengths.reduce(0, +) > 40 * max(1, lengths.count)
    }

    /// It is called so, and every cell is a zone's name: `CEST`, `UTC+2`.
    private func holdsZones(_ column: Int) -> Bool {
        guard isNamed(column, TimelineColumnNames.zones) else { return false }
        let names = rows.prefix(100).compactMap { column < $0.cells.count ? $0.cells[column] : nil }
        return !names.isEmpty && names.allSatisfy { $0.bytes.count > 1 && $0.bytes.count <= 40 && zone(named: $0) != nil }
    }

    private func zone(named cell: TimelineText) -> Zone? { Zone.named(cell.string(0..<cell.folded.bytes.count), context: zone) }

    private func isOrdinal(_ column: Int) -> Bool {
        rows.prefix(100).allSatisfy { row in
            guard column < row.cells.count, let cell = row.cells[column] else { return true }
            return cell.bytes.count <= 3 && cell.bytes.allSatisfy { Cursor.isDigit($0) || $0 == 0x2E }
        }
    }

    /// Weekdays, or "day 1" and "day 2".
    private func isOfDays(_ column: Int) -> Bool {
        rows.prefix(100).allSatisfy { row in row.cells[safe: column].flatMap { $0 }.map { DayLine.read($0, context: zone) != nil } ?? true }
    }

    private func readHeader(into columns: inout Columns) {
        let named = [columns.time, columns.date].compactMap { $0 }.filter { $0 < headings.count }
        for column in named {
            if columns.zone == nil { columns.zone = TimelineZoneFinder.zone(inHeading: headings[column], context: zone) }
            let digits = headings[column].split { !$0.isNumber }.compactMap { Int($0) }
            if columns.year == nil { columns.year = digits.first { (1990...2099).contains($0) } }
        }
        var cursor = Cursor(headings[safe: columns.time] ?? "")
        while !cursor.isAtEnd, columns.day == nil {
            let start = cursor.at
            if cursor.isAtBoundary, let date = DateScanner.scan(&cursor), !date.isWeak {
                columns.day = WrittenMoment(date: date, range: start..<cursor.at)
            } else {
                cursor.at = start + 1
            }
        }
    }

    // Rows.

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
