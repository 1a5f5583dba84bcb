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
        var (lines, hasQuestion) = ([WhysLine](), false)
        for item in items {
            guard let first = tree.children(of: item).first(where: { _ in true }), tree[first].kind == .paragraph else { return nil }
            for (index, part) in Self.parts(of: first, in: tree).enumerated() {
                lines.append(index == 0 && part.isWhole ? WhysItem.line(of: item, in: tree) : WhysLine(StyledText(part.lines)))
                hasQuestion = hasQuestion || index > 0
            }
        }
        guard hasQuestion else { return nil }
        self.lines = lines
    }

    /// The lines of a paragraph, cut before each question that is swallowed.
    private static func parts(of paragraph: NodeID, in tree: MarkdownTree) -> [(lines: [InlineLine], isWhole: Bool)] {
        let all = tree.inlineLines(of: paragraph)
        guard all.count > 1 else { return [(all, true)] }
        var parts: [[InlineLine]] = [[]]
        for (index, line) in all.enumerated() {
            if index > 0, asks(line, in: tree) { parts.append([]) }
            parts[parts.count - 1].append(line)
        }
        return parts.map { ($0, parts.count == 1) }
    }

    /// A line at the margin, where nothing of a bullet stands, that asks with a mark: a wrapped answer may hold a "why" as well.
    private static func asks(_ line: InlineLine, in tree: MarkdownTree) -> Bool {
        guard tree.source.bytes[tree.source.lineRange(line.line).lowerBound] > 0x20 else { return false }
        let reading = WhysLine(StyledText([line]))
        guard reading.kind == .why, reading.isQuestion || reading.isNumbered else { return false }
        return line.text.unicodeScalars.contains { "?？:：".unicodeScalars.contains($0) }
    }
}
