import Markup

/// Questions that a list swallows where its author leaves no blank line: Markdown takes the next question for more of the bullet above it.
///
///     Why did mail stop?
///     - The queue was full.
///     Why was it full?
///     - The consumer was dead.
struct WhysLazyLines {
    /// The list's lines in their order, each question one of its own; nil where no question was swallowed.
    let lines: [WhysLine]

    init?(_ items: [NodeID], in tree: MarkdownTree) {
        var all: [(item: NodeID, parts: [[InlineLine]])] = []
        for item in items {
            guard let first = tree.children(of: item).first(where: { _ in true }), tree[first].kind == .paragraph else { return nil }
            // Most items are one line.
            all.append((item, tree.onlyRun(of: first) == nil ? Self.parts(of: first, in: tree) : []))
        }
        guard all.contains(where: { $0.parts.count > 1 }) else { return nil }
        lines = all.flatMap { item, parts in
            parts.count > 1 ? parts.map { WhysLine(StyledText($0)) } : [WhysItem.line(of: item, in: tree)]
        }
    }

    /// The lines of a paragraph, cut before each question that is swallowed.
    private static func parts(of paragraph: NodeID, in tree: MarkdownTree) -> [[InlineLine]] {
        var parts: [[InlineLine]] = [[]]
        for (index, line) in tree.inlineLines(of: paragraph).enumerated() {
            if index > 0, asks(line, in: tree) { parts.append([]) }
            parts[parts.count - 1].append(line)
        }
        return parts
    }

    /// A line at the margin, where nothing of a bullet stands, that asks with a mark: a wrapped answer may hold a "why" as well.
    private static func asks(_ line: InlineLine, in tree: MarkdownTree) -> Bool {
        guard tree.source.bytes[tree.source.lineRange(line.line).lowerBound] > 0x20 else { return false }
        let reading = WhysLine(StyledText([line]))
        guard reading.kind == .why, reading.isQuestion || reading.isNumbered else { return false }
        return line.text.unicodeScalars.contains { "?？:：".unicodeScalars.contains($0) }
    }
}
