import Diagnostics
import Glibc

/// Copies cmark's nodes into a value, with byte positions verified against the source.
struct TreeBuilder {
    private let source: SourceFile
    private let bodyStart: Int
    private var nodes: [MarkdownNode] = []
    private var strings: [UInt8] = []
    private var placement: InlinePlacement
    /// False where the file is no UTF-8: cmark repairs all of it but a sequence cut off at the end.
    private let isValid: Bool
    /// The nodes that are still open, outermost first.
    private var open: [(id: NodeID, lastChild: NodeID)] = []
    /// How many open nodes lie deeper than the tree may be; their content hangs on the deepest one kept.
    private var flattened = 0
    private var alignments: [UInt8] = []
    private var column = 0

    init(source: SourceFile, bodyStart: Int) {
        self.source = source
        self.bodyStart = bodyStart
        placement = InlinePlacement(source: source, bodyStart: bodyStart)
        isValid = InvalidText.finding(in: source) == nil
        nodes.reserveCapacity((source.bytes.count - min(bodyStart, source.bytes.count)) / 16 + 8)
        strings.reserveCapacity(source.bytes.count)
    }

    /// Its arrays hold no more than they need: the trees of a whole history stay in memory.
    var tree: MarkdownTree {
        MarkdownTree(
            source: source, bodyStart: bodyStart, nodes: nodes.withUnsafeBufferPointer(Array.init),
            strings: strings.withUnsafeBufferPointer(Array.init))
    }

    /// Puts the rows of drawn tables together.
    mutating func join(_ grids: GridTables) { nodes = GridRows(nodes, of: grids, from: min(bodyStart, source.bytes.count)).nodes }

    mutating func enter(_ parsed: ParsedNode) {
        if open.count >= MarkdownTree.maximumDepth, !parsed.isLeaf {
            flattened += 1
            return
        }
        let id = NodeID(nodes.count)
        let node = place(parsed)
        nodes.append(node)
        if let parent = open.last {
            if parent.lastChild < 0 { nodes[Int(parent.id)].firstChild = id } else { nodes[Int(parent.lastChild)].next = id }
            open[open.count - 1].lastChild = id
        }
        if !parsed.isLeaf { open.append((id, -1)) }
    }

    mutating func leave() {
        if flattened > 0 {
            flattened -= 1
            return
        }
        guard let closed = open.popLast() else { return }
        let node = nodes[Int(closed.id)]
        switch node.kind {
        case .emphasis, .strong, .strikethrough, .link, .image:
            let firstChild = node.firstChild < 0 ? nil : nodes[Int(node.firstChild)].range.lowerBound
            let range = placement.close(node.kind, enteredAt: node.range.lowerBound, firstChild: firstChild)
            nodes[Int(closed.id)].start = Int32(range.lowerBound)
            nodes[Int(closed.id)].end = Int32(range.upperBound)
        case .heading:
            guard closed.lastChild >= 0 else { break }
            takeAnchors(from: Int(node.firstChild))
            takeAttributes(of: Int(closed.id), from: Int(closed.lastChild))
        case .blockQuote: placement.quoteDepth -= 1
        default: break
        }
    }

    /// Cuts attributes off the end of a heading's text and keeps the id. They stand in the source as they read, or are none.
    private mutating func takeAttributes(of heading: Int, from last: Int) {
        let text = nodes[last]
        let written = source.bytes[text.range]
        guard text.kind == .text, let found = HeadingAttributes.find(in: written), found.start == 0 || source.bytes[found.start - 1] != 0x5C
        else { return }
        let length = written.endIndex - found.start
        guard length <= Int(text.string.count), content(of: text.string).suffix(length).elementsEqual(written[found.start...]) else {
            return
        }
        nodes[last].end = Int32(found.start)
        nodes[last].string.count -= Int32(length)
        if let id = found.id { nodes[heading].string = StringSlice(offset: ~Int32(id.lowerBound), count: Int32(id.count)) }
    }

    /// Cuts bookmarks off the start of a heading's text.
    private mutating func takeAnchors(from first: Int) {
        guard first >= 0, nodes[first].kind == .text else { return }
        while let length = HeadingAttributes.anchorLength(in: content(of: nodes[first].string)) {
            let source = source.bytes[nodes[first].range].prefix(length)
            guard content(of: nodes[first].string).starts(with: source) else { return }
            nodes[first].start += Int32(length)
            nodes[first].string.count -= Int32(length)
            nodes[first].string.offset += Int32(nodes[first].string.offset < 0 ? -length : length)
        }
    }

    private func content(of slice: StringSlice) -> ArraySlice<UInt8> {
        guard slice.offset < 0 else { return bytes(slice) }
        return source.bytes[Int(~slice.offset)..<Int(~slice.offset + slice.count)]
    }

    private mutating func place(_ parsed: ParsedNode) -> MarkdownNode {
        var node = MarkdownNode(kind: parsed.kind, detail: parsed.detail, start: 0, end: 0, parent: open.last?.id ?? -1)
        if parsed.kind == .text, placeAsWritten(parsed, &node) { return node }
        switch parsed.kind {
        case .orderedList: node.extra = parsed.number
        case .link, .image: (node.string, node.extra) = (store(parsed.attribute), store(parsed.title).count)
        case .codeBlock: (node.string, node.extra) = (store(parsed.literal), store(parsed.attribute).count)
        default: node.string = store(parsed.literal)
        }
        switch parsed.kind {
        case .table: alignments = parsed.alignments.map(Array.init) ?? []
        case .tableRow: column = 0
        case .tableCell:
            node.detail = column < alignments.count ? alignments[column] : 0
            column += 1
        case .blockQuote: placement.quoteDepth += 1
        default: break
        }
        let range = parsed.kind.isInline ? placement.placeInline(parsed, literal: bytes(node.literal)) : placement.placeBlock(parsed)
        (node.start, node.end) = (Int32(range.lowerBound), Int32(range.upperBound))
        if node.kind == .text { takeFromSource(&node) }
        return node
    }

    /// A text that stands where cmark claims, as it reads: then nothing of it is copied.
    private mutating func placeAsWritten(_ parsed: ParsedNode, _ node: inout MarkdownNode) -> Bool {
        guard isValid, let literal = parsed.literal else { return false }
        let bytes = UnsafeRawBufferPointer(start: literal, count: strlen(literal))
        guard let range = placement.placeAsClaimed(parsed, literal: bytes) else { return false }
        (node.start, node.end) = (Int32(range.lowerBound), Int32(range.upperBound))
        node.string = StringSlice(offset: ~node.start, count: Int32(range.count))
        return true
    }

    /// Text that stands in the source as it reads need not be kept twice.
    private mutating func takeFromSource(_ node: inout MarkdownNode) {
        guard node.range.count == Int(node.string.count), stands(node.string, inSourceAt: node.range.lowerBound) else { return }
        strings.removeLast(node.range.count)
        node.string.offset = ~node.start
    }

    private func stands(_ slice: StringSlice, inSourceAt offset: Int) -> Bool {
        source.bytes.withUnsafeBytes { source in
            strings.withUnsafeBytes { strings in
                guard let source = source.baseAddress, let strings = strings.baseAddress else { return true }
                return memcmp(source + offset, strings + Int(slice.offset), Int(slice.count)) == 0
            }
        }
    }

    private func bytes(_ slice: StringSlice) -> ArraySlice<UInt8> { strings[Int(slice.offset)..<Int(slice.offset + slice.count)] }

    private mutating func store(_ string: UnsafePointer<CChar>?) -> StringSlice {
        let offset = Int32(strings.count)
        guard let string else { return StringSlice(offset: offset) }
        let bytes = UnsafeRawBufferPointer(start: string, count: strlen(string))
        if isValid { strings.append(contentsOf: bytes) } else { strings.append(contentsOf: String(decoding: bytes, as: UTF8.self).utf8) }
        return StringSlice(offset: offset, count: Int32(strings.count) - offset)
    }
}
