import Markup

/// Which column of a table of times is what.
extension TimelineTableReader {
    /// What each column of a table holds.
    struct Columns {
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
    func columns(isStrict: Bool) -> Columns? {
        let all = 0..<columnCount
        return columns(isStrict: isStrict, timesIn: all.filter { !isNamedAsWords($0) }) ?? columns(isStrict: isStrict, timesIn: Array(all))
    }

    private func columns(isStrict: Bool, timesIn open: [Int]) -> Columns? {
        let count = columnCount
        let timed = open.filter { times[$0].areTimes && !isNamed($0, TimelineColumnNames.durations) }
        let dated = open.filter { times[$0].areDates }
        let named = open.first { times[$0].isNamed && holdsTimes($0) }
        let utc = timed.first { $0 < headings.count && TimelineZoneFinder.zone(inHeading: headings[$0], context: zone)?.isUTC == true }
        let plain = timed.first { isHeadedAsTime($0) }
        guard let time = utc ?? plain ?? timed.first ?? dated.first ?? (isStrict ? nil : named) else { return nil }
        if isStrict, !isStrictlyTimed(time, timed) { return nil }
        var columns = Columns(time: time)
        columns.date =
            dated.first { $0 != time }
            ?? (0..<time).first { times[$0].hasDate && isCalled($0, TimelineColumnNames.dates) }
            ?? (0..<count).first { column in column != time && rows.contains { $0.cell(column) != nil } && isOfDays(column) }
        columns.end = timed.first { $0 > time && isCalled($0, TimelineColumnNames.ends) }
        columns.kind = (0..<count).first { $0 != time && isCalled($0, TimelineColumnNames.kinds) }
        columns.zones = (0..<count).first { $0 != time && !dated.contains($0) && holdsZones($0) }
        let special = [columns.date, columns.end, columns.kind, columns.zones].compactMap { $0 }
        let taken = Set([time] + timed.filter { !times[$0].isWordy } + dated + special)
        columns.words = (0..<count).filter { !taken.contains($0) && !isOrdinal($0) && !isOfDays($0) && !isElapsed($0) }
        readHeader(into: &columns)
        return columns
    }

    private func isStrictlyTimed(_ time: Int, _ timed: [Int]) -> Bool {
        timed.contains(time) && rows.count >= 2 && (0..<time).allSatisfy { isOrdinal($0) || isCalled($0, TimelineColumnNames.dates) }
            && times[time].isNamed
    }

    func isNamedAsTime(_ column: Int) -> Bool {
        isNamed(column, TimelineColumnNames.times) || isCalled(column, TimelineColumnNames.dates)
    }

    /// "Time", "When (UTC)": the header calls it so and nothing else.
    private func isHeadedAsTime(_ column: Int) -> Bool {
        guard column < header.count, let found = TimelineColumnNames.times.match(header[column], at: 0) else { return false }
        var cursor = Cursor(header[column], at: found.length)
        cursor.skipSpaces()
        return !Cursor.isLetter(cursor.byte())
    }

    private func isNamedAsWords(_ column: Int) -> Bool { isCalled(column, TimelineColumnNames.words) && !times[column].isNamed }

    /// Some cell is a time or stands in a time's place (`--:--`, `14:??`, `22:XX`): "5 min" and "at once" tell how long.
    private func holdsTimes(_ column: Int) -> Bool {
        rows.indices.contains { row in
            guard let cell = rows[row].cell(column) else { return false }
            return times[column].head(ofRow: row) != nil || cell.bytes.contains { [0x3A, 0x3F, 0x2D].contains($0) }
                || cell.folded.bytes.starts(with: "xx".utf8) || cell.folded.bytes.starts(with: "XX".utf8)
        }
    }

    /// It is called so, and every cell is a zone's name: `CEST`, `UTC+2`.
    private func holdsZones(_ column: Int) -> Bool {
        guard isNamed(column, TimelineColumnNames.zones) else { return false }
        let names = rows.prefix(100).compactMap { $0.cell(column) }
        return !names.isEmpty && names.allSatisfy { $0.bytes.count > 1 && $0.bytes.count <= 40 && zone(named: $0) != nil }
    }

    func zone(named cell: TimelineText) -> Zone? { Zone.named(cell.string(0..<cell.folded.bytes.count), context: zone) }

    private func isOrdinal(_ column: Int) -> Bool {
        rows.prefix(100).allSatisfy { row in
            guard let cell = row.cell(column) else { return true }
            return cell.bytes.count <= 3 && cell.bytes.allSatisfy { Cursor.isDigit($0) || $0 == 0x2E }
        }
    }

    /// `0:10`, `+10 min` under "Elapsed" or "T+": how long it has been, no words of what happened.
    private func isElapsed(_ column: Int) -> Bool {
        guard isNamed(column, TimelineColumnNames.durations) || header[safe: column]?.starts(with: "t+".utf8) == true else { return false }
        return rows.allSatisfy { row in
            guard let cell = row.cell(column) else { return true }
            return cell.bytes.count <= 12 && cell.bytes.contains(where: Cursor.isDigit)
        }
    }

    /// Weekdays, or "day 1" and "day 2".
    private func isOfDays(_ column: Int) -> Bool {
        rows.prefix(100).allSatisfy { row in row.cell(column).map { DayLine.read($0, context: zone) != nil } ?? true }
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
}
