import Diagnostics

/// HTML that an author wrote into Markdown: it is shown as text, but for line breaks and comments.
package enum RawHTML {
    /// `<br>`, `<br/>`, `<br />`, in any case.
    package static func isLineBreak(_ tag: some Collection<UInt8>) -> Bool {
        var rest = tag.drop { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D }
        guard rest.starts(with: [0x3C]) else { return false }
        rest = rest.dropFirst()
        guard rest.prefix(2).map({ $0 | 0x20 }) == Array("br".utf8) else { return false }
        rest = rest.dropFirst(2).drop { $0 == 0x20 }
        if rest.first == 0x2F { rest = rest.dropFirst() }
        return rest.first == 0x3E && rest.dropFirst().allSatisfy { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D }
    }

    /// The nodes whose HTML appears escaped on the page (LB903), in document order: comments and line breaks are not among them.
    package static func shown(in tree: MarkdownTree) -> [NodeID] {
        tree.nodes.indices.lazy.map(NodeID.init).filter { id in
            switch tree[id].kind {
            case .htmlInline, .htmlBlock: !isSilent(tree.bytes(tree[id].literal))
            default: false
            }
        }
    }

    /// Whether nothing of it is seen but line breaks.
    static func isSilent(_ html: ArraySlice<UInt8>) -> Bool {
        pieces(of: html).allSatisfy { piece in
            switch piece {
            case .comment, .lineBreak: true
            case .text(let bytes): bytes.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
            }
        }
    }

    enum Piece {
        case text(ArraySlice<UInt8>)
        case lineBreak
        case comment
    }

    /// HTML cut at its comments and line breaks. A comment that never ends is text: nothing an author wrote may vanish by a slip.
    static func pieces(of html: ArraySlice<UInt8>) -> [Piece] {
        var pieces: [Piece] = []
        var textStart = html.startIndex
        var here = html.startIndex
        var mayHoldComments = true
        func endText(at end: Int) {
            if end > textStart { pieces.append(.text(html[textStart..<end])) }
        }
        while let open = html[here...].firstIndex(of: 0x3C) {
            here = open + 1
            if mayHoldComments, html[open...].starts(with: "<!--".utf8) {
                guard let end = commentEnd(in: html, from: open + 2) else {
                    mayHoldComments = false
                    continue
                }
                endText(at: open)
                pieces.append(.comment)
                (textStart, here) = (end, end)
            } else if let close = html[open...].prefix(8).firstIndex(of: 0x3E), isLineBreak(html[open...close]) {
                endText(at: open)
                pieces.append(.lineBreak)
                (textStart, here) = (close + 1, close + 1)
            }
        }
        endText(at: html.endIndex)
        return pieces
    }

    private static func commentEnd(in html: ArraySlice<UInt8>, from start: Int) -> Int? {
        var here = start
        while let dash = html[here...].firstIndex(of: 0x2D) {
            if html[dash...].starts(with: "-->".utf8) { return dash + 3 }
            here = dash + 1
        }
        return nil
    }
}
