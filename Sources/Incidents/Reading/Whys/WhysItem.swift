import Markup

/// What the readers of lists ask of an item.
enum WhysItem {
    /// The item's first paragraph as a line of a chain, placed where the item begins.
    static func line(of item: NodeID, in tree: MarkdownTree) -> WhysLine {
        let first = tree.children(of: item).first { tree[$0].kind == .paragraph || tree[$0].kind == .heading }
        let text = first.map { StyledText($0, in: tree) } ?? StyledText([])
        var line = WhysLine(text)
        let start = tree[item].range.lowerBound
        line.line = tree.source.line(at: start)
        line.range = start..<max(start, text.source.upperBound)
        return line
    }

    static func nestedLists(of item: NodeID, in tree: MarkdownTree) -> [NodeID] {
        tree.children(of: item).filter { tree[$0].kind == .bulletList || tree[$0].kind == .orderedList }
    }

    /// What stands below an item's first paragraph: the answer to a question that has none beside it.
    static func answerBelow(_ item: NodeID, in tree: MarkdownTree) -> String? {
        if let paragraph = secondParagraph(of: item, in: tree) { return paragraph }
        guard let list = nestedLists(of: item, in: tree).first, let first = tree.children(of: list).first(where: { _ in true }) else {
            return nil
        }
        let line = line(of: first, in: tree)
        return line.text.isEmpty ? line.question : line.text
    }

    static func secondParagraph(of item: NodeID, in tree: MarkdownTree) -> String? {
        let paragraphs = tree.children(of: item).filter { tree[$0].kind == .paragraph }
        guard paragraphs.count > 1 else { return nil }
        let line = WhysLine(StyledText(paragraphs[1], in: tree))
        return line.text.isEmpty ? line.question : line.text
    }
}
