import Frameworks
import Markup

/// Tables that lay a document out, as wikis and word processors export them: a row's first cell names a part (`| Impact | 1,200 orders |`),
/// or a cell that stands alone names what the rows below it tell. A header that names columns of its own, as of `Phase | Duration`, heads a
/// table of something else.
enum LayoutTable {
    /// The sections of all such tables. One row alone may be a table's of something else, and so may rows that tell of phases only.
    static func sections(_ blocks: [NodeID], in tree: MarkdownTree, _ vocabulary: SectionVocabulary) -> [Section] {
        var sections: [Section] = []
        for block in blocks where tree[block].kind == .table {
            let rows = tree.children(of: block).prefix(100).map { row in Array(tree.children(of: row)) }
            guard let header = rows.first, header.count <= 3 else { continue }
            if header.count == 1 {
                sections += stacked(rows.compactMap(\.first), in: tree, vocabulary)
            } else if isOfPairs(header, in: tree, vocabulary) {
                sections += paired(rows, in: tree, vocabulary)
            }
        }
        var known: Set<SectionID> = []
        sections.removeAll { section in section.id.map { !known.insert($0).inserted } ?? true }
        return sections.count > 1 && !known.isDisjoint(with: mainParts) ? sections : []
    }

    /// The parts that no heading names and the first table of facts tells in so many words: `| Root cause | The pool was halved … |` among
    /// `| Severity | P1 |`.
    static func facts(
        _ blocks: ArraySlice<NodeID>, besides sections: [Section], in tree: MarkdownTree, _ vocabulary: SectionVocabulary
    ) -> [Section] {
        for block in blocks where tree[block].kind == .table {
            let rows = tree.children(of: block).prefix(60).map { row in Array(tree.children(of: row)) }
            guard let header = rows.first, header.count == 2, isOfPairs(header, in: tree, vocabulary),
                rows.count(where: { MetadataLabel(tree.plainText(of: $0[0])) != nil }) > 1
            else { continue }
            return paired(rows, in: tree, vocabulary).filter { section in
                guard let id = section.id, told.contains(id), !sections.contains(where: { $0.id == id }) else { return false }
                return section.blocks.reduce(0) { $0 + tree.plainText(of: $1).utf8.count } > 24
            }
        }
        return []
    }

    private static let told: Set<SectionID> = [.summary, .impact, .rootCause]
    private static let mainParts: Set<SectionID> = [.summary, .impact, .timeline, .rootCause, .fiveWhys, .actionPlan]

    /// Whether a header is empty, a pair itself, or calls the pairs below it no more than that: `Field | Value`.
    private static func isOfPairs(_ header: [NodeID], in tree: MarkdownTree, _ vocabulary: SectionVocabulary) -> Bool {
        let texts = header.map { words(of: $0, in: tree) }
        func tellsAnything(_ text: String) -> Bool { text.isEmpty || telling.contains(text.lowercased()) }
        if tellsAnything(texts[0]) || naming.contains(texts[0].lowercased()) { return texts.dropFirst().allSatisfy(tellsAnything) }
        func isName(_ text: String) -> Bool { vocabulary.match(text, as: .label) != nil }
        return (isName(texts[0]) || MetadataLabel(texts[0]) != nil) && !texts.dropFirst().contains(where: isName)
    }

    private static let naming: Set<String> = [
        "field", "item", "section", "topic", "part", "key", "property", "attribute", "heading", "element", "question", "feld", "abschnitt",
        "punkt", "thema", "champ", "rubrique", "élément", "campo", "sección", "apartado", "seção", "項目", "항목", "项目", "項目名",
    ]
    private static let telling: Set<String> = [
        "value", "detail", "details", "description", "content", "contents", "notes", "text", "information", "info", "answer", "wert",
        "inhalt", "beschreibung", "angabe", "valeur", "contenu", "détails", "valor", "contenido", "detalle", "detalles", "conteúdo",
        "descripción", "descrição", "内容", "値", "내용", "说明", "詳細",
    ]

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
        let heading = words(of: cell, in: tree)
        guard heading.utf8.count <= 80, let match = vocabulary.match(heading, as: .label), !match.isWeak else { return nil }
        return Section(
            id: match.id, heading: heading, line: tree.line(of: cell), headingRange: tree[cell].range, style: .tableCell, level: 8,
            headingNode: cell, blocks: [])
    }

    private static func words(of cell: NodeID, in tree: MarkdownTree) -> String {
        String(Substring(tree.plainText(of: cell).unicodeScalars.trimmingWhitespace))
    }
}
