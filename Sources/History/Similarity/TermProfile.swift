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
    func text(of term: Term) -> String { String(decoding: utf8(of: term), as: UTF8.self) }

    /// How a term is spelled, by its hash.
    func spelling(of hash: UInt64) -> String? { terms.first { $0.hash == hash }.map(text) }

    /// The UTF-8 that spells a term.
    package func utf8(of term: Term) -> ArraySlice<UInt8> { texts[Int(term.text.lowerBound)..<Int(term.text.upperBound)] }

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
        var text: [UInt8] = []
        var stack: [(id: NodeID, weight: Float)] = [(MarkdownTree.root, 1)]
        while let (id, inherited) = stack.popLast() {
            let weight = weights[id] ?? inherited
            switch tree[id].kind {
            case .paragraph, .heading, .tableCell, .codeBlock:
                text.removeAll(keepingCapacity: true)
                tree.appendPlainText(of: id, to: &text)
                collector.add(utf8: text, weight: weight)
            default: stack += tree.children(of: id).map { ($0, weight) }
            }
        }
    }

    /// Counts terms by hash, in a table of its own: open addressing, at most half full.
    private struct Collector {
        /// For each slot the index of a term, or -1.
        private var slots = [Int32](repeating: -1, count: 2048)
        private var terms: [Term] = []
        private var texts: [UInt8] = []

        mutating func add(_ text: String, weight: Float, isTitle: Bool = false) {
            add(utf8: Array(text.utf8), weight: weight, isTitle: isTitle)
        }

        mutating func add(utf8 text: [UInt8], weight: Float, isTitle: Bool = false) {
            TermScanner.scan(utf8: text) { bytes in
                let hash = TermProfile.hash(bytes)
                let slot = slot(of: hash)
                if slots[slot] >= 0 {
                    terms[Int(slots[slot])].count += weight
                    if isTitle { terms[Int(slots[slot])].titleCount += 1 }
                } else {
                    slots[slot] = Int32(terms.count)
                    let start = Int32(texts.count)
                    bytes.withUnsafeBufferPointer { texts.append(contentsOf: $0) }
                    terms.append(Term(hash: hash, text: start..<Int32(texts.count), count: weight, titleCount: isTitle ? 1 : 0))
                    if terms.count * 2 > slots.count { grow() }
                }
            }
        }

        var finished: ([Term], [UInt8]) { (terms, texts) }

        /// The slot that holds a hash, else the empty one where it belongs.
        private func slot(of hash: UInt64) -> Int {
            let mask = slots.count - 1
            var slot = Int(truncatingIfNeeded: hash ^ (hash >> 32)) & mask
            while slots[slot] >= 0, terms[Int(slots[slot])].hash != hash { slot = (slot + 1) & mask }
            return slot
        }

        private mutating func grow() {
            slots = [Int32](repeating: -1, count: slots.count * 4)
            for (index, term) in terms.enumerated() { slots[slot(of: term.hash)] = Int32(index) }
        }
    }

    /// FNV-1a, 64 bits (Fowler, Noll, Vo): the same in every run.
    package static func hash(_ bytes: Span<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for index in bytes.indices { hash = (hash ^ UInt64(bytes[index])) &* 0x100_0000_01B3 }
        return hash
    }
}
