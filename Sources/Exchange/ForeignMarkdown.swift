import Diagnostics
import Markup

/// Markdown that another tool kept, made fit to stand in a document of ours: its headings below ours, no HTML, no link that leads nowhere.
struct ForeignMarkdown {
    private let tree: MarkdownTree
    private var edits: [Fix.Edit] = []

    /// The text as it may stand below a heading of the given level. What is over the limits stays as it is, for the limits to refuse.
    static func nested(_ text: String, below level: Int) -> String {
        let source = SourceFile(path: "", text: cleaned(text))
        guard StructuralLimits.violation(in: source, bodyStart: 0) == nil else { return source.text(0..<source.bytes.count) }
        var foreign = ForeignMarkdown(tree: MarkdownParser.parse(source))
        foreign.read(below: level)
        return trimmed(String(decoding: foreign.edited, as: UTF8.self))
    }

    /// The source with all edits made; of two that overlap the first one.
    private var edited: [UInt8] {
        let bytes = tree.source.bytes
        var (result, copied): ([UInt8], Int) = ([], 0)
        for edit in edits.sorted(by: { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) })
        where edit.range.lowerBound >= copied {
            result += bytes[copied..<edit.range.lowerBound]
            result += edit.replacement.utf8
            copied = edit.range.upperBound
        }
        return result + bytes[copied...]
    }

    /// Lines end at LF; no control characters.
    private static func cleaned(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        var wasReturn = false
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\r", "\u{85}", "\u{2028}", "\u{2029}": result.append("\n")
            case "\n": if !wasReturn { result.append("\n") }
            case "\t": result.append(scalar)
            default:
                if scalar.properties.generalCategory != .control, !scalar.properties.isNoncharacterCodePoint, scalar.value != 0xFEFF {
                    result.append(scalar)
                }
            }
            wasReturn = scalar == "\r"
        }
        return String(result)
    }

    /// Without blank lines at its ends.
    private static func trimmed(_ text: String) -> String {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
        func isBlank(_ line: Substring) -> Bool { line.unicodeScalars.allSatisfy(\.isWhiteSpace) }
        while let first = lines.first, isBlank(first) { lines.removeFirst() }
        while let last = lines.last, isBlank(last) { lines.removeLast() }
        return lines.joined(separator: "\n")
    }

    private mutating func read(below level: Int) {
        let headings = tree.children(of: MarkdownTree.root).filter { tree[$0].kind == .heading }
        let highest = headings.map { Int(tree[$0].detail) }.min() ?? 6
        for heading in headings { demote(heading, by: max(0, level + 1 - highest)) }
        for node in tree.descendants(of: MarkdownTree.root) {
            switch tree[node].kind {
            case .htmlBlock: replaceHTML(node)
            case .htmlInline: dropTag(node)
            case .link, .image: loosen(node)
            default: break
            }
        }
    }

    /// Both ways of writing a heading become the one with number signs.
    private mutating func demote(_ heading: NodeID, by steps: Int) {
        let node = tree[heading]
        let bytes = tree.source.bytes
        let marks = String(repeating: "#", count: min(6, Int(node.detail) + steps))
        let signs = bytes[node.range].prefix { $0 == UInt8(ascii: "#") }
        if !signs.isEmpty {
            edits.append(Fix.Edit(node.range.lowerBound..<node.range.lowerBound + signs.count, marks))
            return
        }
        edits.append(Fix.Edit(node.range.lowerBound..<node.range.lowerBound, marks + " "))
        guard let last = tree.children(of: heading).map({ tree[$0].range.upperBound }).max() else { return }
        let source = tree.source
        let lastLine = source.line(at: last)
        for line in source.line(at: node.range.lowerBound)..<lastLine {
            edits.append(Fix.Edit(source.lineRange(line).upperBound..<source.lineStart(line + 1), " "))
        }
        // The underline is the line after the last of the words.
        let underline = source.lineRange(lastLine).upperBound..<source.lineRange(lastLine + 1).upperBound
        edits.append(Fix.Edit(underline, ""))
    }

    private mutating func replaceHTML(_ node: NodeID) {
        var literal = tree.bytes(tree[node].literal)
        while literal.last == UInt8(ascii: "\n") { literal.removeLast() }
        let start = tree[node].range.lowerBound
        // Of a block that ends in its first line, cmark does not say where it ends.
        let isAsWritten = tree.source.bytes[start...].starts(with: literal)
        let range = isAsWritten ? start..<start + literal.count : tree[node].range
        let text = RichText(String(decoding: literal, as: UTF8.self))
        edits.append(Fix.Edit(range, tree[node].parent == MarkdownTree.root ? text.blocks : text.line))
    }

    /// Elements of HTML go, line breaks stay; what is no element is text.
    private mutating func dropTag(_ node: NodeID) {
        let range = tree[node].range
        if RawHTML.isLineBreak(tree.source.bytes[range]) { return }
        let scalars = Array(tree.source.text(range).unicodeScalars)
        if scalars.first == "<", HTMLTag(scalars, at: 0) != nil {
            edits.append(Fix.Edit(range, ""))
        } else {
            edits.append(Fix.Edit(range.lowerBound..<range.lowerBound, "\\"))
        }
    }

    /// A link that leads nowhere from here is its words alone.
    private mutating func loosen(_ node: NodeID) {
        guard LinkPolicy.verdict(on: tree.string(tree[node].attribute)) != .external else { return }
        let range = tree[node].range
        let children = tree.children(of: node).map { tree[$0].range }
        guard let first = children.first, let last = children.last, first.lowerBound >= range.lowerBound,
            last.upperBound <= range.upperBound
        else {
            edits.append(Fix.Edit(range, ""))
            return
        }
        edits.append(Fix.Edit(range.lowerBound..<first.lowerBound, ""))
        edits.append(Fix.Edit(last.upperBound..<range.upperBound, ""))
    }
}
