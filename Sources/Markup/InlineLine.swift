import Diagnostics

/// A stretch of text with one set of styles.
package struct InlineRun: Sendable, Hashable {
    package struct Styles: OptionSet, Sendable, Hashable {
        package let rawValue: UInt8
        package init(rawValue: UInt8) { self.rawValue = rawValue }

        package static let strong = Styles(rawValue: 1)
        package static let emphasis = Styles(rawValue: 2)
        package static let code = Styles(rawValue: 4)
        package static let struck = Styles(rawValue: 8)
        package static let link = Styles(rawValue: 16)
    }

    package var text: String
    package var styles: Styles
    /// Bytes of the text in the file, delimiters not included.
    package var range: Range<Int>
    /// Where a link leads.
    package var destination: String?
}

/// One source line of a paragraph, heading, table cell or the like, as readers of timelines, whys and actions want it.
package struct InlineLine: Sendable, Hashable {
    /// 1-based line in the file.
    package var line: Int
    package var runs: [InlineRun]

    /// The visible text, outer white space trimmed.
    package var text: String {
        let joined = runs.map(\.text).joined()
        return String(joined.unicodeScalars.trimmingWhitespace)
    }

    /// Bytes from the first to the last run.
    package var range: Range<Int> {
        guard let first = runs.first, let last = runs.last else { return 0..<0 }
        return first.range.lowerBound..<max(first.range.lowerBound, last.range.upperBound)
    }
}

extension MarkdownTree {
    /// The inline content directly in a block, one element a source line (soft and hard breaks and `<br>` end a line; empty lines are left out).
    package func inlineLines(of block: NodeID) -> [InlineLine] {
        var lines: [InlineLine] = []
        var runs: [InlineRun] = []
        func endLine() {
            if runs.contains(where: { !$0.text.allSatisfy(\.isWhitespace) }), let first = runs.first {
                lines.append(InlineLine(line: source.line(at: first.range.lowerBound), runs: runs))
            }
            runs = []
        }
        func collect(_ id: NodeID, _ styles: InlineRun.Styles, _ destination: String?) {
            let node = self[id]
            switch node.kind {
            case .softBreak, .lineBreak: endLine()
            case .htmlInline where isLineBreakTag(node.literal): endLine()
            case .text: runs.append(InlineRun(text: string(node.literal), styles: styles, range: node.range, destination: destination))
            case .code:
                runs.append(InlineRun(text: string(node.literal), styles: styles.union(.code), range: node.range, destination: destination))
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

    private func isLineBreakTag(_ literal: StringSlice) -> Bool {
        let tag = bytes(literal)
        return tag.count >= 4 && tag.count <= 6 && tag.dropFirst().prefix(2).elementsEqual("br".utf8)
    }
}

extension String.UnicodeScalarView {
    /// Without white space, NBSP included, at either end.
    package var trimmingWhitespace: Substring.UnicodeScalarView {
        var view = self[...]
        while let first = view.first, first.properties.isWhitespace { view.removeFirst() }
        while let last = view.last, last.properties.isWhitespace { view.removeLast() }
        return view
    }
}
