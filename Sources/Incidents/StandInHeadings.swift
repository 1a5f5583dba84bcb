import Markup

/// The lines of a document that begin a section and are no headings to Markdown: bold lines, labels, and the bold bullets of a list of
/// sections. On a page they are headings; what hangs on such a bullet stands below it.
package struct StandInHeadings {
    package private(set) var lines: [HeadingSlugs.StandIn] = []
    /// The document's blocks in their order; in the place of a list of sections, those of its items.
    package private(set) var blocks: [NodeID] = []
    /// By the block that is its heading, alone in it.
    package private(set) var sections: [NodeID: Section] = [:]

    package init(_ sections: [Section], in tree: MarkdownTree) {
        let sections = Dictionary(sections.map { ($0.headingNode, $0) }, uniquingKeysWith: { first, _ in first })
        for block in tree.children(of: MarkdownTree.root) {
            switch tree[block].kind {
            case .heading: self.sections[block] = sections[block]
            case .paragraph:
                if let section = sections[block], section.style == .boldLine { add(section, at: block, in: tree) }
            case .bulletList, .orderedList:
                let bullets = tree.children(of: block).map { sections[$0].flatMap { $0.style == .boldBullet ? $0 : nil } }
                guard Self.isOutline(bullets, in: tree) else { break }
                for case let bullet? in bullets {
                    add(bullet, at: tree[bullet.headingNode].firstChild, in: tree)
                    blocks += tree.children(of: bullet.headingNode)
                }
                continue
            default: break
            }
            blocks.append(block)
        }
    }

    private mutating func add(_ section: Section, at paragraph: NodeID, in tree: MarkdownTree) {
        let isAlone = Self.isAlone(section, in: paragraph, tree)
        lines.append(HeadingSlugs.StandIn(paragraph, text: section.heading, isAlone: isAlone))
        if isAlone { sections[paragraph] = section }
    }

    private static func isAlone(_ section: Section, in paragraph: NodeID, _ tree: MarkdownTree) -> Bool {
        let range = tree[paragraph].range
        return section.blocks.first != paragraph && tree.source.line(at: range.lowerBound) == section.line
            && tree.source.line(at: range.upperBound - 1) == section.line
    }

    /// Every item is a section, and two at least are a name with more below it.
    private static func isOutline(_ bullets: [Section?], in tree: MarkdownTree) -> Bool {
        guard bullets.allSatisfy({ bullet in bullet.map { tree[$0.headingNode].firstChild >= 0 } ?? false }) else { return false }
        let named = bullets.count { bullet in
            guard let bullet, bullet.id != nil, !bullet.blocks.isEmpty else { return false }
            return isAlone(bullet, in: tree[bullet.headingNode].firstChild, tree)
        }
        return named > 1
    }
}
