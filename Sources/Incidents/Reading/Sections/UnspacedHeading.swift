import Frameworks
import Markup

/// `##Impact`: a heading to its author, a paragraph to Markdown, which asks for a space behind the marks. It counts where it names a part.
enum UnspacedHeading {
    static func candidate(_ paragraph: NodeID, in tree: MarkdownTree, _ vocabulary: SectionVocabulary) -> SectionOutline.Candidate? {
        guard tree.source.bytes[safe: tree[paragraph].range.lowerBound] == 0x23 else { return nil }
        let lines = tree.inlineLines(of: paragraph)
        guard let first = lines.first else { return nil }
        let heading = String(first.text.drop { $0 == "#" })
        guard let match = vocabulary.match(heading, as: .label), !match.isWeak else { return nil }
        let section = Section(
            id: nil, heading: heading, line: first.line, headingRange: first.range, style: .boldLine, level: 7, headingNode: paragraph,
            blocks: [])
        return SectionOutline.Candidate(section: section, match: match, isWholeLine: true, holdsText: lines.count > 1)
    }
}
