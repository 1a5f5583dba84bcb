import Incidents
import Markup

/// The stretches of a document that an `<!-- audience: … -->`, or the framework's word on a section, keeps from an audience.
///
/// Directly below a heading or directly before one, the comment speaks of that heading's whole section, heading included; anywhere else, of
/// what follows it. Either ends at the next heading of the same or a higher level.
enum WithheldSections {
    /// - Parameter sections: those that the framework withholds.
    /// - Returns: byte ranges of whole lines, in order and apart.
    static func ranges(in tree: MarkdownTree, from audience: Audience, sections: [Section] = []) -> [Range<Int>] {
        let marks = tree.nodes.indices.compactMap { isWithheld(tree.nodes[$0], of: tree, from: audience) ? NodeID($0) : nil }
        guard !marks.isEmpty || !sections.isEmpty else { return [] }
        // Footnotes stand last in the tree, wherever they are written.
        let blocks = tree.children(of: MarkdownTree.root).sorted { tree[$0].start < tree[$1].start }
        let places = Dictionary(blocks.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
        let found =
            marks.compactMap { places[topBlock(of: $0, in: tree)] }.map { range(of: $0, among: blocks, in: tree) }
            + sections.map { range(of: $0, in: tree) }
        var ranges: [Range<Int>] = []
        for range in found.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let last = ranges.last, range.lowerBound <= last.upperBound {
                ranges[ranges.count - 1] = min(last.lowerBound, range.lowerBound)..<max(last.upperBound, range.upperBound)
            } else {
                ranges.append(range)
            }
        }
        return ranges
    }

    private static func range(of place: Int, among blocks: [NodeID], in tree: MarkdownTree) -> Range<Int> {
        func level(_ place: Int) -> UInt8? {
            blocks.indices.contains(place) && tree[blocks[place]].kind == .heading ? tree[blocks[place]].detail : nil
        }
        var (start, next, limit) = (place, place + 1, UInt8.max)
        let standsAlone = tree[blocks[place]].kind == .htmlBlock
        if standsAlone, let above = level(place - 1) {
            (start, limit) = (place - 1, above)
        } else if standsAlone, let below = level(place + 1) {
            (next, limit) = (place + 2, below)
        } else if let enclosing = blocks[..<place].indices.reversed().lazy.compactMap(level).first {
            limit = enclosing
        }
        let end = blocks.indices.dropFirst(next).first { level($0).map { $0 <= limit } ?? false }
        let source = tree.source
        return lineStart(of: blocks[start], in: tree)..<(end.map { lineStart(of: blocks[$0], in: tree) } ?? source.bytes.count)
    }

    private static func range(of section: Section, in tree: MarkdownTree) -> Range<Int> {
        let end = section.blocks.map { tree[$0].range.upperBound }.max() ?? section.headingRange.upperBound
        return lineStart(of: section.headingNode, in: tree)..<max(end, section.headingRange.upperBound)
    }

    private static func lineStart(of block: NodeID, in tree: MarkdownTree) -> Int { tree.source.lineStart(tree.line(of: block)) }

    private static func topBlock(of node: NodeID, in tree: MarkdownTree) -> NodeID {
        var node = node
        while node != MarkdownTree.root, tree[node].parent != MarkdownTree.root { node = tree[node].parent }
        return node
    }

    private static func isWithheld(_ node: MarkdownNode, of tree: MarkdownTree, from audience: Audience) -> Bool {
        switch node.kind {
        case .htmlBlock, .htmlInline: named(in: tree.string(node.literal)).contains { $0 > audience }
        default: false
        }
    }

    /// The audiences that the comments of some HTML name; a name that means none is taken for the most restricted one.
    private static func named(in html: String) -> [Audience] {
        html.split(separator: "<!--", omittingEmptySubsequences: false).dropFirst().compactMap { rest in
            guard let comment = rest.split(separator: "-->", omittingEmptySubsequences: false).first else { return nil }
            let parts = comment.split(separator: ":", maxSplits: 1).map { $0.lowercased().filter { !$0.isWhitespace } }
            guard parts.count == 2, parts[0] == "audience" else { return nil }
            return Audience(rawValue: parts[1]) ?? .restricted
        }
    }
}
