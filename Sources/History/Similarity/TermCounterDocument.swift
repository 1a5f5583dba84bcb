import Frameworks
import Incidents
import Markup

/// What is counted of a document, and what a word counts for by where it stands: causes over chatter.
extension TermCounter {
    /// In tenths of an occurrence, but of a title, which multiplies.
    private enum Weights {
        static let title: Int32 = 3
        static let field: Int32 = 20
        static let text: Int32 = 10
        /// Found, but no likeness: what another tool keeps of each of its incidents.
        static let importedField: Int32 = 0

        static func section(_ id: SectionID?) -> Int32? {
            switch id {
            case .rootCause?, .fiveWhys?, .fault?, .trigger?, .contributingFactors?, .recovery?, .summary?, .impact?, .description?: 15
            case .timeline?, .actionPlan?, .communication?, .interviews?: 6
            case nil: nil
            default: text
            }
        }
    }

    /// Counts a document that has been read.
    /// - Parameter place: its incident's in `incidents`, which is copied nowhere.
    mutating func count(_ incidents: [Incident], at place: Int, _ tree: MarkdownTree) {
        add(title: incidents[place].title, weight: Weights.title)
        let fields = [incidents[place].rootCauses, incidents[place].services, incidents[place].tags, incidents[place].contributingFactors]
        for text in fields.joined() { add(text, tenths: Weights.field) }
        if let trigger = incidents[place].trigger { add(trigger, tenths: Weights.field) }
        addBody(of: tree, incidents[place].sections)
        finishDocument()
    }

    /// Counts free text as a document. The first line is its title.
    mutating func count(text: String) {
        // To take characters one by one is slow, and most texts are one line.
        let lines = text.utf8.contains(0x0A) ? text.split(separator: "\n", omittingEmptySubsequences: true) : [text[...]]
        if let first = lines.first { add(title: String(first), weight: Weights.title) }
        for line in lines.dropFirst() { add(String(line), tenths: Weights.text) }
        finishDocument()
    }

    /// Every block's text with the weight of the innermost section that Lookback knows.
    private mutating func addBody(of tree: MarkdownTree, _ sections: [Section]) {
        // For each node the weight of its section where that is its own, else -1.
        var weights = [Int32](repeating: -1, count: tree.nodes.count)
        for index in sections.indices {
            let isImported = sections[index].heading == Section.importedFields
            guard let weight = isImported ? Weights.importedField : Weights.section(sections[index].id) else { continue }
            if isImported { weights[Int(sections[index].headingNode)] = weight }
            for block in sections[index].blocks { weights[Int(block)] = weight }
        }
        var open = Stretch(weight: Weights.text)
        addBlock(MarkdownTree.root, of: tree, weights, inherited: Weights.text, &open)
        add(lowering: &open.text, tenths: open.weight)
    }

    /// Lines of blocks that stand one after the other and weigh the same, not yet counted.
    private struct Stretch {
        var text: [UInt8] = []
        var weight: Int32
    }

    private mutating func addBlock(_ id: NodeID, of tree: MarkdownTree, _ weights: [Int32], inherited: Int32, _ open: inout Stretch) {
        let node = tree[id]
        let weight = weights[Int(id)] >= 0 ? weights[Int(id)] : inherited
        switch node.kind {
        case .paragraph, .heading, .tableCell, .codeBlock:
            if weight != open.weight {
                add(lowering: &open.text, tenths: open.weight)
                open.text.removeAll(keepingCapacity: true)
                open.weight = weight
            }
            tree.appendPlainText(of: id, to: &open.text)
            open.text.append(0x0A)
        default:
            var child = node.firstChild
            while child >= 0 {
                addBlock(child, of: tree, weights, inherited: weight, &open)
                child = tree[child].next
            }
        }
    }
}
