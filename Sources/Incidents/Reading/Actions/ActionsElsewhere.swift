import Frameworks
import Markup

/// What documents without an action section promise in other parts.
extension ActionOutline {
    /// Where a list of what is to be done may stand, beside parts of no known name.
    private static let hosts: Set<SectionID> = [.lessonsLearned, .conclusion, .recovery]

    /// Tables that tell who does what by when, and task lists under a heading that names actions after something else.
    static func partsElsewhere(_ sections: [Section], in tree: MarkdownTree) -> [Part] {
        let byNode = Dictionary(sections.map { ($0.headingNode, $0) }, uniquingKeysWith: { first, _ in first })
        var section: Section?
        var parts: [Part] = []
        for block in tree.children(of: MarkdownTree.root) {
            section = byNode[block] ?? section
            guard let section, isHost(section, sections), holdsActions(block, under: section, in: tree) else { continue }
            parts.append(Part(groups: [Group(heading: nil, label: ActionLabel(), blocks: [block])], start: 0))
        }
        return parts
    }

    /// True where neither the section nor one around it is about something else.
    private static func isHost(_ section: Section, _ sections: [Section]) -> Bool {
        var next: Section? = section
        for _ in 0..<64 {
            guard let here = next else { return true }
            if let id = here.id, !hosts.contains(id) { return false }
            next = here.parent.flatMap { sections[safe: $0] }
        }
        return false
    }

    private static func holdsActions(_ block: NodeID, under section: Section, in tree: MarkdownTree) -> Bool {
        switch tree[block].kind {
        case .table:
            let columns = ActionTableReader(tree: tree, day: ReferenceDay()).headers(of: block)
            // A log begins with its day, and what was done to recover has an owner and a status as well.
            guard let first = columns.first, first != .due, first != .owner, columns.contains(.action), columns.contains(.owner) else {
                return false
            }
            return columns.contains(.due) || columns.contains(.status) && section.id != .recovery
        case .bulletList, .orderedList:
            return section.id == .lessonsLearned && ActionNotation.namesActions(section.heading)
                && tree.children(of: block).allSatisfy { tree[$0].detail > 0 }
        default: return false
        }
    }
}
