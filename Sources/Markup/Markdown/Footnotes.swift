/// The footnotes of a document under numbers of our own: an author's label never becomes an id.
struct Footnotes: Sendable {
    struct Reference: Sendable {
        var number: Int
        /// 1 for the first reference to its footnote.
        var occurrence: Int
    }

    /// In the order of their numbers, from 1.
    let definitions: [NodeID]
    private let references: [NodeID: Reference]
    private let counts: [Int]

    init(_ tree: MarkdownTree) {
        definitions = tree.children(of: MarkdownTree.root).filter { tree[$0].kind == .footnoteDefinition }
        var counts = [Int](repeating: 0, count: definitions.count + 1)
        var references: [NodeID: Reference] = [:]
        if !definitions.isEmpty {
            for id in tree.nodes.indices.lazy.map(NodeID.init) where tree[id].kind == .footnoteReference {
                guard let number = Int(tree.string(tree[id].literal)), counts.indices.contains(number), number > 0 else { continue }
                counts[number] += 1
                references[id] = Reference(number: number, occurrence: counts[number])
            }
        }
        self.references = references
        self.counts = counts
    }

    subscript(_ reference: NodeID) -> Reference? { references[reference] }

    /// How many references lead back from a footnote: a hundred thousand to one note would make a page of ways back.
    func backLinks(to number: Int) -> Int { min(counts[number], 10) }

    static func id(of number: Int) -> String { "fn:\(number)" }
    static func id(of reference: Reference) -> String {
        reference.occurrence == 1 ? "fnref:\(reference.number)" : "fnref:\(reference.number):\(reference.occurrence)"
    }
}
