import Diagnostics

@testable import Markup

/// A tree as text: one node a line, its kind and the source bytes it stands for; text nodes also show their literal where it differs.
func dump(_ text: String) -> String { dump(MarkdownParser.parse(SourceFile(path: "a.md", text: text))) }

func dump(_ tree: MarkdownTree) -> String {
    var lines: [String] = []
    func add(_ id: NodeID, _ depth: Int) {
        let node = tree[id]
        if id != MarkdownTree.root {
            var line = String(repeating: "  ", count: depth - 1) + "\(node.kind) " + quoted(tree.sourceText(of: id))
            let literal = tree.string(node.literal)
            if node.kind.isInline, !literal.isEmpty, literal != tree.sourceText(of: id) { line += " = " + quoted(literal) }
            lines.append(line)
        }
        for child in tree.children(of: id) { add(child, depth + 1) }
    }
    add(MarkdownTree.root, 0)
    return lines.joined(separator: "\n")
}

private func quoted(_ text: String) -> String {
    var result = "«"
    for scalar in text.unicodeScalars {
        switch scalar {
        case "\n": result += "⏎"
        case "\r": result += "␍"
        case "\t": result += "⇥"
        default: result.unicodeScalars.append(scalar)
        }
    }
    return result + "»"
}
