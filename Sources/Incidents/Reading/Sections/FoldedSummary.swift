import Frameworks
import Markup

/// `<summary>Timeline</summary>`: what a reader unfolds is named as under a heading, and ends where the fold does.
enum FoldedSummary {
    static func candidate(
        at index: Int, of blocks: [NodeID], in tree: MarkdownTree, _ vocabulary: SectionVocabulary
    ) -> SectionOutline.Candidate? {
        let block = blocks[index]
        let range = tree[block].range
        let html = tree.source.text(range)
        guard let opening = html.firstBytes(of: "<summary>") else { return nil }
        let rest = String(html[opening.upperBound...])
        guard let closing = rest.firstBytes(of: "</summary>"), rest.firstBytes(of: "</details>") == nil else { return nil }
        let inner = rest[..<closing.lowerBound]
        let heading = String(Substring(withoutTags(inner).unicodeScalars.trimmingWhitespace))
        guard heading.utf8.count <= 80, let match = vocabulary.match(heading, as: .label), !match.isWeak else { return nil }
        let start = range.lowerBound + html.utf8.distance(from: html.startIndex, to: opening.upperBound)
        let section = Section(
            id: nil, heading: heading, line: tree.source.line(at: start), headingRange: start..<start + inner.utf8.count, style: .boldLine,
            level: 7, headingNode: block, blocks: [])
        let end = end(ofFoldAt: index, of: blocks, in: tree)
        return SectionOutline.Candidate(
            section: section, match: match, isWholeLine: true, isPlain: !goesOn(behind: end, blocks, in: tree), end: end)
    }

    /// The block that closes a fold; nil where a heading or another fold comes first.
    private static func end(ofFoldAt index: Int, of blocks: [NodeID], in tree: MarkdownTree) -> Int? {
        for next in (index + 1)..<blocks.count {
            if tree[blocks[next]].kind == .heading { return nil }
            guard tree[blocks[next]].kind == .htmlBlock else { continue }
            let html = tree.source.text(tree[blocks[next]].range)
            if html.firstBytes(of: "</details>") != nil { return next }
            if html.firstBytes(of: "<summary>") != nil { return nil }
        }
        return nil
    }

    /// Whether the part that a fold stands in goes on behind it.
    private static func goesOn(behind end: Int?, _ blocks: [NodeID], in tree: MarkdownTree) -> Bool {
        guard let end, end + 1 < blocks.count else { return false }
        return ![.heading, .htmlBlock, .thematicBreak].contains(tree[blocks[end + 1]].kind)
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
