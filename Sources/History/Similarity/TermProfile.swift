import Frameworks
import Incidents
import Markup

/// The terms of one text with their weighted counts.
package struct TermProfile: Sendable {
    package struct Term: Sendable {
        package let hash: UInt64
        /// Stretch of `texts` that spells the term.
        let text: Range<Int32>
        /// Occurrences, each weighted by the part of the document it stands in.
        package var count: Float
        /// Occurrences in the title alone, as many as are counted.
        package var titleCount: UInt16
        /// Whether it is a date, a time or a small number: two incidents that began at 06:00 have nothing in common.
        let isMoment: Bool
    }

    package private(set) var terms: [Term] = []
    private var texts: [UInt8] = []

    /// Text of a term, for evidence.
    func text(of term: Term) -> String { String(decoding: utf8(of: term), as: UTF8.self) }

    /// The UTF-8 that spells a term.
    package func utf8(of term: Term) -> ArraySlice<UInt8> { texts[Int(term.text.lowerBound)..<Int(term.text.upperBound)] }

    /// The profile of a document that has been read.
    package init(_ incident: Incident, _ document: Document) {
        var counter = TermCounter(size: document.source.bytes.count)
        counter.add(incident.title, weight: Weights.title, isTitle: true)
        for field in [incident.rootCauses, incident.services, incident.tags, incident.contributingFactors] {
            for text in field { counter.add(text, weight: Weights.field) }
        }
        if let trigger = incident.trigger { counter.add(trigger, weight: Weights.field) }
        Self.addBody(of: document.tree, incident.sections, to: &counter)
        (terms, texts) = (counter.terms, counter.texts)
    }

    /// The profile of free text: a question, an alert, a draft. The first line counts as its title.
    package init(text: String) {
        var counter = TermCounter(size: text.utf8.count)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: true)
        if let first = lines.first { counter.add(String(first), weight: Weights.title, isTitle: true) }
        for line in lines.dropFirst() { counter.add(String(line), weight: 1) }
        (terms, texts) = (counter.terms, counter.texts)
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
    private static func addBody(of tree: MarkdownTree, _ sections: [Section], to counter: inout TermCounter) {
        // For each node the weight of its section where that is its own, else 0.
        var weights = [Float](repeating: 0, count: tree.nodes.count)
        for section in sections {
            guard let weight = Weights.section(section.id) else { continue }
            for block in section.blocks { weights[Int(block)] = weight }
        }
        var text: [UInt8] = []
        func add(_ id: NodeID, _ inherited: Float) {
            let node = tree[id]
            let weight = weights[Int(id)] > 0 ? weights[Int(id)] : inherited
            switch node.kind {
            case .paragraph, .heading, .tableCell, .codeBlock:
                text.removeAll(keepingCapacity: true)
                tree.appendPlainText(of: id, to: &text)
                counter.add(lowering: &text, weight: weight)
            default:
                var child = node.firstChild
                while child >= 0 {
                    add(child, weight)
                    child = tree[child].next
                }
            }
        }
        add(MarkdownTree.root, 1)
    }

    /// FNV-1a, 64 bits (Fowler, Noll, Vo): the same in every run.
    package static func hash(_ bytes: Span<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for index in bytes.indices { hash = (hash ^ UInt64(bytes[index])) &* 0x100_0000_01B3 }
        return hash
    }
}
