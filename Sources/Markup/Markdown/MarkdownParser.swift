import CCmarkGFM
import CMarkArena
import Diagnostics
import Synchronization

/// Turns the body of a file into a tree. The only file that imports libcmark-gfm and its memory.
package enum MarkdownParser {
    /// cmark-gfm keeps its tables of special characters, which inlines are found by, in process globals: one document at a time is finished.
    private static let oneFinishAtATime = Mutex(())

    private static let registration: Void = cmark_gfm_core_extensions_ensure_registered()

    /// The extensions attached to every parser. Not `autolink`: it reads out of bounds there and is slow; `Autolinks` does its work.
    private static let extensionNames = ["table", "strikethrough", "tasklist"]

    /// Parses the bytes from `bodyStart` on. The caller has held the body to `StructuralLimits` before.
    package static func parse(_ source: SourceFile, bodyStart: Int = 0) -> MarkdownTree {
        // All of the parse, its tree and the walk over it use this thread's arena, which is given back at once.
        defer { lookback_arena_reset() }
        let written = source.bytes[min(bodyStart, source.bytes.count)...]
        let body = Callouts.opened(written) ?? written
        let grids = GridTables(body)
        let document = cmarkDocument(grids?.bytes[...] ?? body)
        var builder = TreeBuilder(source: source, bodyStart: bodyStart)
        walk(document, into: &builder)
        if let grids { builder.join(grids) }
        return builder.tree
    }

    /// Without the source-position option cmark loses count of lines after a code span or tag that holds a line break.
    private static func cmarkDocument(_ body: ArraySlice<UInt8>) -> OpaquePointer {
        guard let parser = cmark_parser_new_with_mem(CMARK_OPT_FOOTNOTES | CMARK_OPT_SOURCEPOS, lookback_arena()) else {
            preconditionFailure("cmark aborts when memory runs out")
        }
        _ = registration
        for name in extensionNames {
            guard let found = cmark_find_syntax_extension(name) else { preconditionFailure("cmark-gfm ships its \(name) extension") }
            cmark_parser_attach_syntax_extension(parser, found)
        }
        body.withUnsafeBytes { buffer in
            cmark_parser_feed(parser, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), buffer.count)
        }
        var document: OpaquePointer?
        oneFinishAtATime.withLock { _ in document = cmark_parser_finish(parser) }
        guard let document else { preconditionFailure("a finished cmark parser has a document") }
        return document
    }

    /// Walks with cmark's iterator, never by recursion: nesting is the author's to choose.
    private static func walk(_ document: OpaquePointer, into builder: inout TreeBuilder) {
        guard let iterator = cmark_iter_new(document) else { preconditionFailure("cmark aborts when memory runs out") }
        while true {
            let event = cmark_iter_next(iterator)
            guard event != CMARK_EVENT_DONE, let current = cmark_iter_get_node(iterator) else { return }
            if event == CMARK_EVENT_EXIT { builder.leave() } else { builder.enter(parsedNode(current)) }
        }
    }

    private static func parsedNode(_ current: OpaquePointer) -> ParsedNode {
        let (kind, isLeaf) = kind(of: current)
        var node = ParsedNode(
            kind: kind, isLeaf: isLeaf, startLine: Int(cmark_node_get_start_line(current)),
            startColumn: Int(cmark_node_get_start_column(current)), endLine: Int(cmark_node_get_end_line(current)),
            endColumn: Int(cmark_node_get_end_column(current)))
        switch kind {
        case .heading: node.detail = UInt8(clamping: cmark_node_get_heading_level(current))
        case .bulletList: node.detail = UInt8(clamping: cmark_node_get_list_tight(current))
        case .orderedList:
            node.detail = UInt8(clamping: cmark_node_get_list_tight(current))
            node.number = cmark_node_get_list_start(current)
        case .item: node.detail = taskState(of: current)
        case .table: node.alignments = alignments(of: current)
        case .tableRow: node.detail = cmark_gfm_extensions_get_table_row_is_header(current) == 0 ? 0 : 1
        case .codeBlock:
            node.literal = cmark_node_get_literal(current)
            node.attribute = cmark_node_get_fence_info(current)
        case .text, .code, .htmlInline, .htmlBlock, .footnoteReference, .footnoteDefinition:
            node.literal = cmark_node_get_literal(current)
        case .link, .image:
            node.attribute = cmark_node_get_url(current)
            node.title = cmark_node_get_title(current)
        default: break
        }
        return node
    }

    private static func taskState(of item: OpaquePointer) -> UInt8 {
        guard String(cString: cmark_node_get_type_string(item)) == "tasklist" else { return 0 }
        return cmark_gfm_extensions_get_tasklist_item_checked(item) ? 2 : 1
    }

    private static func alignments(of table: OpaquePointer) -> UnsafeBufferPointer<UInt8>? {
        guard let first = cmark_gfm_extensions_get_table_alignments(table) else { return nil }
        return UnsafeBufferPointer(start: first, count: Int(cmark_gfm_extensions_get_table_columns(table)))
    }

    private static func kind(of node: OpaquePointer) -> (kind: MarkdownKind, isLeaf: Bool) {
        let type = cmark_node_get_type(node)
        switch type {
        case CMARK_NODE_TEXT: return (.text, true)
        case CMARK_NODE_SOFTBREAK: return (.softBreak, true)
        case CMARK_NODE_CODE: return (.code, true)
        case CMARK_NODE_PARAGRAPH: return (.paragraph, false)
        case CMARK_NODE_ITEM: return (.item, false)
        case CMARK_NODE_STRONG: return (.strong, false)
        case CMARK_NODE_EMPH: return (.emphasis, false)
        case CMARK_NODE_LINK: return (.link, false)
        case CMARK_NODE_HEADING: return (.heading, false)
        case CMARK_NODE_LIST: return (cmark_node_get_list_type(node) == CMARK_ORDERED_LIST ? .orderedList : .bulletList, false)
        case CMARK_NODE_CODE_BLOCK: return (.codeBlock, true)
        case CMARK_NODE_LINEBREAK: return (.lineBreak, true)
        case CMARK_NODE_HTML_INLINE: return (.htmlInline, true)
        case CMARK_NODE_HTML_BLOCK: return (.htmlBlock, true)
        case CMARK_NODE_BLOCK_QUOTE: return (.blockQuote, false)
        case CMARK_NODE_IMAGE: return (.image, false)
        case CMARK_NODE_THEMATIC_BREAK: return (.thematicBreak, true)
        case CMARK_NODE_FOOTNOTE_REFERENCE: return (.footnoteReference, false)
        case CMARK_NODE_FOOTNOTE_DEFINITION: return (.footnoteDefinition, false)
        case CMARK_NODE_DOCUMENT: return (.document, false)
        case lookback_node_table_cell(): return (.tableCell, false)
        case lookback_node_table_row(): return (.tableRow, false)
        case lookback_node_table(): return (.table, false)
        case lookback_node_strikethrough(): return (.strikethrough, false)
        default: preconditionFailure("cmark-gfm made a node that none of the attached extensions makes")
        }
    }
}
