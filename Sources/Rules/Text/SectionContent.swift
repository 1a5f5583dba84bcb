import Incidents
import Markup

/// What is under a heading: an answer, or a form that nobody filled in.
extension RuleInput {
    /// True when something stands under the heading: text, a filled row of a table, code, an image, or a subsection that has any of these.
    package func hasContent(_ section: Section) -> Bool {
        section.blocks.contains { holdsContent($0, under: section) }
    }

    private func holdsContent(_ block: NodeID, under section: Section) -> Bool {
        let tree = document.tree
        if tree[block].kind == .paragraph, tree[block].range.lowerBound <= section.headingRange.lowerBound {
            return section.style != .boldLine || tree[block].range.upperBound > section.headingRange.upperBound
        }
        return tree.descendants(of: block).contains { node in
            switch tree[node].kind {
            case .image, .codeBlock: true
            case .htmlInline: RawTag(tree[node], in: tree)?.isValue ?? false
            case .htmlBlock: !isComment(node)
            case .paragraph: endsInWords(node) || !Self.isBlank(tree.plainText(of: node))
            case .tableCell: node == block && !Self.isBlank(tree.plainText(of: node))
            case .tableRow: tree[node].detail != 1 && isFilled(row: node)
            default: false
            }
        }
    }

    /// Whether the last text of a paragraph ends as a sentence or a word does, which spares a look at all the others.
    private func endsInWords(_ paragraph: NodeID) -> Bool {
        let tree = document.tree
        var last = tree[paragraph].firstChild
        while last >= 0, tree[last].next >= 0 { last = tree[last].next }
        return last >= 0 && tree[last].kind == .text && Self.endsInWords(tree.bytes(tree[last].literal))
    }

    /// The blocks of a section but its heading and the comments, which no reader sees.
    func visibleBlocks(of section: Section) -> [NodeID] {
        section.blocks.filter { $0 != section.headingNode && !(document.tree[$0].kind == .htmlBlock && isComment($0)) }
    }

    private func isComment(_ block: NodeID) -> Bool {
        document.tree.bytes(document.tree[block].literal).drop { Self.isSpace($0) }.starts(with: "<!--".utf8)
    }

    /// A first cell of a few words names what the others were to say.
    func isFilled(row: NodeID) -> Bool {
        let texts = document.tree.children(of: row).map { document.tree.plainText(of: $0) }
        let filled = texts.indices.filter { !Self.isBlank(texts[$0]) }
        guard filled == [0], texts.count > 1 else { return !filled.isEmpty }
        return texts[0].utf8.contains { (0x30...0x39).contains($0) } || texts[0].split(separator: " ").count > 4
    }

    /// Dashes and dots, an empty box, or a label with nothing after its colon.
    static func isBlank(_ text: String) -> Bool {
        if endsInWords(text.utf8) { return false }
        let shown = text.unicodeScalars.reversed().drop { $0.isWhiteSpace }
        if shown.first == ":" || shown.first == "：" { return shown.count < 40 && !shown.contains("\n") }
        return shown.allSatisfy { $0.isWhiteSpace || "-–—_.…*·•|/[]".unicodeScalars.contains($0) }
    }

    /// What ends as a sentence or a word does says something.
    private static func endsInWords(_ text: some BidirectionalCollection<UInt8>) -> Bool {
        guard let last = text.last, last == 0x2E || isAlphanumeric(last) else { return false }
        return text.contains(where: isAlphanumeric)
    }

    private static func isAlphanumeric(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: false
        }
    }
}
