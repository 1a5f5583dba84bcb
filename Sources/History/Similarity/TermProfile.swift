import Frameworks
import Incidents
import Markup

/// The terms of one document with their weighted counts: all that similarity needs of it.
package struct TermProfile: Sendable {
    package struct Term: Sendable {
        package let hash: UInt64
        /// Stretch of `texts` that spells the term.
        let text: Range<Int32>
        /// Occurrences, each weighted by the part of the document it stands in.
        package var count: Float
        /// Occurrences in the title alone.
        package var titleCount: Float
    }

    package private(set) var terms: [Term] = []
    private var texts: [UInt8] = []

    /// Text of a term, for evidence.
    func text(of term: Term) -> String { String(decoding: texts[Int(term.text.lowerBound)..<Int(term.text.upperBound)], as: UTF8.self) }

    /// The profile of a document that has been read.
    package init(_ incident: Incident, _ document: Document) {
        var collector = Collector()
        collector.add(incident.title, weight: Weights.title, isTitle: true)
        for field in [incident.rootCauses, incident.services, incident.tags, incident.contributingFactors] {
            for text in field { collector.add(text, weight: Weights.field) }
        }
        if let trigger = incident.trigger { collector.add(trigger, weight: Weights.field) }
        Self.addBody(of: document.tree, incident.sections, to: &collector)
        (terms, texts) = collector.finished
    }

    /// The profile of free text: a question, an alert, a draft. The first line counts as its title.
    package init(text: String) {
        var collector = Collector()
        let lines = text.split(separator: "\n", omittingEmptySubsequences: true)
        if let first = lines.first { collector.add(String(first), weight: Weights.title, isTitle: true) }
        for line in lines.dropFirst() { collector.add(String(line), weight: 1) }
        (terms, texts) = collector.finished
    }

    /// What a word counts for by where it stands: causes over chatter.
    private enum Weights {
        static let title: Float = 3
        static let field: Float = 2

        static func section(_ id: SectionID?) -> Float? {
            switch id {
            case .rootCause?, .fiveWhys?, .fault?, .trigger?, .contributingFactors?, .recovery?, .summary?, .impact?, .description?: 1.5
            case .timeline?, .actionPlan?, .communication?, .interviews?: 0.6
            case nil: nil
            default: 1
            }
        }
    }

    /// Every block's text with the weight of the innermost section that Lookback knows.
    private static func addBody(of tree: MarkdownTree, _ sections: [Section], to collector: inout Collector) {
        var weights: [NodeID: Float] = [:]
        for section in sections {
            guard let weight = Weights.section(section.id) else { continue }
            for block in section.blocks { weights[block] = weight }
        }
        var stack: [(id: NodeID, weight: Float)] = [(MarkdownTree.root, 1)]
        while let (id, inherited) = stack.popLast() {
            let weight = weights[id] ?? inherited
            switch tree[id].kind {
            case .paragraph, .heading, .tableCell, .codeBlock: collector.add(tree.plainText(of: id), weight: weight)
            default: stack += tree.children(of: id).map { ($0, weight) }
            }
        }
    }

    /// Counts terms by hash.
    private struct Collector {
        private var indices: [UInt64: Int] = [:]
        private var terms: [Term] = []
        private var texts: [UInt8] = []

        mutating func add(_ text: String, weight: Float, isTitle: Bool = false) {
            TermScanner.scan(text) { bytes in
                let hash = Self.hash(bytes)
                if let index = indices[hash] {
                    terms[index].count += weight
                    if isTitle { terms[index].titleCount += 1 }
                } else {
                    indices[hash] = terms.count
                    let start = Int32(texts.count)
                    texts += bytes
                    terms.append(Term(hash: hash, text: start..<Int32(texts.count), count: weight, titleCount: isTitle ? 1 : 0))
                }
            }
        }

        var finished: ([Term], [UInt8]) { (terms.sorted { $0.hash < $1.hash }, texts) }

        /// FNV-1a, 64 bits (Fowler, Noll, Vo): the same in every run.
        private static func hash(_ bytes: ArraySlice<UInt8>) -> UInt64 {
            bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
        }
    }
}
