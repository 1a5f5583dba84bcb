import Frameworks
import Markup

/// A line of plain words and a colon that names a part (`What happened:`), as mails and notes have them that know no headings.
enum PlainLabel {
    static func candidate(
        _ paragraph: NodeID, isFollowed: Bool, in tree: MarkdownTree, _ vocabulary: SectionVocabulary
    ) -> SectionOutline.Candidate? {
        let lines = tree.inlineLines(of: paragraph)
        guard let first = lines.first, isFollowed || lines.count > 1 else { return nil }
        let text = first.text
        let name = String(text.dropLast())
        guard text.utf8.count <= 60, text.last == ":" || text.last == "：", !name.contains(":"),
            let match = vocabulary.match(text, as: .label),
            // "What happened:" leads up to anything.
            match.id != .summary
        else { return nil }
        let section = Section(
            id: nil, heading: String(Substring(name.unicodeScalars.trimmingWhitespace)), line: first.line,
            headingRange: first.range, style: .boldLine, level: 7,
            headingNode: paragraph, blocks: [])
        return SectionOutline.Candidate(section: section, match: match, isWholeLine: true, holdsText: lines.count > 1)
    }
}
