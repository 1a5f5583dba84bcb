import Incidents
import Markup

/// What stands beside a label in a text: `Type of impact: degraded performance`, or two cells of a row.
enum LabelledText {
    /// Whether a line, item or row of the document begins with a label and says something beside it.
    /// - Parameter label: in lower case; brackets behind it in the text do not count.
    static func states(_ label: String, in tree: MarkdownTree) -> Bool {
        tree.descendants(of: MarkdownTree.root).contains { node in
            switch tree[node].kind {
            case .paragraph:
                tree.inlineLines(of: node).contains { line in
                    guard let value = rest(of: line.text[...], behind: label)?.drop(while: \.isWhitespace) else { return false }
                    return (value.first == ":" || value.first == "：") && !RuleInput.isBlank(String(value.dropFirst()))
                }
            case .tableRow:
                states(label, in: tree.children(of: node).prefix(2).map { tree.plainText(of: $0) })
            default: false
            }
        }
    }

    private static func states(_ label: String, in cells: [String]) -> Bool {
        guard cells.count == 2, let rest = rest(of: cells[0][...], behind: label) else { return false }
        return rest.allSatisfy { $0.isWhitespace || $0 == ":" } && !RuleInput.isBlank(cells[1])
    }

    /// Nil unless the text begins with the label as whole words.
    private static func rest(of text: Substring, behind label: String) -> Substring? {
        let text = text.drop(while: \.isWhitespace)
        guard text.prefix(label.count).lowercased() == label else { return nil }
        let rest = text.dropFirst(label.count)
        let bracket = rest.drop(while: \.isWhitespace)
        guard bracket.first == "(", let end = bracket.firstIndex(of: ")") else { return rest }
        return bracket[bracket.index(after: end)...]
    }
}
