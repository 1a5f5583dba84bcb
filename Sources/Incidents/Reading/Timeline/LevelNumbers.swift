import Markup

/// Tells which headings and lines are numbered through (`3.1.`, `3.2.`): alone, such a number reads like a day.
final class LevelNumbers {
    private let tree: MarkdownTree
    /// Where the texts begin in the file whose number goes on from the one before, or is gone on from. Read where a number with a dot heads a
    /// text: in most documents none does.
    private lazy var places = LevelNumbers.places(in: tree)

    init(_ tree: MarkdownTree) { self.tree = tree }

    /// The number with which a text begins, where it is one of several.
    func number(of text: TimelineText) -> LevelNumber? {
        guard let number = LevelNumber(text.folded.bytes), number.levels.count > 1, places.contains(text.range.lowerBound) else {
            return nil
        }
        return number
    }

    private typealias Place = (number: LevelNumber, start: Int)

    /// Headings go on from headings, other lines from lines.
    private static func places(in tree: MarkdownTree) -> Set<Int> {
        var places: Set<Int> = []
        var heading: Place?
        var line: Place?
        for (index, node) in tree.nodes.enumerated() {
            switch node.kind {
            case .heading:
                guard let text = TimelineText(tree.inlineLines(of: NodeID(index))) else { continue }
                go(on: &heading, to: text, &places)
            case .paragraph:
                for text in tree.inlineLines(of: NodeID(index)).compactMap({ TimelineText([$0]) }) {
                    go(on: &line, to: text, &places, isHeading: false)
                }
            default: break
            }
        }
        return places
    }

    /// A lone number at the head of a line counts anything: `12 pods`.
    private static func go(on last: inout Place?, to text: TimelineText, _ places: inout Set<Int>, isHeading: Bool = true) {
        guard let number = LevelNumber(text.folded.bytes), isHeading || number.levels.count > 1 else { return }
        if let last, number.follows(last.number) { places.formUnion([last.start, text.range.lowerBound]) }
        last = (number, text.range.lowerBound)
    }
}
