import Frameworks
import Markup

/// Headings that are the name of a field.
extension MetadataReader {
    /// `## Severity` and below it the value; `## Owner: payments` with the value beside it.
    mutating func readField(_ section: Section) {
        let parts = section.heading.split(separator: ":", maxSplits: 1).map(String.init)
        guard let name = parts.first, let label = MetadataLabel(name), label != .field(.summary) else { return }
        // Lines of front matter away from the top, which their closing `---` underlines, are no title.
        if label == .field(.title), tree.inlineLines(of: section.headingNode).count > 1 { return }
        if parts.count > 1 {
            let text = String(Substring(parts[1].unicodeScalars.trimmingWhitespace))
            metadata.add(
                Metadata.Pair(label: label, written: name, text: text, range: section.headingRange, labelRange: section.headingRange))
        }
        guard let block = statingBlock(of: section, label), tree[block].range.count <= 600 else { return }
        let pairsBefore = metadata.pairs.count
        read(block)
        metadata.blocks.insert(block)
        guard metadata.pairs.count == pairsBefore else { return }
        let text: String
        switch tree[block].kind {
        case .paragraph:
            let lines = tree.inlineLines(of: block).map(\.withoutStruckText.text)
            text = (lines.prefix(1) + lines.dropFirst().prefix(while: TickedChoice.begins)).joined(separator: " ")
        case .bulletList, .orderedList: text = itemTexts(of: block)
        case .heading where label == .field(.title): text = tree.plainText(of: block)
        default: return
        }
        metadata.add(
            Metadata.Pair(label: label, written: name, text: text, range: tree[block].range, labelRange: section.headingRange))
    }

    /// The first block, or a list of choices below it. A checklist below a severity or status offers none: its items are no levels or states.
    private func statingBlock(of section: Section, _ label: MetadataLabel) -> NodeID? {
        guard let first = section.blocks.first, let choices = section.blocks.prefix(3).first(where: { offersChoices($0) }),
            choices != first
        else { return section.blocks.first }
        let isJudged = label == .field(.severity) || label == .field(.status)
        func states(_ text: String) -> Bool {
            switch label {
            case .field(.severity): scale?.read(text) != nil
            case .field(.status): StatusWords.begins(text)
            default: true
            }
        }
        if isJudged, states(tree.plainText(of: first)) { return first }
        let ticked = TickedChoice.text(itemTexts(of: choices)) ?? ""
        return ticked.isEmpty || states(ticked) ? choices : first
    }
}
