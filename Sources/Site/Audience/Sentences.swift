import Incidents
import Markup

/// What withheld sections say, sentence by sentence, to look for it afterwards.
enum Sentences {
    /// Shorter ones stand in many texts.
    static let shortest = 18

    static func terms(in ranges: [Range<Int>], of document: Document) -> [HeldBackTerm] {
        guard !ranges.isEmpty else { return [] }
        let tree = document.tree
        let origin = "a sentence of a withheld section of \(document.path)"
        var terms: [HeldBackTerm] = []
        for place in tree.nodes.indices {
            let node = tree.nodes[place]
            guard [.paragraph, .heading, .tableCell, .codeBlock, .image, .link].contains(node.kind),
                ranges.contains(where: { $0.contains(node.range.lowerBound) })
            else { continue }
            let texts = node.kind == .image || node.kind == .link ? [tree.string(node.attribute)] : [tree.plainText(of: NodeID(place))]
            for text in texts {
                for sentence in text.split(whereSeparator: { ".!?。！？\n\r\r\n".contains($0) }) where sentence.utf8.count >= shortest {
                    if let term = HeldBackTerm(String(sentence), border: .open, origin: origin) { terms.append(term) }
                }
            }
        }
        return terms
    }
}
