import Frameworks
import Markup

/// `<summary>Timeline</summary>`: what a reader unfolds is named as under a heading.
enum FoldedSummary {
    static func candidate(_ block: NodeID, in tree: MarkdownTree, _ vocabulary: SectionVocabulary) -> SectionOutline.Candidate? {
        let range = tree[block].range
        let html = tree.source.text(range)
        guard let opening = html.firstBytes(of: "<summary>") else { return nil }
        let rest = String(html[opening.upperBound...])
        guard let closing = rest.firstBytes(of: "</summary>") else { return nil }
        let inner = rest[..<closing.lowerBound]
        let heading = String(Substring(withoutTags(inner).unicodeScalars.trimmingWhitespace))
        guard heading.utf8.count <= 80, let match = vocabulary.match(heading, as: .label), !match.isWeak else { return nil }
        let start = range.lowerBound + html.utf8.distance(from: html.startIndex, to: opening.upperBound)
        let section = Section(
            id: nil, heading: heading, line: tree.source.line(at: start), headingRange: start..<start + inner.utf8.count, style: .boldLine,
            level: 7, headingNode: block, blocks: [])
        return SectionOutline.Candidate(section: section, match: match, isWholeLine: true)
    }

    private static func withoutTags(_ html: Substring) -> String {
        var isInTag = false
        return String(
            html.filter { letter in
                if letter == "<" { isInTag = true }
                defer { if letter == ">" { isInTag = false } }
                return !isInTag
            })
    }
}
