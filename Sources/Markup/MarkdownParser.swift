import CCmarkGFM
import Diagnostics
import Synchronization

/// Turns the body of a file into a tree. The only file that imports libcmark-gfm.
package enum MarkdownParser {
    /// cmark-gfm keeps its special-character tables in process globals: one parse at a time, everything after it in parallel.
    private static let oneParseAtATime = Mutex(registerExtensions())

    /// The extensions attached to every parser. Not `autolink`: it reads out of bounds there and is slow; `Autolinks` does its work.
    private static let extensionNames = ["table", "strikethrough", "tasklist"]

    /// Parses the bytes from `bodyStart` on. The caller has held the body to `StructuralLimits` before.
    package static func parse(_ source: SourceFile, bodyStart: Int = 0) -> MarkdownTree {
        let document = oneParseAtATime.withLock { _ in cmarkDocument(source.bytes[bodyStart...]) }
        defer { cmark_node_free(document) }
        var builder = TreeBuilder(source: source, bodyStart: bodyStart)
        builder.add(document)
        return builder.tree
    }

    private static func registerExtensions() { cmark_gfm_core_extensions_ensure_registered() }

    private static func cmarkDocument(_ body: ArraySlice<UInt8>) -> OpaquePointer {
        guard let parser = cmark_parser_new(CMARK_OPT_FOOTNOTES) else { preconditionFailure("cmark aborts when memory runs out") }
        defer { cmark_parser_free(parser) }
        for name in extensionNames {
            guard let found = cmark_find_syntax_extension(name) else { preconditionFailure("cmark-gfm ships its \(name) extension") }
            cmark_parser_attach_syntax_extension(parser, found)
        }
        body.withUnsafeBytes { buffer in
            cmark_parser_feed(parser, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), buffer.count)
        }
        guard let document = cmark_parser_finish(parser) else { preconditionFailure("a finished cmark parser has a document") }
        return document
    }
}

/// Copies cmark's nodes into a value, with byte positions verified against the source.
private struct TreeBuilder {
    private let source: SourceFile
    private let bodyStart: Int
    private let lineOffset: Int
    private var nodes: [MarkdownNode] = []
    private var strings: [UInt8] = []
    /// Inline content before this offset has been placed.
    private var cursor = 0
    /// Exclusive end of the block whose inlines are being placed.
    private var blockEnd = 0

    init(source: SourceFile, bodyStart: Int) {
        self.source = source
        self.bodyStart = bodyStart
        lineOffset = source.line(at: bodyStart) - 1
        nodes.reserveCapacity(source.bytes.count / 24 + 8)
        strings.reserveCapacity(source.bytes.count)
    }

    var tree: MarkdownTree { MarkdownTree(source: source, bodyStart: bodyStart, nodes: nodes, strings: strings) }

    /// Walks with cmark's iterator, never by recursion: nesting is the author's to choose.
    mutating func add(_ document: OpaquePointer) {
        guard let iterator = cmark_iter_new(document) else { preconditionFailure("cmark aborts when memory runs out") }
        defer { cmark_iter_free(iterator) }
        var open: [(id: NodeID, lastChild: NodeID)] = []
        while true {
            let event = cmark_iter_next(iterator)
            guard event != CMARK_EVENT_DONE, let current = cmark_iter_get_node(iterator) else { return }
            if event == CMARK_EVENT_EXIT {
                let closed = open.removeLast().id
                close(closed)
                continue
            }
            let kind = Self.kind(of: current)
            if kind == .text, let last = open.last?.lastChild, last >= 0, extendText(last, with: current) { continue }
            let id = NodeID(nodes.count)
            nodes.append(node(current, kind, parent: open.last?.id ?? -1))
            if let parent = open.last {
                if parent.lastChild < 0 { nodes[Int(parent.id)].firstChild = id } else { nodes[Int(parent.lastChild)].next = id }
                open[open.count - 1].lastChild = id
            }
            if !Self.isLeaf(current) { open.append((id, -1)) }
        }
    }

    private mutating func node(_ current: OpaquePointer, _ kind: MarkdownKind, parent: NodeID) -> MarkdownNode {
        var node = MarkdownNode(kind: kind, start: 0, end: 0, parent: parent)
        if !kind.isInline { placeBlock(current, &node) }
        switch kind {
        case .heading: node.detail = UInt8(clamping: cmark_node_get_heading_level(current))
        case .orderedList: node.number = cmark_node_get_list_start(current)
        case .item: node.detail = Self.taskState(of: current)
        case .tableRow: node.detail = cmark_gfm_extensions_get_table_row_is_header(current) == 0 ? 0 : 1
        case .tableCell: node.detail = alignment(ofCell: current)
        case .codeBlock:
            node.literal = store(cmark_node_get_literal(current))
            node.attribute = store(cmark_node_get_fence_info(current))
        case .htmlBlock, .footnoteDefinition: node.literal = store(cmark_node_get_literal(current))
        case .text, .code, .htmlInline, .footnoteReference:
            node.literal = store(cmark_node_get_literal(current))
            placeInline(current, &node)
        case .softBreak, .lineBreak:
            let newline = source.bytes[min(cursor, blockEnd)..<blockEnd].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? min(cursor, blockEnd)
            (node.start, node.end) = (Int32(newline), Int32(min(newline + 1, blockEnd)))
            cursor = max(cursor, newline)
        case .link, .image:
            node.attribute = store(cmark_node_get_url(current))
            node.title = store(cmark_node_get_title(current))
            (node.start, node.end) = (Int32(cursor), Int32(cursor))
        case .emphasis, .strong, .strikethrough: (node.start, node.end) = (Int32(cursor), Int32(cursor))
        default: break
        }
        return node
    }

    private mutating func store(_ string: UnsafePointer<CChar>?) -> StringSlice {
        guard let string else { return StringSlice() }
        let offset = strings.count
        var byte = string
        while byte.pointee != 0 {
            strings.append(UInt8(bitPattern: byte.pointee))
            byte += 1
        }
        return StringSlice(offset: Int32(offset), count: Int32(strings.count - offset))
    }

    /// cmark ends setext headings and lists at column 0 of the next line; ends are clamped to the last byte that is not a line ending.
    private mutating func placeBlock(_ current: OpaquePointer, _ node: inout MarkdownNode) {
        let start = offset(line: cmark_node_get_start_line(current), column: max(1, cmark_node_get_start_column(current)))
        var end = offset(line: cmark_node_get_end_line(current), column: cmark_node_get_end_column(current) + 1)
        if node.kind == .document { end = source.bytes.count }
        while end > start, source.bytes[end - 1] == 0x0A || source.bytes[end - 1] == 0x0D { end -= 1 }
        (node.start, node.end) = (Int32(start), Int32(max(start, end)))
        cursor = start
        blockEnd = max(start, end)
    }

    private func offset(line: Int32, column: Int32) -> Int {
        let line = max(1, Int(line)) + lineOffset
        guard line <= source.lineStarts.count else { return source.bytes.count }
        let start = line == lineOffset + 1 ? bodyStart : source.lineStarts[line - 1]
        return min(source.bytes.count, start + Int(column) - 1)
    }

    /// cmark's inline columns are off after an indented continuation line: trust them only where the bytes agree, else look ahead on the line.
    private mutating func placeInline(_ current: OpaquePointer, _ node: inout MarkdownNode) {
        let wanted = strings[Int(node.literal.offset)..<Int(node.literal.offset + node.literal.count)]
        let claimed = offset(line: cmark_node_get_start_line(current), column: max(1, cmark_node_get_start_column(current)))
        var start = min(cursor, blockEnd)
        if claimed >= cursor, matches(wanted, at: claimed) {
            start = claimed
        } else if let found = firstMatch(of: wanted, from: max(cursor, lineStart(of: current))) ?? firstMatch(of: wanted, from: cursor) {
            start = found
        }
        let end = matches(wanted, at: start) ? start + wanted.count : start
        (node.start, node.end) = (Int32(start), Int32(end))
        cursor = max(cursor, end)
    }

    private func lineStart(of current: OpaquePointer) -> Int { offset(line: cmark_node_get_start_line(current), column: 1) }

    private func matches(_ wanted: ArraySlice<UInt8>, at start: Int) -> Bool {
        start + wanted.count <= blockEnd && source.bytes[start..<start + wanted.count].elementsEqual(wanted)
    }

    /// Looks at most 512 bytes ahead, so that text which stands nowhere (an entity, an escape) costs little.
    private func firstMatch(of wanted: ArraySlice<UInt8>, from start: Int) -> Int? {
        guard let first = wanted.first else { return start }
        let last = min(start + 512, blockEnd - wanted.count)
        guard start <= last else { return nil }
        return (start...last).first { source.bytes[$0] == first && matches(wanted, at: $0) }
    }

    /// Joins runs of text that cmark split at unused special characters.
    private mutating func extendText(_ last: NodeID, with current: OpaquePointer) -> Bool {
        let node = nodes[Int(last)]
        guard node.kind == .text, Int(node.literal.offset + node.literal.count) == strings.count, Int(node.end) == cursor else {
            return false
        }
        var piece = MarkdownNode(kind: .text, start: 0, end: 0, parent: node.parent)
        piece.literal = store(cmark_node_get_literal(current))
        placeInline(current, &piece)
        nodes[Int(last)].literal.count += piece.literal.count
        nodes[Int(last)].end = max(node.end, piece.end)
        return true
    }

    /// Stretches a closed inline over its children and delimiters.
    private mutating func close(_ id: NodeID) {
        let node = nodes[Int(id)]
        guard node.kind.isInline else {
            if node.kind == .tableCell || node.kind == .paragraph || node.kind == .heading { cursor = max(cursor, Int(node.end)) }
            return
        }
        var start = Int(node.start)
        if node.firstChild >= 0 { start = max(start, Int(nodes[Int(node.firstChild)].start)) }
        var end = max(cursor, start)
        switch node.kind {
        case .strong, .emphasis, .strikethrough:
            let marks: Set<UInt8> = node.kind == .strikethrough ? [0x7E] : [0x2A, 0x5F]
            for _ in 0..<(node.kind == .emphasis ? 1 : 2) {
                if start > 0, marks.contains(source.bytes[start - 1]) { start -= 1 }
                if end < blockEnd, marks.contains(source.bytes[end]) { end += 1 }
            }
        case .link, .image:
            while start > Int(node.start), source.bytes[start - 1] != 0x5B, source.bytes[start - 1] != 0x3C { start -= 1 }
            start = max(0, start - (node.kind == .image ? 2 : 1))
            end = endOfLink(after: end)
        default: break
        }
        nodes[Int(id)].start = Int32(start)
        nodes[Int(id)].end = Int32(end)
        cursor = max(cursor, end)
    }

    /// Past `]`, and the `(…)` or `[…]` that follows it.
    private func endOfLink(after offset: Int) -> Int {
        var end = offset
        guard end < blockEnd else { return end }
        if source.bytes[end] == 0x3E { return end + 1 }
        while end < blockEnd, source.bytes[end] != 0x5D { end += 1 }
        end = min(end + 1, blockEnd)
        guard end < blockEnd, source.bytes[end] == 0x28 || source.bytes[end] == 0x5B else { return end }
        let close: UInt8 = source.bytes[end] == 0x28 ? 0x29 : 0x5D
        let opening = source.bytes[end]
        var depth = 0
        var here = end
        while here < blockEnd {
            if source.bytes[here] == 0x5C { here += 2; continue }
            if source.bytes[here] == opening { depth += 1 }
            if source.bytes[here] == close {
                depth -= 1
                if depth == 0 { return here + 1 }
            }
            here += 1
        }
        return end
    }

    private func alignment(ofCell cell: OpaquePointer) -> UInt8 {
        guard let row = cmark_node_parent(cell), let table = cmark_node_parent(row) else { return 0 }
        var index = 0
        var before = cmark_node_previous(cell)
        while let current = before {
            index += 1
            before = cmark_node_previous(current)
        }
        guard let alignments = cmark_gfm_extensions_get_table_alignments(table),
            index < Int(cmark_gfm_extensions_get_table_columns(table))
        else { return 0 }
        return alignments[index]
    }

    private static func taskState(of item: OpaquePointer) -> UInt8 {
        guard String(cString: cmark_node_get_type_string(item)) == "tasklist" else { return 0 }
        return cmark_gfm_extensions_get_tasklist_item_checked(item) ? 2 : 1
    }

    private static func isLeaf(_ node: OpaquePointer) -> Bool {
        switch cmark_node_get_type(node) {
        case CMARK_NODE_HTML_BLOCK, CMARK_NODE_THEMATIC_BREAK, CMARK_NODE_CODE_BLOCK, CMARK_NODE_TEXT, CMARK_NODE_SOFTBREAK,
            CMARK_NODE_LINEBREAK, CMARK_NODE_CODE, CMARK_NODE_HTML_INLINE:
            true
        default: false
        }
    }

    private static func kind(of node: OpaquePointer) -> MarkdownKind {
        let type = cmark_node_get_type(node)
        if let known = plainKinds[type.rawValue] { return known }
        switch type {
        case CMARK_NODE_LIST: return cmark_node_get_list_type(node) == CMARK_ORDERED_LIST ? .orderedList : .bulletList
        case lookback_node_table(): return .table
        case lookback_node_table_row(): return .tableRow
        case lookback_node_table_cell(): return .tableCell
        case lookback_node_strikethrough(): return .strikethrough
        default: preconditionFailure("cmark-gfm made a node that none of the attached extensions makes")
        }
    }

    private static let plainKinds: [UInt32: MarkdownKind] = [
        UInt32(CMARK_NODE_DOCUMENT.rawValue): .document, UInt32(CMARK_NODE_BLOCK_QUOTE.rawValue): .blockQuote,
        UInt32(CMARK_NODE_ITEM.rawValue): .item, UInt32(CMARK_NODE_CODE_BLOCK.rawValue): .codeBlock,
        UInt32(CMARK_NODE_HTML_BLOCK.rawValue): .htmlBlock, UInt32(CMARK_NODE_PARAGRAPH.rawValue): .paragraph,
        UInt32(CMARK_NODE_HEADING.rawValue): .heading, UInt32(CMARK_NODE_THEMATIC_BREAK.rawValue): .thematicBreak,
        UInt32(CMARK_NODE_FOOTNOTE_DEFINITION.rawValue): .footnoteDefinition, UInt32(CMARK_NODE_TEXT.rawValue): .text,
        UInt32(CMARK_NODE_SOFTBREAK.rawValue): .softBreak, UInt32(CMARK_NODE_LINEBREAK.rawValue): .lineBreak,
        UInt32(CMARK_NODE_CODE.rawValue): .code, UInt32(CMARK_NODE_HTML_INLINE.rawValue): .htmlInline,
        UInt32(CMARK_NODE_EMPH.rawValue): .emphasis, UInt32(CMARK_NODE_STRONG.rawValue): .strong, UInt32(CMARK_NODE_LINK.rawValue): .link,
        UInt32(CMARK_NODE_IMAGE.rawValue): .image, UInt32(CMARK_NODE_FOOTNOTE_REFERENCE.rawValue): .footnoteReference,
    ]
}
