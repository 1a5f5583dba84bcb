import Incidents
import Markup

/// One rule that an author waives, for the whole file or for one block.
package struct Waiver: Sendable, Hashable {
    /// Name or code as written.
    package var rule: String
    /// Where it is written; nil when it comes from a folder's defaults, in another file.
    package var range: Range<Int>?
    /// The bytes it covers; nil for the whole file.
    package var extent: Range<Int>?

    package func covers(_ place: Range<Int>) -> Bool {
        extent.map { $0.lowerBound <= place.lowerBound && place.lowerBound <= $0.upperBound } ?? true
    }
}

/// Finds the waivers of a document: `allow:` in its front matter, and `<!-- lookback-allow NAME: reason -->` before a block.
package enum WaiverReader {
    private static let marker = Array("lookback-allow".utf8)

    /// - Parameter rawHTML: where raw HTML stands in it.
    package static func read(_ document: Document, _ incident: Incident, rawHTML: [NodeID]) -> [Waiver] {
        let block = document.frontMatter?.range ?? 0..<0
        let stated = incident.allow.map { allowed in
            let isHere = block.lowerBound <= allowed.rule.range.lowerBound && allowed.rule.range.upperBound <= block.upperBound
            return Waiver(rule: allowed.rule.value, range: isHere && !allowed.rule.range.isEmpty ? allowed.rule.range : nil, extent: nil)
        }
        return stated + comments(rawHTML, in: document.tree)
    }

    private static func comments(_ rawHTML: [NodeID], in tree: MarkdownTree) -> [Waiver] {
        var waivers: [Waiver] = []
        for place in rawHTML {
            let node = tree[place]
            let start = node.range.lowerBound
            let end = tree.source.lineRange(tree.source.line(at: start)).upperBound
            guard let names = nameList(in: tree.source.bytes[start..<max(start, end)]) else { continue }
            // Within a text it stands before no block, and waives nothing.
            let extent = node.kind == .htmlInline ? start..<start : extent(after: place, in: tree)
            for name in split(tree.source.bytes, names) {
                waivers.append(Waiver(rule: tree.source.text(name), range: name, extent: extent))
            }
        }
        return waivers
    }

    /// The names in `<!-- lookback-allow NAME, NAME: reason -->`, all on the comment's first line.
    private static func nameList(in comment: ArraySlice<UInt8>) -> Range<Int>? {
        var rest = comment.drop { $0 == 0x20 }
        guard rest.starts(with: "<!--".utf8) else { return nil }
        rest = rest.dropFirst(4).drop { $0 == 0x20 || $0 == 0x09 }
        guard rest.prefix(marker.count).elementsEqual(marker, by: { $0 | 0x20 == $1 || $0 == 0x5F && $1 == 0x2D }) else { return nil }
        rest = rest.dropFirst(marker.count)
        guard rest.first == 0x20 || rest.first == 0x3A else { return nil }
        rest = rest.dropFirst()
        let end = rest.firstIndex { $0 == 0x3A || $0 == 0x3E } ?? rest.endIndex
        return rest.startIndex..<end
    }

    /// The names, apart by commas, or by spaces where what stands between two commas is none (`Missing time zone` is); the dashes that end a
    /// comment without a reason are none.
    private static func split(_ bytes: [UInt8], _ list: Range<Int>) -> [Range<Int>] {
        bytes[list].split(separator: 0x2C).flatMap { part in
            let words = part.split { $0 <= 0x20 }.filter { word in !word.allSatisfy { $0 == 0x2D } }
            guard let first = words.first, let last = words.last else { return [Range<Int>]() }
            let whole = first.startIndex..<last.endIndex
            let isName = words.count == 1 || RuleRegistry.rule(named: String(decoding: bytes[whole], as: UTF8.self)) != nil
            return isName ? [whole] : words.map { $0.startIndex..<$0.endIndex }
        }
    }

    /// The block after the comment; after a heading, all that the heading stands over. Comments in a row cover the same block.
    private static func extent(after comment: NodeID, in tree: MarkdownTree) -> Range<Int> {
        var next = tree[comment].next
        while next >= 0, tree[next].kind == .htmlBlock { next = tree[next].next }
        guard next >= 0 else { return tree[comment].range.upperBound..<tree[comment].range.upperBound }
        let first = tree[next]
        var end = first.range.upperBound
        guard first.kind == .heading else { return first.range.lowerBound..<end }
        var following = first.next
        while following >= 0, !(tree[following].kind == .heading && tree[following].detail <= first.detail) {
            end = tree[following].range.upperBound
            following = tree[following].next
        }
        return first.range.lowerBound..<end
    }
}
