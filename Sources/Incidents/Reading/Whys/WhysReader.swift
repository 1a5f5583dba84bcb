import Frameworks
import Markup

/// Reads the chains of whys of a document.
package enum WhysReader {
    package static func read(_ sections: [Section], in tree: MarkdownTree) -> [WhyChain] {
        let ids = Dictionary(sections.map { ($0.headingNode, $0.id) }, uniquingKeysWith: { first, _ in first })
        /// Sections that are for whys, and their blocks: those around them leave them out.
        let forWhys = Set(sections.indices.filter { isForWhys(sections[$0]) })
        let expected = Set(forWhys.flatMap { [sections[$0].headingNode] + sections[$0].blocks })
        var chains: [WhyChain] = []
        for index in sections.indices {
            let isExpected = forWhys.contains(index)
            guard isExpected || mayHoldWhys(sections[index], tree), !isRead(with: sections[index], sections) else { continue }
            var reader = WhysSectionReader(tree: tree, isExpected: isExpected, without: isExpected ? [] : expected)
            let (found, labelled) = reader.read(sections[index], ids)
            let kept = isExpected ? Set(found.indices) : plain(found, labelled)
            append(found, kept, to: &chains)
        }
        return chains
    }

    /// Sections about causes, or about how they were sought.
    private static let causes: Set<SectionID> = [.rootCause, .analysis, .methodology]

    /// Such a section that asks why at all.
    private static func mayHoldWhys(_ section: Section, _ tree: MarkdownTree) -> Bool {
        guard let id = section.id, causes.contains(id), let first = section.blocks.first,
            let last = section.blocks.last
        else {
            return false
        }
        let start = tree[first].range.lowerBound
        let folded = LowercasedBytes.fold(Array(tree.source.bytes[start..<max(start, tree[last].range.upperBound)]))
        return WhysWords.asksWhy(folded, folded.indices)
    }

    /// Sections that are there for whys, by their id or because their heading says so ("Root cause (5 whys)").
    private static func isForWhys(_ section: Section) -> Bool {
        if section.id == .fiveWhys { return true }
        return (section.id == .rootCause || section.id == .analysis) && WhysWords.announcesWhys(section.heading)
    }

    /// True when a section around this one has been read with all it holds.
    private static func isRead(with section: Section, _ sections: [Section]) -> Bool {
        var parent = section.parent
        var steps = 0
        while let index = parent, sections.indices.contains(index), steps < 64 {
            if isForWhys(sections[index]) { return true }
            if let around = sections[index].id, let own = section.id, causes.contains(around), causes.contains(own),
                around == .rootCause || own != .rootCause
            {
                return true
            }
            parent = sections[index].parent
            steps += 1
        }
        return false
    }

    /// Outside the sections for whys a chain must show what it is: most of its steps labelled, and more than two or bare "Why?" labels.
    private static func plain(_ chains: [WhyChain], _ labelled: [Int]) -> Set<Int> {
        Set(
            chains.indices.filter { index in
                let answers = chains[index].answers
                let bare = answers.count { $0.question == nil }
                return answers.count > 1 && labelled[index] * 2 > answers.count && (answers.count > 2 || bare > 1)
            })
    }

    /// Branches keep pointing at their chain; those of a chain that is not kept are not kept either.
    private static func append(_ found: [WhyChain], _ kept: Set<Int>, to chains: inout [WhyChain]) {
        var places: [Int: Int] = [:]
        for (index, chain) in found.enumerated() where kept.contains(index) {
            var chain = chain
            if let branch = chain.branchOf {
                guard let place = places[branch.chain] else { continue }
                chain.branchOf?.chain = place
            }
            places[index] = chains.count
            chains.append(chain)
        }
    }
}
