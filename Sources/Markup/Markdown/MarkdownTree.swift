import Diagnostics

/// A parsed Markdown document: an immutable value of flat nodes with byte positions. Node 0 is the document.
@usableFromInline package struct MarkdownTree: Sendable {
    @usableFromInline package let source: SourceFile
    /// Byte offset at which the body begins, after the front matter.
    package let bodyStart: Int
    @usableFromInline package let nodes: [MarkdownNode]
    /// What does not stand in the source as it reads.
    @usableFromInline package let strings: [UInt8]

    package static let root: NodeID = 0

    /// No node lies deeper: deeper ones are dissolved into it, so that walking a tree may recurse.
    package static let maximumDepth = 200

    @inlinable package subscript(_ id: NodeID) -> MarkdownNode { nodes[Int(id)] }

    /// The children of a node in document order.
    @inlinable package func children(of id: NodeID) -> Siblings { Siblings(nodes: nodes, first: self[id].firstChild) }

    /// 1-based line on which a node begins.
    package func line(of id: NodeID) -> Int { source.line(at: self[id].range.lowerBound) }

    /// The source text of a node, markup included.
    package func sourceText(of id: NodeID) -> String { source.text(self[id].range) }

    package func string(_ slice: StringSlice) -> String { String(decoding: bytes(slice), as: UTF8.self) }

    @inlinable @inline(__always) package func bytes(_ slice: StringSlice) -> ArraySlice<UInt8> {
        let (store, start) = slice.offset < 0 ? (source.bytes, Int(~slice.offset)) : (strings, Int(slice.offset))
        return store[start..<start + Int(slice.count)]
    }

    /// The visible text of a node without markup: breaks (`<br>` too) are spaces, code and alternative text are kept, other inline HTML is
    /// dropped.
    package func plainText(of id: NodeID) -> String {
        var bytes: [UInt8] = []
        appendPlainText(of: id, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Adds the visible text of a node to UTF-8 that is being gathered.
    package func appendPlainText(of id: NodeID, to bytes: inout [UInt8]) {
        for place in descendants(of: id) {
            let node = self[place]
            if !node.kind.isInline, place != id, let last = bytes.last, last != 0x20 { bytes.append(0x20) }
            switch node.kind {
            case .text, .code, .codeBlock: bytes.append(contentsOf: self.bytes(node.literal))
            case .softBreak, .lineBreak: bytes.append(0x20)
            case .htmlInline where RawHTML.isLineBreak(self.bytes(node.literal)): bytes.append(0x20)
            default: break
            }
        }
    }

    /// A node and everything below it, depth first, in document order.
    @inlinable package func descendants(of id: NodeID) -> Descendants { Descendants(nodes: nodes, top: id) }

    @usableFromInline package struct Siblings: Sequence, IteratorProtocol {
        @usableFromInline let nodes: [MarkdownNode]
        @usableFromInline var first: NodeID

        @inlinable init(nodes: [MarkdownNode], first: NodeID) { (self.nodes, self.first) = (nodes, first) }

        @inlinable package mutating func next() -> NodeID? {
            guard first >= 0 else { return nil }
            defer { first = nodes[Int(first)].next }
            return first
        }
    }

    @usableFromInline package struct Descendants: Sequence, IteratorProtocol {
        @usableFromInline let nodes: [MarkdownNode]
        @usableFromInline let top: NodeID
        @usableFromInline var current: NodeID?

        @inlinable init(nodes: [MarkdownNode], top: NodeID) {
            (self.nodes, self.top) = (nodes, top)
            current = top
        }

        @inlinable package mutating func next() -> NodeID? {
            guard let here = current else { return nil }
            current = follower(of: here)
            return here
        }

        @inlinable func follower(of id: NodeID) -> NodeID? {
            if nodes[Int(id)].firstChild >= 0 { return nodes[Int(id)].firstChild }
            var id = id
            while id != top {
                if nodes[Int(id)].next >= 0 { return nodes[Int(id)].next }
                id = nodes[Int(id)].parent
            }
            return nil
        }
    }
}
