import Diagnostics
import Incidents
import Markup

/// Finds blanks of templates in the texts of the front matter: `summary: TBD`, `services: [<service>]`.
enum FrontMatterBlanks {
    static func marks(_ input: RuleInput) -> [PlaceholderScanner.Mark] {
        guard let entries = input.document.frontMatter?.entries else { return [] }
        // One look at the whole spares a look at each value of most documents.
        let mayHold = !PlaceholderScanner.marks(in: Array(input.source.bytes[..<input.document.tree.bodyStart])).isEmpty
        return entries.flatMap { entry -> [PlaceholderScanner.Mark] in
            let marks = marks(in: entry.value, input.source, mayHold)
            guard !marks.isEmpty, let field = IncidentField(key: entry.key), !skipped.contains(field) else { return [] }
            return marks.filter { mark in
                !(field == .title && isMeant(mark, input)) && !input.incident.problems.contains { $0.finding.range.overlaps(mark.range) }
            }
        }
    }

    /// Whether a heading says the same title with a backslash before the sign, where front matter has no way to.
    private static func isMeant(_ mark: PlaceholderScanner.Mark, _ input: RuleInput) -> Bool {
        let (tree, bytes) = (input.document.tree, input.source.bytes)
        let escaped = [0x5C] + bytes[mark.range]
        return tree.children(of: MarkdownTree.root).contains { node in
            tree[node].kind == .heading && bytes[tree[node].range].firstRange(of: escaped) != nil
                && tree.plainText(of: node) == input.incident.title
        }
    }

    /// In a plan of actions `TODO` is a status; addresses and waivers are no texts.
    private static let skipped: Set<IncidentField> = [.actions, .allow, .redirectFrom, .id]

    /// Recursion is bounded: front matter nests 64 levels at most.
    /// - Parameter mayHold: the front matter holds something that is a blank in a text; a lone word is none there.
    private static func marks(in value: FrontMatterValue, _ source: SourceFile, _ mayHold: Bool) -> [PlaceholderScanner.Mark] {
        switch value.content {
        case .empty: return []
        case .list(let values): return values.flatMap { marks(in: $0, source, mayHold) }
        case .map(let entries): return entries.flatMap { marks(in: $0.value, source, mayHold) }
        case .scalar(let text):
            let range = value.range.clamped(to: 0..<source.bytes.count)
            if PlaceholderScanner.isOnlyWord(source.bytes[range]) || BlankAnswer.isPromised(text) {
                return [PlaceholderScanner.Mark(range: range, isStatus: true)]
            }
            guard mayHold else { return [] }
            return PlaceholderScanner.marks(in: Array(source.bytes[range])).map { mark in
                PlaceholderScanner.Mark(
                    range: mark.range.lowerBound + range.lowerBound..<mark.range.upperBound + range.lowerBound, isStatus: mark.isStatus)
            }
        }
    }
}
