import Frameworks
import Markup

/// Reads one section into chains: its blocks, and its headings where each is a why.
struct WhysSectionReader: Sendable {
    let tree: MarkdownTree
    let isExpected: Bool
    private var builder = WhysChainBuilder()
    /// Headings one level down have become whys of the chain under way.
    private var isAmongHeadings = false

    /// Parts of a postmortem that are none of its whys, even under the same heading.
    private static let foreign: Set<SectionID> = [
        .rootCause, .timeline, .actionPlan, .lessonsLearned, .contributingFactors, .impact, .wentWell, .wentWrong, .gotLucky, .recovery,
    ]

    /// Parts that whys are asked in: their names are no problem to ask about.
    private static let places: Set<SectionID> = [.rootCause, .analysis, .methodology, .fiveWhys]

    /// Blocks that are read with a section of their own.
    private let others: Set<NodeID>

    init(tree: MarkdownTree, isExpected: Bool, without others: Set<NodeID>) {
        (self.tree, self.isExpected, self.others) = (tree, isExpected, others)
    }

    /// The chains and, for each, how many of its whys are labelled as such.
    /// - Parameter ids: those of the document's sections, by the nodes of their headings.
    mutating func read(_ section: Section, _ ids: [NodeID: SectionID?]) -> (chains: [WhyChain], labelled: [Int]) {
        let start = section.style == .heading ? 0 : section.headingRange.upperBound
        let reader = WhysBlockReader(tree: tree, isExpected: isExpected, start: start)
        for part in parts(of: section, ids) { read(part, with: reader) }
        builder.finish()
        return (builder.chains, builder.labelled)
    }

    private struct Part {
        var heading: StyledText?
        /// The heading only names a place.
        var isPlace = false
        var blocks: [NodeID] = []
    }

    private func parts(of section: Section, _ ids: [NodeID: SectionID?]) -> [Part] {
        var parts = [Part()]
        var skipping: UInt8?
        for block in section.blocks where !others.contains(block) {
            let node = tree[block]
            guard node.kind == .heading else {
                if skipping == nil { parts[parts.count - 1].blocks.append(block) }
                continue
            }
            if let level = skipping, node.detail > level { continue }
            skipping = nil
            let heading = StyledText(block, in: tree)
            let isWhy = WhysLine(heading).kind == .why
            let id = ids[block] ?? nil
            if !isWhy, let id, Self.foreign.contains(id) {
                skipping = node.detail
            } else {
                parts.append(Part(heading: heading, isPlace: id.map(Self.places.contains) ?? false))
            }
        }
        return parts
    }

    private mutating func read(_ part: Part, with reader: WhysBlockReader) {
        guard let heading = part.heading else { return reader.read(part.blocks, into: &builder) }
        let line = WhysLine(heading)
        guard line.kind == .why, !(line.leadsOn && builder.isEmpty) else {
            // The problem stated under a heading of its own is that of the chain under the next one.
            let goesOn = builder.isEmpty && builder.isProblemStated && (part.isPlace || WhysWords.announcesWhys(heading.plain(heading.all)))
            if !goesOn { builder.finish() }
            isAmongHeadings = false
            if line.leadsOn {
                builder.state(problem: line.text)
            } else if line.kind == .problem, line.text.isEmpty, let index = part.blocks.firstIndex(where: { problem(in: $0) != nil }) {
                builder.state(problem: problem(in: part.blocks[index]))
                // What else is told of the problem is no chain unless it asks why.
                let rest = WhysBlockReader(tree: tree, isExpected: false, start: reader.start)
                return rest.read(Array(part.blocks[(index + 1)...]), into: &builder)
            } else if line.kind == .problem {
                builder.state(problem: line.text.isEmpty ? heading.plain(heading.all) : line.text)
            } else if !part.isPlace {
                builder.suppose(problem: line.text.isEmpty ? line.question ?? "" : line.text)
            }
            reader.read(part.blocks, into: &builder)
            return
        }
        var inner = WhysChainBuilder()
        reader.read(part.blocks, into: &inner)
        inner.finish()
        if !line.isNumbered, line.isQuestion, inner.chains.contains(where: { $0.answers.count > 1 }) {
            builder.finish()
            builder.state(problem: line.question)
            reader.read(part.blocks, into: &builder)
            builder.finish()
            return
        }
        if !isAmongHeadings, !builder.isEmpty { builder.finish() }
        isAmongHeadings = true
        builder.append(line, isLabelled: true)
        if line.text.isEmpty, let words = firstWords(part.blocks) { builder.fill(words) }
    }

    /// What may tell the problem that a heading only announces: a paragraph, a list of one item, or bullets that neither ask nor answer.
    private func problem(in block: NodeID) -> String? {
        let isBullets = tree[block].kind == .bulletList
        let items = isBullets || tree[block].kind == .orderedList ? Array(tree.children(of: block)) : []
        guard items.count > 1 else { return firstWords([block]) }
        let lines = items.map { WhysItem.line(of: $0, in: tree) }
        let isPlain = lines.allSatisfy {
            $0.kind == .plain && !$0.leadsOn && !WhysWords.isCausal(LowercasedBytes.fold(Array($0.text.utf8)))
        }
        guard isBullets, isPlain, items.allSatisfy({ WhysItem.nestedLists(of: $0, in: tree).isEmpty }) else { return nil }
        return lines.map(\.text).joined(separator: "; ")
    }

    /// The first paragraph or item under a heading, or the answer that a table gives.
    private func firstWords(_ blocks: [NodeID]) -> String? {
        for block in blocks {
            switch tree[block].kind {
            case .paragraph:
                let text = StyledText(block, in: tree)
                if text.isAll(.emphasis) { continue }
                let line = WhysLine(text)
                return line.text.isEmpty ? text.plain(text.all) : line.text
            case .bulletList, .orderedList:
                guard let item = tree.children(of: block).first(where: { _ in true }) else { continue }
                return WhysItem.line(of: item, in: tree).text
            case .table:
                if let answer = WhysTableReader(tree: tree, isExpected: true).answer(in: block) { return answer }
            default: continue
            }
        }
        return nil
    }
}
