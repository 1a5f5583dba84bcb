import Diagnostics
import Frameworks
import Markup

/// Paragraphs that begin with a part's name and a colon, `Impact: orders were lost.`, as reports have them whose only headings are those of
/// their lists. One or two may be told like that by chance; of three different parts, each is one, and so are names alone on their line.
enum ParagraphLabels {
    static func candidates(
        _ blocks: [NodeID], in tree: MarkdownTree, _ vocabulary: SectionVocabulary
    ) -> [NodeID: SectionOutline.Candidate] {
        var labels: [NodeID: SectionOutline.Candidate] = [:]
        for block in blocks where tree[block].kind == .paragraph {
            if let name = name(before: block, in: tree) { labels[block] = candidate(name, block, in: tree, vocabulary) }
        }
        guard Set(labels.values.compactMap { $0.match?.id }).count > 2 else { return [:] }
        for (index, block) in blocks.enumerated() where tree[block].kind == .paragraph && labels[block] == nil {
            labels[block] = PlainLabel.candidate(block, isFollowed: index + 1 < blocks.count, in: tree, vocabulary)
        }
        return labels
    }

    /// Where the words before the first colon stand, if text follows it on the line.
    private static func name(before paragraph: NodeID, in tree: MarkdownTree) -> Range<Int>? {
        let start = tree[paragraph].range.lowerBound
        let bytes = tree.source.bytes[start..<tree[paragraph].range.upperBound]
        guard let first = bytes.first, LowercasedBytes.isWordByte(first | 0x20),
            let colon = bytes.prefix(40).firstIndex(where: { $0 == 0x3A || $0 == 0x0A || $0 == 0x2A || $0 == 0x5B }), bytes[colon] == 0x3A,
            colon + 2 < bytes.endIndex, bytes[colon + 1] == 0x20, bytes[colon + 2] > 0x20
        else { return nil }
        return start..<colon
    }

    private static func candidate(
        _ name: Range<Int>, _ paragraph: NodeID, in tree: MarkdownTree, _ vocabulary: SectionVocabulary
    ) -> SectionOutline.Candidate? {
        let text = String(decoding: tree.source.bytes[name], as: UTF8.self)
        guard let match = vocabulary.match(text, as: .label), !match.isWeak else { return nil }
        let section = Section(
            id: nil, heading: text, line: tree.line(of: paragraph), headingRange: name.lowerBound..<name.upperBound + 1, style: .boldLine,
            level: 7, headingNode: paragraph, blocks: [])
        return SectionOutline.Candidate(section: section, match: match, isWholeLine: false, holdsText: true)
    }
}
