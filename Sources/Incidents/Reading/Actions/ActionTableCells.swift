import Markup

/// What the cells of a table tell beyond their words.
extension ActionTableReader {
    /// As many rows as the action has lines, where the cells beside it have as many.
    func split(_ row: Row, _ main: Int) -> [Row] {
        let cells = row.cells
        let count = lines(cells[main])
        guard count > 1, let node = row.node else { return [row] }
        if let tasks = tasks(cells[main], node, main) {
            return tasks.map { task in
                var cells = cells
                cells[main] = task
                return Row(range: row.range, cells: cells, node: node)
            }
        }
        let others = cells.indices.filter { $0 != main && !cells[$0].bytes.isEmpty }
        let several = others.filter { lines(cells[$0]) > 1 }
        guard !several.isEmpty, several.allSatisfy({ lines(cells[$0]) == count }), several.count > 1 || others.count == 1 else {
            return [row]
        }
        let parts = tree.children(of: node).map { tree.inlineLines(of: $0) }
        return (0..<count).map { line in
            Row(
                range: row.range, cells: cells.indices.map { parts[$0].count == count ? StyledText([parts[$0][line]]) : cells[$0] },
                node: node)
        }
    }

    /// `- [ ] Limit the pool<br>- [x] Alert on it`: lines each of which has its own box.
    private func tasks(_ cell: StyledText, _ row: NodeID, _ column: Int) -> [StyledText]? {
        guard cell.bytes.contains(0x5B) || cell.bytes.contains(0xE2) else { return nil }
        var nodes = tree.children(of: row)
        for _ in 0..<column { _ = nodes.next() }
        let lines = nodes.next().map { tree.inlineLines(of: $0) } ?? []
        let tasks = lines.map { StyledText([ActionLines.withoutDash($0)]) }
        return tasks.allSatisfy { ActionCheckbox.status($0.folded, $0.trimmed($0.all)) != nil } ? tasks : nil
    }

    private func lines(_ cell: StyledText) -> Int { cell.bytes.count { $0 == 0x0A } + 1 }

    /// A box or a mark and nothing else: `[x]`, `☑`.
    func isBox(_ cell: StyledText) -> Bool {
        let range = cell.trimmed(cell.all)
        if let box = ActionCheckbox.status(cell.folded, range) { return box.end == range.upperBound }
        guard let mark = ActionStatusWords.marks.match(cell.folded, at: range.lowerBound, before: range.upperBound) else { return false }
        return range.upperBound - mark.end <= 3 && cell.bytes[mark.end..<range.upperBound].allSatisfy { $0 >= 0x80 }
    }

    /// `4.1`, `R2` under "Ref": they count the rows. A ticket has more digits, a sign or a link.
    func isRowNumber(_ cell: StyledText) -> Bool {
        let digits = cell.bytes.count(where: Cursor.isDigit)
        return (1...3).contains(digits) && cell.bytes.count <= 8 && cell.spans.allSatisfy { $0.destination == nil }
            && ActionTicket.whole(cell, cell.all) == nil
    }

    /// "Completion date": the day on which it was or will be done.
    func tellsEnd(_ header: StyledText) -> Bool {
        let range = header.trimmed(header.all)
        return ["completion date", "fecha de finalización"].contains { header.folded[range].elementsEqual($0.utf8) }
    }
}
