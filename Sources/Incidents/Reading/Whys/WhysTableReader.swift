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
        let leads = header.map { cell in
            WhysWords.lead(cell.folded, from: cell.trimmed(cell.all).lowerBound, before: cell.bytes.count)?.lead
        }
        guard isExpected || leads.contains(.why) else { return }
        if !builder.isEmpty { builder.finish() }
        if leads.count(where: { $0 == .why }) > 2 {
            for row in rows.dropFirst() { readAcross(row.node, row.cells, leads, into: &builder) }
            return
        }
        let answer = leads.firstIndex { $0 == .answer || $0 == .because || $0 == .rootCause } ?? header.indices.last ?? 0
        let asked = leads.firstIndex { $0 == .why || $0 == .question } ?? max(0, answer - 1)
        let isData = isRow(header, before: rows[1].cells, asked: asked, answer: answer)
        for row in rows.dropFirst(isData ? 0 : 1) { builder.addRow(line(row.node, row.cells, asked: asked, answer: answer)) }
        builder.finish()
    }

    /// The answer that a table below the question of one why gives: what stands below "Answer", or beside it.
    func answer(in table: NodeID) -> String? {
        let rows = tree.children(of: table).prefix(8).map { row in tree.children(of: row).map { StyledText($0, in: tree) } }
        func isAnswer(_ cell: StyledText) -> Bool {
            let lead = WhysWords.lead(cell.folded, from: cell.trimmed(cell.all).lowerBound, before: cell.bytes.count)?.lead
            return lead == .answer || lead == .because
        }
        let answers: [StyledText?] =
            if let column = rows.first?.firstIndex(where: isAnswer), rows.count > 1,
                column > 0 || rows[0].count != 2 || !isAnswer(rows[1][0])
            {
                rows.dropFirst().map { $0[safe: column] }
            } else {
                rows.map { $0.first.map(isAnswer) == true ? $0[safe: 1] : nil }
            }
        return answers.compactMap { $0.map { $0.plain($0.all) } }.first { !$0.isEmpty }
    }

    /// Where Markdown wants a header, who wants none writes the first row: the first of numbered ones, the problem or a question, with
    /// what it says beside it.
    private func isRow(_ header: [StyledText], before next: [StyledText], asked: Int, answer: Int) -> Bool {
        if [header, next].map({ $0.first.flatMap(number) }) == [1, 2] { return true }
        guard header.count == 2, next.count == 2, asked != answer, header[answer].bytes.contains(0x20), WhysLine(next[asked]).kind == .why
        else { return false }
        let (first, beside) = (WhysLine(header[asked]), WhysLine(header[answer]))
        guard beside.kind == .plain else { return false }
        return first.kind == .problem && first.text.isEmpty || first.kind == .why && first.isQuestion && WhysLine(next[asked]).isQuestion
    }

    /// A chain in one row, a why in each column: `Why 1 | Why 2 | Why 3`.
    private func readAcross(_ row: NodeID, _ cells: [StyledText], _ leads: [WhysWords.Lead?], into builder: inout WhysChainBuilder) {
        for (cell, lead) in zip(cells, leads) {
            let answer = WhysScanner(cell)
            let text = answer.answer(answer.offset)
            if lead == .problem { builder.state(problem: text) }
            guard lead == .why || lead == .rootCause, !text.isEmpty else { continue }
            var line = WhysLine(cell)
            (line.kind, line.question, line.text) = (.why, nil, text)
            builder.append(line, isLabelled: true)
        }
        builder.finish()
    }

    /// `Why 1`, `2nd why`, `#3`
    private func number(in cell: StyledText) -> Int? {
        Int(String(decoding: cell.bytes.prefix(8).drop { !Cursor.isDigit($0) }.prefix(while: Cursor.isDigit), as: UTF8.self))
    }

    private func line(_ row: NodeID, _ cells: [StyledText], asked: Int, answer: Int) -> WhysLine {
        let question = cells[safe: asked] ?? StyledText([])
        var line = WhysLine(question)
        // A column before the question may say that the row asks none: "Problem | – | Mail stopped".
        if asked > 0, answer > asked, let label = cells.first.map({ WhysLine($0) }), label.kind == .problem || label.kind == .rootCause,
            label.text.isEmpty
        {
            line = label
        }
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
        if line.text.isEmpty, line.question == nil, line.kind == .plain || line.kind == .rootCause { return }
        if restates(line) { return }
        append(line, isLabelled: true)
        fill("")
    }
}
