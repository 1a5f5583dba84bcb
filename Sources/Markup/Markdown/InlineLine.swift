import Diagnostics

/// One source line of a paragraph, heading, table cell or the like, as readers of timelines, whys and actions want it.
package struct InlineLine: Sendable, Hashable {
    /// 1-based line in the file.
    package var line: Int
    package var runs: [InlineRun]

    /// The visible text, outer white space trimmed.
    package var text: String {
        if runs.count == 1, let only = runs.first { return String(only.text.unicodeScalars.trimmingWhitespace) }
        return String(String(decoding: runs.flatMap(\.bytes), as: UTF8.self).unicodeScalars.trimmingWhitespace)
    }

    /// Bytes from the first to the last run.
    package var range: Range<Int> {
        guard let first = runs.first, let last = runs.last else { return 0..<0 }
        return first.range.lowerBound..<max(first.range.lowerBound, last.range.upperBound)
    }
}

extension MarkdownTree {
    /// The inline content directly in a block, one element a source line (soft and hard breaks and `<br>` end a line; empty lines are left out).
    /// Recursion is bounded by `maximumDepth`.
    package func inlineLines(of block: NodeID) -> [InlineLine] {
        if let only = onlyRun(of: block) { return [InlineLine(line: source.line(at: only.range.lowerBound), runs: [only])] }
        var lines: [InlineLine] = []
        var runs: [InlineRun] = []
        func endLine() {
            guard let first = runs.first else { return }
            if runs.contains(where: { !isBlank($0.bytes) }) {
                lines.append(InlineLine(line: source.line(at: first.range.lowerBound), runs: runs))
            }
            runs = []
        }
        func collect(_ id: NodeID, _ styles: InlineRun.Styles, _ destination: String?) {
            let node = self[id]
            switch node.kind {
            case .softBreak, .lineBreak: endLine()
            case .htmlInline where RawHTML.isLineBreak(bytes(node.literal)): endLine()
            case .text: runs.append(InlineRun(bytes: bytes(node.literal), styles: styles, range: node.range, destination: destination))
            case .code:
                let range = rangeInsideTicks(node.range)
                runs.append(InlineRun(bytes: bytes(node.literal), styles: styles.union(.code), range: range, destination: destination))
            case .strong: for child in children(of: id) { collect(child, styles.union(.strong), destination) }
            case .emphasis: for child in children(of: id) { collect(child, styles.union(.emphasis), destination) }
            case .strikethrough: for child in children(of: id) { collect(child, styles.union(.struck), destination) }
            case .link: for child in children(of: id) { collect(child, styles.union(.link), string(node.attribute)) }
            case .image: for child in children(of: id) { collect(child, styles, destination) }
            default: break
            }
        }
        for child in children(of: block) where self[child].kind.isInline { collect(child, [], nil) }
        endLine()
        return lines
    }

    /// All of a block that holds text of one kind and nothing else, as most cells and items do; nil for any other.
    package func onlyRun(of block: NodeID) -> InlineRun? {
        let first = self[block].firstChild
        guard first >= 0, self[first].next < 0, self[first].kind == .text else { return nil }
        let text = bytes(self[first].literal)
        return isBlank(text) ? nil : InlineRun(bytes: text, styles: [], range: self[first].range)
    }

    private func isBlank(_ text: ArraySlice<UInt8>) -> Bool {
        guard let first = text.first(where: { $0 != 0x20 && ($0 < 0x09 || $0 > 0x0D) }) else { return true }
        return first >= 0x80 && String(decoding: text, as: UTF8.self).unicodeScalars.allSatisfy(\.isWhiteSpace)
    }

    private func rangeInsideTicks(_ range: Range<Int>) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, source.bytes[start] == 0x60 { start += 1 }
        while end > start, source.bytes[end - 1] == 0x60 { end -= 1 }
        return start..<end
    }
}

extension String.UnicodeScalarView {
    /// Without white space, NBSP included, at either end.
    package var trimmingWhitespace: Substring.UnicodeScalarView {
        if let first, let last, !first.isWhiteSpace, !last.isWhiteSpace { return self[...] }
        guard let first = firstIndex(where: { !$0.isWhiteSpace }) else { return self[endIndex...] }
        var end = endIndex
        while end > first, self[index(before: end)].isWhiteSpace { end = index(before: end) }
        return self[first..<end]
    }
}
