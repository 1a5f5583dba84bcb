import Markup

/// Reads the rows of a table as actions, its columns known by their headers or, failing that, by what they hold.
struct ActionTableReader: Sendable {
    let tree: MarkdownTree
    let day: ReferenceDay

    /// What the columns of a table hold: the same for all of its rows.
    private struct Columns {
        let all: [ActionColumn?]
        /// The column of the promises.
        let main: Int
        /// The others that hold something known, as they are read, each with the columns that its header names beside each other if it names
        /// several. What the status column says outranks a remark beside a ticket or a day, and a team counts where nobody else is named.
        let beside: [(index: Int, column: ActionColumn, parts: [ActionColumn])]

        /// Nil where no column holds promises.
        init?(_ columns: [ActionColumn?], _ header: [StyledText]) {
            guard let main = columns.firstIndex(of: .action) else { return nil }
            (all, self.main) = (columns, main)
            let known = columns.indices.filter { $0 != main && columns[$0] != nil }
            let order =
                known.filter { columns[$0] == .status } + known.filter { columns[$0] != .status && columns[$0] != .team }
                + known.filter { columns[$0] == .team }
            beside = order.compactMap { index in
                columns[index].map { (index, $0, ActionColumn.shared(header[index].folded, header[index].trimmed(header[index].all))) }
            }
        }
    }

    struct Row {
        /// Bytes of the file.
        var range: Range<Int>
        var cells: [StyledText]
        /// Nil for a row that Markdown knows nothing of.
        var node: NodeID?
    }

    func actions(_ rows: [Row], label: ActionLabel) -> [ActionItem] {
        guard let first = rows.first, rows.count > 1 else { return [] }
        let isSecond = first.cells.allSatisfy { $0.bytes.isEmpty } && isHeader(rows[1].cells)
        let header = isSecond ? rows[1] : first
        let body = rows.dropFirst(isSecond ? 2 : 1)
        guard let columns = Columns(columns(header.cells, body: body.map(\.cells)), header.cells) else { return [] }
        let main = columns.main
        var label = label
        let outer = label
        var actions: [ActionItem] = []
        for row in body where main < row.cells.count {
            if isGroup(row.cells, main: main) {
                if let text = row.cells.first(where: { !$0.bytes.isEmpty }) { label = ActionLabel(text).inside(outer) }
                continue
            }
            for part in split(row, main) {
                guard var action = action(part, columns) else { continue }
                label.complete(&action)
                actions.append(action)
            }
        }
        return actions
    }

    func rows(of table: NodeID) -> [Row] {
        var rows: [Row] = []
        for row in tree.children(of: table) {
            let line = tree.line(of: row)
            var cells: [StyledText] = []
            cells.reserveCapacity(rows.first?.cells.count ?? 0)
            for cell in tree.children(of: row) { cells.append(StyledText(cell: cell, in: tree, line: line)) }
            rows.append(Row(range: tree[row].range, cells: cells, node: row))
        }
        return rows
    }

    /// What each header names.
    func headers(of table: NodeID) -> [ActionColumn?] {
        guard let row = tree.children(of: table).first(where: { _ in true }) else { return [] }
        return headers(tree.children(of: row).map { StyledText($0, in: tree) })
    }

    private func headers(_ cells: [StyledText]) -> [ActionColumn?] {
        cells.map { ActionColumn.named($0.folded, $0.trimmed($0.all)) }
    }

    /// True for a table of something else: it has headers, and none names what actions have.
    func isForeign(_ rows: [Row]) -> Bool {
        guard let header = rows.first?.cells, header.contains(where: { !$0.bytes.isEmpty }) else { return false }
        return headers(header).allSatisfy { $0 == nil || $0 == .index }
    }

    /// True for a first row whose every cell is the name of a column, beneath a header that was left empty.
    private func isHeader(_ cells: [StyledText]) -> Bool {
        let columns = headers(cells.filter { !$0.bytes.isEmpty })
        return columns.count > 1 && columns.contains(.action) && columns.allSatisfy { $0 != nil }
    }

    /// A row whose only filled cell, in bold or made of sorting words, sorts the rows beneath it.
    private func isGroup(_ cells: [StyledText], main: Int) -> Bool {
        guard cells.count > 2, cells.count(where: { !$0.bytes.isEmpty }) == 1, let text = cells.first(where: { !$0.bytes.isEmpty })
        else { return false }
        return text.isAll(.strong) || ActionWords.isGroupLabel(text.folded)
    }

    private func action(_ row: Row, _ columns: Columns) -> ActionItem? {
        let cells = row.cells
        if isNone(cells, columns) { return nil }
        var fields = ActionFields()
        // A day beside the status gives way to the column for it.
        var beside = ActionFields()
        for (index, named, parts) in columns.beside where index < cells.count && !cells[index].bytes.isEmpty {
            // "Completion date" beside what is not done yet is the day until which it shall be.
            let isUntil = named == .doneOn && fields.status?.isSettled == false && !columns.all.contains(.due)
            let (cell, column) = (cells[index], isUntil ? .due : named)
            var found =
                parts.isEmpty
                ? ActionPiece.value(cell, cell.all, of: column, day: day) : ActionPiece.sharedCell(cell, cell.all, of: parts, day: day)
            if column == .status, parts.isEmpty {
                (beside.due, beside.dueWritten) = (found.due, found.dueWritten)
                (found.due, found.dueWritten) = (nil, nil)
            }
            fields.fill(from: found)
        }
        fields.fill(from: beside)
        if fields.status != .declined { fields.reason = nil }
        var reading = ActionText(cells[columns.main], day: day, hasOwnerElsewhere: columns.all.contains(.owner))
        let own = reading.fields
        reading.fields = fields
        reading.fields.fill(from: own)
        if own.status == .done, fields.status == nil { reading.fields.status = .done }
        var action = ActionItem(reading, line: tree.source.line(at: row.range.lowerBound), range: row.range)
        if fields.status == nil, let status = columns.all.firstIndex(of: .status), let cell = cells[safe: status], !cell.bytes.isEmpty {
            action.statusWritten = Located(cell.plain(cell.all), cell.source)
        }
        return action
    }

    /// True for a row that is empty or whose answer is "none": with a reason, or with nothing that an action has beside it.
    private func isNone(_ cells: [StyledText], _ columns: Columns) -> Bool {
        let text = cells[columns.main]
        if text.trimmed(text.all).isEmpty { return true }
        let saysNone = ActionAnswer.saysNone(folded: text.folded)
        guard ActionWords.isNothing(text, text.all) else { return saysNone }
        return cells.indices.allSatisfy { index in
            let column = columns.all[safe: index] ?? nil
            if index == columns.main || column == .index || saysNone && (column == .type || column == .reason) { return true }
            return ActionWords.isNothing(cells[index], cells[index].all)
        }
    }
}

extension Array {
    /// Nil beyond the ends.
    subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
