import Frameworks
import Markup

/// Tables that lay a document out, as wikis and word processors export them: a row's first cell names a part (`| Impact | 1,200 orders |`),
/// or a cell that stands alone names what the rows below it tell.
enum LayoutTable {
    /// The sections of all such tables. One row alone may be a table's of something else.
    static func sections(_ blocks: [NodeID], in tree: MarkdownTree, _ vocabulary: SectionVocabulary) -> [Section] {
        var sections: [Section] = []
        for block in blocks where tree[block].kind == .table {
            let rows = tree.children(of: block).prefix(100).map { row in Array(tree.children(of: row)) }
            guard let width = rows.first?.count, width <= 3 else { continue }
            sections += width == 1 ? stacked(rows.compactMap(\.first), in: tree, vocabulary) : paired(rows, in: tree, vocabulary)
        }
        var known: Set<SectionID> = []
        sections.removeAll { section in section.id.map { !known.insert($0).inserted } ?? true }
        return sections.count > 1 ? sections : []
    }

    private static func paired(_ rows: [[NodeID]], in tree: MarkdownTree, _ vocabulary: SectionVocabulary) -> [Section] {
        var sections: [Section] = []
        // Rows without a name go on with what the one above them tells.
        var isOpen = false
        for cells in rows {
            let told = cells.dropFirst().filter { tree[$0].firstChild >= 0 }
            guard let name = cells.first, !told.isEmpty else { continue }
            if tree[name].firstChild < 0 {
                if isOpen { sections[sections.count - 1].blocks += told }
            } else if var section = section(named: name, in: tree, vocabulary) {
                section.blocks = told
                sections.append(section)
                isOpen = true
            } else {
                isOpen = false
            }
        }
        return sections
    }

    private static func stacked(_ cells: [NodeID], in tree: MarkdownTree, _ vocabulary: SectionVocabulary) -> [Section] {
        var sections: [Section] = []
        for cell in cells where tree[cell].firstChild >= 0 {
            if let section = section(named: cell, in: tree, vocabulary) {
                sections.append(section)
            } else if !sections.isEmpty {
                sections[sections.count - 1].blocks.append(cell)
            }
        }
        return sections.filter { !$0.blocks.isEmpty }
    }

    private static func section(named cell: NodeID, in tree: MarkdownTree, _ vocabulary: SectionVocabulary) -> Section? {
        let heading = String(Substring(tree.plainText(of: cell).unicodeScalars.trimmingWhitespace))
        guard heading.utf8.count <= 80, let match = vocabulary.match(heading, as: .label), !match.isWeak else { return nil }
        return Section(
            id: match.id, heading: heading, line: tree.line(of: cell), headingRange: tree[cell].range, style: .tableCell, level: 8,
            headingNode: cell, blocks: [])
    }
}
