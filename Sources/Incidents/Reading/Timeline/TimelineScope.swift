import Frameworks
import Markup

/// Which blocks of a document are its timeline.
struct TimelineScope {
    /// A timeline section and the blocks that belong to it.
    struct Part {
        var section: Section
        var blocks: [NodeID]
    }

    /// The timeline sections in document order; headings of the same level that begin with a date or a time continue the one before them.
    static func parts(_ sections: [Section], in tree: MarkdownTree, zone: Zone?, days: YearlessDays) -> [Part] {
        var parts: [Part] = []
        for index in sections.indices where sections[index].id == .timeline && !isInsideTimeline(sections[index], sections) {
            let section = sections[index]
            var part = Part(section: section, blocks: section.blocks)
            if section.style == .heading {
                for next in sections[(index + 1)...] where next.style == .heading && next.level <= section.level {
                    guard next.level == section.level, next.id == nil, beginsWithTime(next, in: tree, zone, days) else { break }
                    part.blocks.append(next.headingNode)
                    part.blocks += next.blocks
                }
            }
            parts.append(part)
        }
        return parts
    }

    private static func isInsideTimeline(_ section: Section, _ sections: [Section]) -> Bool {
        var parent = section.parent
        while let index = parent, index < sections.count {
            if sections[index].id == .timeline { return true }
            parent = sections[index].parent
        }
        return false
    }

    private static func beginsWithTime(_ section: Section, in tree: MarkdownTree, _ zone: Zone?, _ days: YearlessDays) -> Bool {
        guard let text = TimelineText(tree.inlineLines(of: section.headingNode)) else { return false }
        return days.head(of: text, context: zone).map { !$0.isDoubtful } ?? (DayLine.read(text, context: zone) != nil)
    }
}
