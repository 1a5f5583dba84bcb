/// What the columns of a table of actions hold: by their headers, by each other, and by what stands in them.
extension ActionTableReader {
    /// One column an index; a table without any known header is read by its content.
    func columns(_ header: [StyledText], body: [[StyledText]]) -> [ActionColumn?] {
        var columns = header.map { cell in ActionColumn.named(cell.folded, cell.trimmed(cell.all)) }
        for index in columns.indices where columns[index] == .action && areNumbers(index, body) { columns[index] = .index }
        for index in columns.indices { columns[index] = column(index, of: header, named: columns, body) }
        keepFirst(&columns)
        if let end = columns.firstIndex(of: .doneOn), !columns.contains(.due), !columns.contains(.status), tellsEnd(header[end]) {
            columns[end] = .due
        }
        if !columns.contains(.action) {
            if let longest = longestColumn(header.count, body, free: columns) { columns[longest] = .action }
        }
        if header.allSatisfy({ $0.bytes.isEmpty }) { inferByContent(&columns, body) }
        return columns
    }

    /// What a column is by its cells, or by the columns beside it, where its header alone says too little.
    private func column(_ index: Int, of header: [StyledText], named columns: [ActionColumn?], _ body: [[StyledText]]) -> ActionColumn? {
        let (name, column) = (header[index], columns[index])
        guard mayBeAnother(column, among: columns) else { return column }
        let cells = body.compactMap { $0[safe: index] }.filter { !ActionWords.isNothing($0, $0.all) }
        if cells.isEmpty { return column }
        if name.bytes.isEmpty {
            let isStatus = column == nil && !columns.contains(.status) && cells.allSatisfy { isBox($0) }
            return isStatus ? .status : column
        }
        switch column {
        case .ticket where name.folded.starts(with: "ref".utf8) && cells.allSatisfy { isRowNumber($0) }: return .index
        case nil where cells.allSatisfy { ActionPiece(text: $0, day: day, trust: .running).isStatus($0.all) }: return .status
        case nil where cells.allSatisfy { ActionTicket.whole($0, $0.all) != nil }: return .ticket
        case .index where cells.allSatisfy { ActionTicket.whole($0, $0.all).map(ActionTicket.isTracker) ?? false }: return .ticket
        case .status where cells.allSatisfy { DayReader.read($0.plain($0.all), order: day.order) != nil }:
            // "Completed by" a day is until then.
            if name.folded[name.trimmed(name.all)].ends(with: Array(" by".utf8)) { return .due }
            return ActionColumn.settled.first(in: name.folded, name.all) == nil ? column : .doneOn
        case .owner:
            return ActionColumn.teams.first(in: name.folded, name.all) == nil ? column : .team
        default: return column
        }
    }

    /// What a header's name leaves open.
    private func mayBeAnother(_ column: ActionColumn?, among columns: [ActionColumn?]) -> Bool {
        switch column {
        case nil, .index, .status, .ticket: true
        case .owner: columns.count { $0 == .owner } > 1
        default: false
        }
    }

    /// Of two columns of one kind the first counts, except that a description beats a column of numbers or names of kinds.
    private func keepFirst(_ columns: inout [ActionColumn?]) {
        var seen: Set<ActionColumn> = []
        for index in columns.indices {
            if let column = columns[index], !seen.insert(column).inserted { columns[index] = nil }
        }
    }

    /// A column "Item" may only count.
    private func areNumbers(_ index: Int, _ body: [[StyledText]]) -> Bool {
        body.contains { index < $0.count && !$0[index].bytes.isEmpty }
            && body.allSatisfy { index >= $0.count || $0[index].bytes.allSatisfy { Cursor.isDigit($0) || $0 == 0x2E } }
    }

    private func longestColumn(_ count: Int, _ body: [[StyledText]], free columns: [ActionColumn?]) -> Int? {
        let lengths = (0..<count).map { index in body.reduce(0) { $0 + (index < $1.count ? $1[index].bytes.count : 0) } }
        let candidates = lengths.indices.filter {
            columns[$0] == nil || columns[$0] == .ticket || columns[$0] == .reason || columns[$0] == .type
        }
        let free = candidates.filter { columns[$0] == nil }
        return (free.isEmpty ? candidates : free).max { (lengths[$0], -$0) < (lengths[$1], -$1) }
    }

    /// Names the columns of a table whose header is empty by what most of their cells are.
    private func inferByContent(_ columns: inout [ActionColumn?], _ body: [[StyledText]]) {
        for index in columns.indices where columns[index] == nil {
            let cells = body.compactMap { index < $0.count && !$0[index].bytes.isEmpty ? $0[index] : nil }
            guard !cells.isEmpty else { continue }
            func most(_ holds: (StyledText) -> Bool) -> Bool { cells.filter(holds).count * 3 > cells.count * 2 }
            if most({ $0.bytes.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } }) {
                columns[index] = .index
            } else if most({ ActionPiece(text: $0, day: day, trust: .running).status($0.all) != nil }) {
                columns[index] = .status
            } else if most({ DayReader.read($0.plain($0.all)) != nil }) {
                columns[index] = .due
            } else if most({ ActionTicket.whole($0, $0.all) != nil }) {
                columns[index] = .ticket
            } else if most({ ActionPeople.owner($0, $0.all, trust: .parenthesised) != nil }) {
                columns[index] = .owner
            }
        }
        keepFirst(&columns)
    }
}
