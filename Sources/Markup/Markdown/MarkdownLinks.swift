import Diagnostics

/// Every link and image of a document with the place of its destination.
package enum MarkdownLinks {
    /// In document order.
    package static func all(in tree: MarkdownTree) -> [MarkdownLink] {
        var links: [MarkdownLink] = []
        var linkEnd = 0
        var definitions: LinkDefinitions?
        // One look through the source spares a look into each of the many texts without an address: from `looked` to `sign` stands none.
        var (looked, sign) = (0, -1)
        for id in tree.nodes.indices.lazy.map(NodeID.init) {
            let node = tree[id]
            switch node.kind {
            case .link:
                linkEnd = max(linkEnd, node.range.upperBound)
                links.append(link(id, isAutolink(node, tree) ? .autolink : .link, in: tree, &definitions))
            case .image:
                linkEnd = max(linkEnd, node.range.upperBound)
                links.append(link(id, .image, in: tree, &definitions))
            case .text where node.range.lowerBound >= linkEnd:
                let start = Int(~node.literal.offset)
                if start > sign { (looked, sign) = (start, Autolinks.signs.firstPlace(in: tree.source.bytes, from: start) ?? .max) }
                if start < looked || sign < start + Int(node.literal.count) { addBare(of: id, in: tree, to: &links) }
            default: break
            }
        }
        return links
    }

    /// The destination where it stands in the link itself; nil for a link by reference.
    static func destinationRange(of id: NodeID, in tree: MarkdownTree) -> Range<Int>? {
        let node = tree[id]
        var textEnd = node.range.lowerBound + 1
        for child in tree.children(of: id) { textEnd = max(textEnd, tree[child].range.upperBound) }
        return LinkSyntax.destination(in: tree.source.bytes, of: node.range, textEnd: textEnd)
    }

    private static func link(
        _ id: NodeID, _ kind: MarkdownLink.Kind, in tree: MarkdownTree, _ definitions: inout LinkDefinitions?
    ) -> MarkdownLink {
        let node = tree[id]
        let isTextEmpty = tree.plainText(of: id).unicodeScalars.trimmingWhitespace.isEmpty && !holdsImage(id, in: tree)
        var range = destinationRange(of: id, in: tree)
        if range == nil {
            let known = definitions ?? LinkDefinitions(tree)
            definitions = known
            range = known.destination(ofReference: node.range)
        }
        return MarkdownLink(
            kind: kind, node: id, destination: tree.string(node.attribute), range: range ?? node.range, isTextEmpty: isTextEmpty)
    }

    private static func holdsImage(_ id: NodeID, in tree: MarkdownTree) -> Bool {
        tree.children(of: id).contains { tree[$0].kind == .image }
    }

    private static func isAutolink(_ node: MarkdownNode, _ tree: MarkdownTree) -> Bool {
        node.range.lowerBound < tree.source.bytes.count && tree.source.bytes[node.range.lowerBound] == 0x3C
    }

    private static func addBare(of id: NodeID, in tree: MarkdownTree, to links: inout [MarkdownLink]) {
        let node = tree[id]
        let literal = tree.bytes(node.literal)
        let isVerbatim = node.range.count == literal.count
        for found in Autolinks.find(in: literal) {
            let start = node.range.lowerBound + found.range.lowerBound - literal.startIndex
            let range = isVerbatim ? start..<start + found.range.count : node.range
            links.append(MarkdownLink(kind: .bare, node: id, destination: found.destination, range: range, isTextEmpty: false))
        }
    }
}
