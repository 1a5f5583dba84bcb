import Frameworks
import Markup

/// Finds what a document says of itself outside front matter: tables of two columns, bold or plain `key: value` lines and bullets at its
/// head, and headings that are a field's name.
enum MetadataReader {
    /// - Parameter scale: the levels that a severity may be.
    static func read(_ tree: MarkdownTree, sections: [Section], scale: SeverityScale?) -> Metadata {
        var metadata = Metadata()
        let head = head(tree, sections)
        for (index, block) in head.enumerated() {
            if index > 0, readChoices(block, below: head[index - 1], in: tree, &metadata) { continue }
            read(block, in: tree, &metadata)
        }
        let parts = Set(sections.lazy.filter { $0.id != nil }.map(\.headingNode))
        for section in sections where section.id == nil && section.style == .heading {
            if let first = section.blocks.first, parts.contains(first) { continue }
            readField(section, in: tree, scale, &metadata)
        }
        for section in sections where section.id == .summary || section.id == .description || section.id == .scope {
            for block in section.blocks.prefix(3) where tree[block].kind != .paragraph { read(block, in: tree, &metadata) }
            if let first = section.blocks.first, !readDay(first, of: section, in: tree, &metadata) { read(first, in: tree, &metadata) }
        }
        readImpact(sections, in: tree, &metadata)
        return metadata
    }

    /// A section about the incident may begin with its day alone: "Monday, May 4, 2026".
    private static func readDay(_ block: NodeID, of section: Section, in tree: MarkdownTree, _ metadata: inout Metadata) -> Bool {
        guard tree[block].kind == .paragraph, section.style == .heading else { return false }
        let text = tree.plainText(of: block)
        guard text.utf8.count <= 60, DayReader.read(text) != nil else { return false }
        metadata.add(
            Metadata.Pair(
                label: .field(.date), written: section.heading, text: text, range: tree[block].range, labelRange: section.headingRange))
        metadata.blocks.insert(block)
        return true
    }

    /// Impact sections begin with figures: severity, duration and the moments it lasted from and to.
    private static func readImpact(_ sections: [Section], in tree: MarkdownTree, _ metadata: inout Metadata) {
        let figures: Set<MetadataLabel> = [
            .field(.severity), .field(.duration), .field(.started), .field(.detected), .field(.resolved), .field(.services),
        ]
        var found = Metadata()
        for block in sections.first(where: { $0.id == .impact })?.blocks.prefix(4) ?? [] { read(block, in: tree, &found) }
        for pair in found.pairs where figures.contains(pair.label) { metadata.add(pair) }
    }

    /// The blocks before the first section, or those under a heading that announces metadata. A bold label and its text in one line
    /// (`**Summary:** It broke.`) stand among other such lines, unless they begin a list of moments or the like.
    private static func head(_ tree: MarkdownTree, _ sections: [Section]) -> [NodeID] {
        let lists: Set<SectionID> = [.timeline, .actionPlan, .fiveWhys]
        let first = sections.first { section in
            guard let id = section.id, section.style != .boldBullet else { return false }
            return section.style == .heading || lists.contains(id) || !hasText(section, in: tree)
        }
        let end = first.map { tree[$0.headingNode].start } ?? .max
        return tree.children(of: MarkdownTree.root).prefix(60).filter { tree[$0].start < end && tree[$0].kind != .heading }
    }

    /// Whether more than its label stands on a bold section's line.
    private static func hasText(_ section: Section, in tree: MarkdownTree) -> Bool {
        tree.inlineLines(of: section.headingNode).first?.runs.contains { $0.range.lowerBound >= section.headingRange.upperBound } ?? false
    }

    private static func read(_ block: NodeID, in tree: MarkdownTree, _ metadata: inout Metadata) {
        switch tree[block].kind {
        case .table: readTable(block, in: tree, &metadata)
        case .paragraph: if readLines(block, in: tree, &metadata) { metadata.blocks.insert(block) }
        case .bulletList, .orderedList:
            let items = Array(tree.children(of: block))
            let known = items.count { readItem($0, in: tree, &metadata) }
            if known * 2 >= items.count { metadata.blocks.insert(block) }
        case .blockQuote:
            for inner in tree.children(of: block) where tree[inner].kind == .paragraph {
                if readLines(inner, in: tree, &metadata) { metadata.blocks.insert(block) }
            }
        default: break
        }
    }

    // Tables.

    private static func readTable(_ table: NodeID, in tree: MarkdownTree, _ metadata: inout Metadata) {
        let rows = tree.children(of: table).prefix(60).map { row in tree.children(of: row).prefix(12).map { $0 } }
        guard let header = rows.first else { return }
        if header.count == 2 || header.count == 3 && rows.dropFirst().allSatisfy({ isEmpty($0.last, tree) }) {
            let known = rows.filter { $0.count > 1 && MetadataLabel(tree.plainText(of: $0[0])) != nil }
            // A header alone may be a table's of something else: "Severity | Meaning".
            guard known.count > 1 || known.count == 1 && known.first != header else { return }
            for row in known { addCells(row[0], row[1], in: tree, &metadata) }
            metadata.blocks.insert(table)
        } else if rows.count == 2, let values = rows.last, values.count == header.count {
            let known = header.indices.filter { MetadataLabel(tree.plainText(of: header[$0])) != nil }
            guard known.count > 1, known.count * 2 >= header.count else { return }
            for index in known { addCells(header[index], values[index], in: tree, &metadata) }
            metadata.blocks.insert(table)
        }
    }

    private static func isEmpty(_ cell: NodeID?, _ tree: MarkdownTree) -> Bool { cell.map { tree[$0].firstChild < 0 } ?? true }

    private static func addCells(_ key: NodeID, _ value: NodeID, in tree: MarkdownTree, _ metadata: inout Metadata) {
        let written = tree.plainText(of: key)
        guard let label = MetadataLabel(written) else { return }
        let text = tree.inlineLines(of: value).map(\.withoutStruckText.text).joined(separator: ", ")
        metadata.add(Metadata.Pair(label: label, written: written, text: text, range: tree[value].range, labelRange: tree[key].range))
    }

    // Lines and bullets.

    /// True when the paragraph is metadata: half of its lines at least. A summary goes on to the next label, known or not.
    private static func readLines(_ paragraph: NodeID, in tree: MarkdownTree, _ metadata: inout Metadata) -> Bool {
        let lines = tree.inlineLines(of: paragraph)
        var known = 0
        var pairs: [Metadata.Pair] = []
        var isSummarized = false
        for line in lines.prefix(40) {
            let found = MetadataLine.pairs(in: line)
            pairs += found
            let isChoice = found.isEmpty && !pairs.isEmpty && TickedChoice.begins(line.text)
            if !found.isEmpty || isChoice { known += 1 }
            guard found.isEmpty, let last = pairs.indices.last else { continue }
            isSummarized = isSummarized || KeyLine.isLed(line.text)
            if isChoice || pairs[last].label == .field(.summary) && !isSummarized { pairs[last].goOn(with: line) }
        }
        for pair in pairs { metadata.add(pair) }
        return known > 0 && known * 2 >= lines.count
    }

    /// True when the item is metadata.
    private static func readItem(_ item: NodeID, in tree: MarkdownTree, _ metadata: inout Metadata) -> Bool {
        let children = Array(tree.children(of: item).prefix(3))
        guard let first = children.first, tree[first].kind == .paragraph, let line = tree.inlineLines(of: first).first else {
            return false
        }
        let pairs = MetadataLine.pairs(in: line)
        guard pairs.count == 1, var pair = pairs.first else {
            for pair in pairs { metadata.add(pair) }
            return !pairs.isEmpty
        }
        // `- **Services**:` with the services nested below it.
        if pair.text.isEmpty, children.count > 1, tree[children[1]].kind == .bulletList {
            pair.text = itemTexts(of: children[1], in: tree)
            pair.range = tree[children[1]].range
        }
        metadata.add(pair)
        return true
    }

    /// A list of tasks right below a label that stands alone: `**Severity**`, then `- [x] P1`.
    private static func readChoices(_ list: NodeID, below label: NodeID, in tree: MarkdownTree, _ metadata: inout Metadata) -> Bool {
        guard offersChoices(list, in: tree), tree[label].kind == .paragraph, let line = tree.inlineLines(of: label).last,
            var pair = MetadataLine.pairs(in: line).last, pair.text.isEmpty
        else { return false }
        (pair.text, pair.range) = (itemTexts(of: list, in: tree), tree[list].range)
        metadata.add(pair)
        metadata.blocks.formUnion([label, list])
        return true
    }

    private static func offersChoices(_ block: NodeID, in tree: MarkdownTree) -> Bool {
        guard tree[block].kind == .bulletList || tree[block].kind == .orderedList,
            let item = tree.children(of: block).first(where: { _ in true })
        else { return false }
        return tree[item].detail > 0 || TickedChoice.begins(tree.plainText(of: item))
    }

    /// The items of a list in one text, tasks with their boxes.
    private static func itemTexts(of list: NodeID, in tree: MarkdownTree) -> String {
        let boxes = ["", "☐ ", "☑ "]
        return tree.children(of: list).prefix(40).map { boxes[Int(tree[$0].detail)] + tree.plainText(of: $0) }.joined(separator: ", ")
    }

    // Headings.

    /// `## Severity` and below it the value; `## Owner: payments` with the value beside it.
    private static func readField(
        _ section: Section, in tree: MarkdownTree, _ scale: SeverityScale?, _ metadata: inout Metadata
    ) {
        let parts = section.heading.split(separator: ":", maxSplits: 1).map(String.init)
        guard let name = parts.first, let label = MetadataLabel(name), label != .field(.summary) else { return }
        // Lines of front matter away from the top, which their closing `---` underlines, are no title.
        if label == .field(.title), tree.inlineLines(of: section.headingNode).count > 1 { return }
        if parts.count > 1 {
            let text = String(Substring(parts[1].unicodeScalars.trimmingWhitespace))
            metadata.add(
                Metadata.Pair(label: label, written: name, text: text, range: section.headingRange, labelRange: section.headingRange))
        }
        guard let block = statingBlock(of: section, label, in: tree, scale), tree[block].range.count <= 600 else { return }
        let pairsBefore = metadata.pairs.count
        read(block, in: tree, &metadata)
        metadata.blocks.insert(block)
        guard metadata.pairs.count == pairsBefore else { return }
        let text: String
        switch tree[block].kind {
        case .paragraph:
            let lines = tree.inlineLines(of: block).map(\.withoutStruckText.text)
            text = (lines.prefix(1) + lines.dropFirst().prefix(while: TickedChoice.begins)).joined(separator: " ")
        case .bulletList, .orderedList: text = itemTexts(of: block, in: tree)
        case .heading where label == .field(.title): text = tree.plainText(of: block)
        default: return
        }
        metadata.add(
            Metadata.Pair(label: label, written: name, text: text, range: tree[block].range, labelRange: section.headingRange))
    }

    /// The first block, or a list of choices below it. A checklist below a severity or status offers none: its items are no levels or states.
    private static func statingBlock(
        of section: Section, _ label: MetadataLabel, in tree: MarkdownTree, _ scale: SeverityScale?
    ) -> NodeID? {
        guard let first = section.blocks.first, let choices = section.blocks.prefix(3).first(where: { offersChoices($0, in: tree) }),
            choices != first
        else { return section.blocks.first }
        let isJudged = label == .field(.severity) || label == .field(.status)
        func states(_ text: String) -> Bool {
            switch label {
            case .field(.severity): scale?.read(text) != nil
            case .field(.status): StatusWords.begins(text)
            default: true
            }
        }
        if isJudged, states(tree.plainText(of: first)) { return first }
        let ticked = TickedChoice.text(itemTexts(of: choices, in: tree)) ?? ""
        return ticked.isEmpty || states(ticked) ? choices : first
    }
}
