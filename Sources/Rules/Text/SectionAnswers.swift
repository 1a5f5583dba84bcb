import Incidents
import Markup

/// What a section says, without the forms in it that nobody filled in.
extension RuleInput {
    /// The source under a heading, without headings that have nothing below them, labels that have nothing beside them, and rows of a label alone.
    func answers(in section: Section) -> String {
        let whole = extent(of: section)
        var text = ""
        var place = whole.lowerBound
        for blank in blanks(in: section).sorted(by: { $0.lowerBound < $1.lowerBound }) where blank.lowerBound >= place {
            text += source.text(place..<blank.lowerBound) + "\n"
            place = max(place, blank.upperBound)
        }
        return text + source.text(place..<max(place, whole.upperBound))
    }

    private func blanks(in section: Section) -> [Range<Int>] {
        let (whole, tree) = (extent(of: section), document.tree)
        let headings = incident.sections.filter { inner in
            inner.headingRange.lowerBound > section.headingRange.lowerBound && inner.headingRange.upperBound <= whole.upperBound
                && !hasContent(inner)
        }
        let labels = section.blocks.flatMap { tree.descendants(of: $0) }.filter { node in
            switch tree[node].kind {
            case .paragraph: Self.isBlank(tree.plainText(of: node))
            case .tableRow: tree[node].detail != 1 && !isFilled(row: node)
            default: false
            }
        }
        return headings.map(extent) + labels.map { tree[$0].range }
    }
}
