import Frameworks
import Markup

/// Finds what a document says of itself outside front matter: tables of two columns, bold or plain `key: value` lines and bullets at its
/// head, and headings that are a field's name.
struct MetadataReader {
    let tree: MarkdownTree
    /// The levels that a severity may be.
    let scale: SeverityScale?
    var metadata = Metadata()

    static func read(_ tree: MarkdownTree, sections: [Section], scale: SeverityScale?) -> Metadata {
        var reader = MetadataReader(tree: tree, scale: scale)
        reader.read(sections)
        return reader.metadata
    }

    private mutating func read(_ sections: [Section]) {
        let head = head(of: sections)
        for (index, block) in head.enumerated() {
            if index > 0, readChoices(block, below: head[index - 1]) { continue }
            read(block)
        }
        let parts = Set(sections.lazy.filter { $0.id != nil }.map(\.headingNode))
        for section in sections where section.id == nil && section.style == .heading {
            if let first = section.blocks.first, parts.contains(first) { continue }
            readField(section)
            if Self.announcesFacts(section.heading) { for block in section.blocks.prefix(3) { read(block) } }
        }
        let first = sections.first { $0.id != nil }
        for section in sections
        where section.id == .summary || section.id == .description || section.id == .scope
            || section.id == .detection && section.headingNode == first?.headingNode
        {
            for block in section.blocks.prefix(3) where tree[block].kind != .paragraph { read(block) }
            if let first = section.blocks.first, !readDay(first, of: section) { read(first) }
        }
        readImpact(sections)
        for section in sections where section.id == nil && section.style == .heading { readMoments(section) }
    }

    /// `## Timestamps` and below it several of the moments, which no heading before them announces.
    private mutating func readMoments(_ section: Section) {
        guard let block = section.blocks.first, tree[block].kind == .bulletList || tree[block].kind == .table,
            !metadata.blocks.contains(block), showsClock(tree.source.bytes[tree[block].range].prefix(200))
        else { return }
        var moments = MetadataReader(tree: tree, scale: scale)
        moments.read(block)
        let pairs = moments.metadata.pairs.filter { pair in
            if case .field(let field) = pair.label { field.milestone != nil } else { false }
        }
        if pairs.count > 1 { for pair in pairs { metadata.add(pair) } }
    }

    private func showsClock(_ text: ArraySlice<UInt8>) -> Bool {
        text.indices.dropFirst().dropLast().contains { text[$0] == 0x3A && Cursor.isDigit(text[$0 - 1]) && Cursor.isDigit(text[$0 + 1]) }
    }

    /// A section about the incident may begin with its day alone: "Monday, May 4, 2026".
    private mutating func readDay(_ block: NodeID, of section: Section) -> Bool {
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
    private mutating func readImpact(_ sections: [Section]) {
        var impact = MetadataReader(tree: tree, scale: scale)
        for block in sections.first(where: { $0.id == .impact })?.blocks.prefix(4) ?? [] { impact.read(block) }
        for pair in impact.metadata.pairs where Self.figures.contains(pair.label) { metadata.add(pair) }
    }

    private static let figures: Set<MetadataLabel> = [
        .field(.severity), .field(.duration), .field(.started), .field(.detected), .field(.resolved), .field(.services),
    ]

    /// The blocks before the first section, or those under a heading that announces metadata. A bold label and its text in one line
    /// (`**Summary:** It broke.`) stand among other such lines, unless they begin a list of moments or the like.
    private func head(of sections: [Section]) -> [NodeID] {
        let lists: Set<SectionID> = [.timeline, .actionPlan, .fiveWhys]
        let first = sections.first { section in
            guard let id = section.id, section.style != .boldBullet, section.style != .tableCell else { return false }
            return section.style == .heading || lists.contains(id) || !hasText(section)
        }
        let end = first.map { tree[$0.headingNode].start } ?? .max
        return tree.children(of: MarkdownTree.root).prefix(60).filter { tree[$0].start < end && tree[$0].kind != .heading }
    }

    /// Whether more than its label stands on a bold section's line.
    private func hasText(_ section: Section) -> Bool {
        tree.inlineLines(of: section.headingNode).first?.runs.contains { $0.range.lowerBound >= section.headingRange.upperBound } ?? false
    }
}
