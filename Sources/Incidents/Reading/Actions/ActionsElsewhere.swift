import Frameworks
import Markup

/// What documents without an action section promise in other parts.
extension ActionOutline {
    /// Where a list of what is to be done may stand, beside parts of no known name.
    private static let hosts: Set<SectionID> = [.lessonsLearned, .conclusion, .recovery]

    /// Tables that tell who does what by when, and task lists under a heading that names actions after something else.
    static func partsElsewhere(_ sections: [Section], in tree: MarkdownTree, day: ReferenceDay) -> [Part] {
        let byNode = Dictionary(sections.map { ($0.headingNode, $0) }, uniquingKeysWith: { first, _ in first })
        var section: Section?
        var parts: [Part] = []
        for block in tree.children(of: MarkdownTree.root) {
            section = byNode[block] ?? section
            guard let section, isHost(section, sections), holdsActions(block, under: section, in: tree, day) else { continue }
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

    private static func holdsActions(_ block: NodeID, under section: Section, in tree: MarkdownTree, _ day: ReferenceDay) -> Bool {
        switch tree[block].kind {
        case .table:
            let columns = ActionTableReader(tree: tree, day: ReferenceDay()).headers(of: block)
            // A log begins with its day, and what was done to recover has an owner and a status as well.
            guard let first = columns.first, first != .due, first != .owner, columns.contains(.action), columns.contains(.owner) else {
                return false
            }
            // Who did what, and who was there, has an owner and a status too, and a plan of before a day.
            if ActionNotation.namesActions(section.heading) {
                guard columns.contains(.due) || columns.contains(.status) && section.id != .recovery else { return false }
            } else {
                // Without the incident's day nothing tells a plan of before from a promise, unless lessons do.
                let isLater = columns.contains(.status) || day.date != nil || section.id == .lessonsLearned
                guard columns.contains(.due), isLater else { return false }
            }
            return !tellsWhatWas(block, columns, in: tree, day)
        case .bulletList, .orderedList:
            return section.id == .lessonsLearned && ActionNotation.namesActions(section.heading)
                && tree.children(of: block).allSatisfy { tree[$0].detail > 0 }
        default: return false
        }
    }

    /// True for cells that begin with a time of day, and for days under "due" that lie before the incident's.
    private static func tellsWhatWas(_ table: NodeID, _ columns: [ActionColumn?], in tree: MarkdownTree, _ day: ReferenceDay) -> Bool {
        tree.children(of: table).contains { row in
            tree.children(of: row).enumerated().contains { index, cell in
                let text = StyledText(cell, in: tree)
                if isClock(text) { return true }
                guard columns[safe: index] == .due, let date = day.date else { return false }
                return DayReader.read(text.plain(text.all), order: day.order).map { $0 < date } ?? false
            }
        }
    }

    /// `10:05`, `9:30 UTC`
    private static func isClock(_ text: StyledText) -> Bool {
        let bytes = text.bytes[text.trimmed(text.all)]
        let hour = bytes.prefix(while: Cursor.isDigit)
        let rest = bytes[hour.endIndex...]
        return (1...2).contains(hour.count) && rest.first == 0x3A && rest.dropFirst().prefix(while: Cursor.isDigit).count == 2
    }
}
