import Markup

/// Reads the blocks under one heading into chains.
struct WhysBlockReader: Sendable {
    let tree: MarkdownTree
    let isExpected: Bool
    /// What stands before this offset is the section's heading.
    let start: Int

    func read(_ blocks: [NodeID], into builder: inout WhysChainBuilder) {
        for (index, block) in blocks.enumerated() {
            let next: NodeID? = index + 1 < blocks.count ? blocks[index + 1] : nil
            switch tree[block].kind {
            case .paragraph where isTitle(block, before: next):
                builder.finish()
                builder.state(problem: tree.plainText(of: block))
            case .paragraph, .tableCell: readParagraph(block, isLast: next == nil, into: &builder)
            case .bulletList, .orderedList: WhysListReader(tree: tree, isExpected: isExpected).read(block, into: &builder)
            case .table: WhysTableReader(tree: tree, isExpected: isExpected).read(block, into: &builder)
            case .codeBlock where isPlainText(block): readFence(block, into: &builder)
            case .blockQuote: read(Array(tree.children(of: block)), into: &builder)
            default: break
            }
        }
    }

    /// A bold line before a numbered list names the chain that the list is.
    private func isTitle(_ block: NodeID, before next: NodeID?) -> Bool {
        guard let next, tree[next].kind == .orderedList, tree[block].range.lowerBound >= start else { return false }
        let lines = tree.inlineLines(of: block)
        return lines.count == 1 && StyledText(lines).isAll(.strong)
    }

    /// Lines of a paragraph; one that follows a why without label goes on with it.
    private func readParagraph(_ block: NodeID, isLast: Bool, into builder: inout WhysChainBuilder) {
        let lines = tree.inlineLines(of: block).compactMap { line in
            var line = line
            line.runs.removeAll { $0.range.lowerBound < start }
            return line.text.isEmpty ? nil : line
        }
        let whole = StyledText(lines)
        if whole.isAll(.emphasis), !WhysLine(whole).isOpen { return }
        if WhysStop.isReason(whole.folded), WhysLine(whole).kind == .plain { return builder.stop(whole.plain(whole.all)) }
        for (index, line) in lines.enumerated() {
            let text = StyledText([line])
            let reading = WhysLine(text)
            if builder.begins(with: reading, isFollowed: !isLast || index + 1 < lines.count) { continue }
            if index > 0, reading.kind == .plain, !builder.isWaiting, !builder.isLedOn {
                builder.extend(reading.text)
            } else {
                builder.add(reading, impliesWhy: false)
            }
        }
        if WhysStop.isReason(whole.folded) { builder.stop(whole.plain(whole.all)) }
    }

    /// A fence that names a language is code or a diagram of its own notation.
    private func isPlainText(_ block: NodeID) -> Bool {
        let language = tree.string(tree[block].attribute).prefix { !$0.isWhitespace && $0 != "{" }.lowercased()
        return language.isEmpty || ["text", "txt", "plain", "plaintext", "markdown", "md", "none", "ascii", "tree"].contains(language)
    }

    /// A chain drawn in a code fence, line by line.
    private func readFence(_ block: NodeID, into builder: inout WhysChainBuilder) {
        let source = tree.source
        let range = tree[block].range
        guard !range.isEmpty else { return }
        for number in source.line(at: range.lowerBound)...source.line(at: range.upperBound - 1) {
            let lineRange = source.lineRange(number)
            let text = StyledText(source.text(lineRange), line: number, source: lineRange)
            if text.trimmed(text.all).isEmpty || text.bytes.starts(with: "```".utf8) || text.bytes.starts(with: "~~~".utf8) { continue }
            if WhysStop.isReason(text.folded) { builder.stop(text.plain(text.all)) }
            builder.add(WhysLine(text), impliesWhy: false)
        }
    }
}
