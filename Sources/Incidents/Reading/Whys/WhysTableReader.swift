import Markup

/// Reads a table of questions and answers, one why a row.
struct WhysTableReader: Sendable {
    let tree: MarkdownTree
    /// The section is there for whys, so that the table's header need not say so.
    let isExpected: Bool

    func read(_ table: NodeID, into builder: inout WhysChainBuilder) {
        let rows = tree.children(of: table).map { row in
            (node: row, cells: tree.children(of: row).map { StyledText($0, in: tree) })
        }
        guard let header = rows.first?.cells, rows.count > 1 else { return }
        // Where Markdown wants a header, who wants none writes the first why.
        let isData = rows.prefix(2).map { $0.cells.first.flatMap(number) } == [1, 2]
        let leads = header.map { cell in
            WhysWords.lead(cell.folded, from: cell.trimmed(cell.all).lowerBound, before: cell.bytes.count)?.lead
        }
        guard isExpected || leads.contains(.why) else { return }
        if !builder.isEmpty { builder.finish() }
        let answer = leads.firstIndex { $0 == .answer || $0 == .because || $0 == .rootCause } ?? header.indices.last ?? 0
        let asked = leads.firstIndex { $0 == .why || $0 == .question } ?? max(0, answer - 1)
        for row in rows.dropFirst(isData ? 0 : 1) { builder.addRow(line(row.node, row.cells, asked: asked, answer: answer)) }
        builder.finish()
    }

    /// `Why 1`, `2nd why`, `#3`
    private func number(in cell: StyledText) -> Int? {
        Int(String(decoding: cell.bytes.prefix(8).drop { !Cursor.isDigit($0) }.prefix(while: Cursor.isDigit), as: UTF8.self))
    }

    private func line(_ row: NodeID, _ cells: [StyledText], asked: Int, answer: Int) -> WhysLine {
        let question = cells[safe: asked] ?? StyledText([])
        var line = WhysLine(question)
        if asked != answer, let cell = cells[safe: answer] {
            let written = question.plain(question.all)
            line.question = line.isNumbered || line.text.isEmpty ? line.question : written
            if line.kind == .plain, !written.isEmpty, !written.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) { line.question = written }
            if line.kind == .why || line.kind == .plain { line.kind = .why }
            let scanner = WhysScanner(cell)
            line.text = scanner.answer(scanner.offset)
        }
        let range = tree[row].range
        (line.line, line.range) = (tree.source.line(at: range.lowerBound), range)
        return line
    }
}

extension WhysChainBuilder {
    /// Adds a row: a why unless it names the problem; an empty answer stays empty.
    mutating func addRow(_ line: WhysLine) {
        if line.kind == .problem { return state(problem: line.text) }
        if line.text.isEmpty, line.question == nil, line.kind == .plain { return }
        append(line, isLabelled: true)
        fill("")
    }
}
