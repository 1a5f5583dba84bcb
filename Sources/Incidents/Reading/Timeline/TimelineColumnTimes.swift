/// The times in the cells of a table's column, and how many of its first hundred cells have which.
struct TimelineColumnTimes {
    /// Its cells hold more than a time on average.
    let isWordy: Bool
    /// The header calls it a time.
    let isNamed: Bool
    /// One a row; empty for a column that holds none.
    private var heads: [TimelineHead?] = []
    /// Cells that are not empty; of these those with a time of day, those with a date alone, and those with a date.
    private var (filled, clocked, bare, dated) = (0, 0, 0, 0)

    /// Only a column that may hold times is read for them: most text of a table is words.
    init(_ column: Int, of rows: [TimelineTableReader.Row], isNamed: Bool, zone: Zone?) {
        self.isNamed = isNamed
        isWordy = Self.isWordy(column, rows)
        let mayHold = isNamed || !isWordy
        if mayHold { heads.reserveCapacity(rows.count) }
        for (index, row) in rows.enumerated() {
            let cell = row.cell(column)
            if cell != nil, index < 100 { filled += 1 }
            guard mayHold else { continue }
            let head = cell.flatMap { isNamed || Self.mayBeTime($0) ? Self.head($0, zone, isNamed: isNamed) : nil }
            if let head, index < 100 { count(head) }
            heads.append(head)
        }
    }

    private mutating func count(_ head: TimelineHead) {
        if head.hasClock { clocked += 1 }
        guard head.start.date != nil else { return }
        dated += 1
        if !head.hasClock { bare += 1 }
    }

    func head(ofRow row: Int) -> TimelineHead? { heads.isEmpty ? nil : heads[row] }

    /// Named as a time, or its cells hold little besides.
    var mayHold: Bool { isNamed || !isWordy }
    /// At least half of its cells have a time of day.
    var areTimes: Bool { mayHold && filled > 0 && clocked * 2 >= filled }
    /// At least half of its cells have a date alone.
    var areDates: Bool { mayHold && filled > 0 && bare * 2 >= filled }
    /// Some cell has a date.
    var hasDate: Bool { dated > 0 }

    private static func isWordy(_ column: Int, _ rows: [TimelineTableReader.Row]) -> Bool {
        var (length, count) = (0, 0)
        for row in rows.prefix(100) where column < row.cells.count {
            guard let bytes = row.cells[column]?.bytes.count else { continue }
            (length, count) = (length + bytes, count + 1)
        }
        return length > 40 * max(1, count)
    }

    /// Names and other words in a column that no header calls a time.
    private static func mayBeTime(_ cell: TimelineText) -> Bool { cell.folded.bytes.contains { Cursor.isDigit($0) || $0 >= 0x80 } }

    /// A cell that is long is no time, whatever it begins with. Behind words it has one only where the header says so.
    static func head(_ cell: TimelineText, _ zone: Zone?, isNamed: Bool) -> TimelineHead? {
        if cell.bytes.count > 160 { return nil }
        return isNamed ? TimelineHeadScanner.scan(cell: cell, context: zone) : TimelineHeadScanner.scan(cell, context: zone)
    }
}
