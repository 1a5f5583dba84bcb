import Frameworks
import Markup

/// The action sections of a document, cut up at their headings.
struct ActionOutline: Sendable {
    /// One action section.
    struct Part: Sendable {
        var groups: [Group]
        /// Where the section's text begins when its heading stands in the same paragraph.
        var start: Int
    }

    /// The blocks under one heading, without those under the headings below it.
    struct Group: Sendable {
        /// The heading; nil for the blocks right under the section's own.
        var heading: StyledText?
        var label: ActionLabel
        /// What the headings around this one say.
        var outer = ActionLabel()
        var blocks: [NodeID] = []

        /// Under a heading of its own inside the action section.
        var isNested: Bool { heading != nil }
    }

    private(set) var parts: [Part] = []

    /// Sections that hold no promises even where they stand inside an action section.
    private static let foreign: Set<SectionID> = [
        .summary, .impact, .timeline, .fiveWhys, .wentWell, .wentWrong, .gotLucky, .lessonsLearned, .references, .revisionHistory,
        .unknowns, .conclusion,
    ]

    init(_ sections: [Section], in tree: MarkdownTree, day: ReferenceDay) {
        var wanted = SectionID.actionPlan
        if !sections.contains(where: { $0.id == .actionPlan }) { wanted = .recommendations }
        let byNode = Dictionary(sections.indices.map { (sections[$0].headingNode, $0) }, uniquingKeysWith: { first, _ in first })
        for index in sections.indices where sections[index].id == wanted && !Self.isInside(wanted, sections[index], sections) {
            parts.append(Self.part(sections[index], tree) { byNode[$0].map { sections[$0] } })
        }
        if parts.isEmpty { parts = Self.untitledParts(tree) }
        if parts.isEmpty { parts = Self.partsElsewhere(sections, in: tree, day: day) }
    }

    /// Lists after a bare line "Action items": no heading, yet what a reader takes for one.
    private static func untitledParts(_ tree: MarkdownTree) -> [Part] {
        var parts: [Part] = []
        var isTitled = false
        for block in tree.children(of: MarkdownTree.root) {
            let kind = tree[block].kind
            if isTitled, kind == .bulletList || kind == .orderedList || kind == .table {
                parts.append(Part(groups: [Group(heading: nil, label: ActionLabel(), blocks: [block])], start: 0))
            }
            guard kind == .paragraph, let line = tree.inlineLines(of: block).last else {
                isTitled = isTitled && (kind == .bulletList || kind == .orderedList)
                continue
            }
            isTitled = ActionNotation.isTitle(StyledText([line]))
        }
        return parts
    }

    /// True when a section around this one has the id as well and so holds its blocks.
    static func isInside(_ id: SectionID, _ section: Section, _ sections: [Section]) -> Bool {
        var parent = section.parent
        var steps = 0
        while let index = parent, sections.indices.contains(index), steps < 64 {
            if sections[index].id == id { return true }
            parent = sections[index].parent
            steps += 1
        }
        return false
    }

    /// - Parameter headed: the section that a node is the heading of.
    private static func part(_ section: Section, _ tree: MarkdownTree, headed: (NodeID) -> Section?) -> Part {
        let own = StyledText(section.heading, line: section.line, source: section.headingRange)
        let label = ActionLabel(own, isSections: true)
        var open = [(level: section.level, label: label)]
        var groups = [Group(heading: nil, label: label)]
        var skipping: Int?
        for block in section.blocks {
            let inner = headed(block).flatMap { $0.headingNode == section.headingNode ? nil : $0 }
            let level = tree[block].kind == .heading ? Int(tree[block].detail) : inner?.style == .boldLine ? inner?.level : nil
            if let level {
                if let skipped = skipping, level > skipped { continue }
                skipping = nil
                if let id = inner?.id, foreign.contains(id) {
                    skipping = level
                    continue
                }
            }
            if skipping != nil { continue }
            guard tree[block].kind == .heading, let level else {
                groups[groups.count - 1].blocks.append(block)
                continue
            }
            let heading = StyledText(block, in: tree)
            if ActionWords.isNarrative(heading.folded) {
                skipping = level
                continue
            }
            while open.count > 1, let last = open.last, last.level >= level { open.removeLast() }
            let outer = open.last?.label ?? ActionLabel()
            let label = ActionLabel(heading).inside(outer)
            open.append((level, label))
            groups.append(Group(heading: heading, label: label, outer: outer))
        }
        return Part(groups: groups, start: section.style == .heading ? 0 : section.headingRange.upperBound)
    }
}
