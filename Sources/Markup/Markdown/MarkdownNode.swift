import Diagnostics

/// What a node of the Markdown tree is.
@usableFromInline package enum MarkdownKind: UInt8, Sendable, Hashable {
    case document, blockQuote, bulletList, orderedList, item, codeBlock, htmlBlock, paragraph, heading, thematicBreak, footnoteDefinition
    case table, tableRow, tableCell
    case text, softBreak, lineBreak, code, htmlInline, emphasis, strong, link, image, footnoteReference, strikethrough

    @inlinable package var isInline: Bool { rawValue >= MarkdownKind.text.rawValue }

    /// Asked of every node everywhere: what the compiler makes by itself is called through a table from other modules.
    @inlinable package static func == (left: MarkdownKind, right: MarkdownKind) -> Bool { left.rawValue == right.rawValue }
}

/// Names a node within its tree.
@usableFromInline package typealias NodeID = Int32

/// One node, small and flat: its relatives are indices into the tree, its strings stretches of the tree's string store or of the source.
@usableFromInline package struct MarkdownNode: Sendable {
    @usableFromInline package var kind: MarkdownKind
    /// Heading: level 1–6. List: 1 when tight. Item: 1 open task, 2 done task, else 0. Table row: 1 for the header row. Cell: alignment `l`,
    /// `c`, `r` or 0.
    @usableFromInline package var detail: UInt8 = 0
    /// Byte offsets in the source file. Blocks: from first to last byte without the line ending. Inlines: with their delimiters.
    @usableFromInline package var start: Int32
    @usableFromInline package var end: Int32
    @usableFromInline package var parent: NodeID
    @usableFromInline package var firstChild: NodeID = -1
    @usableFromInline package var next: NodeID = -1
    /// Its literal; of a link, image or heading the attribute.
    @usableFromInline var string = StringSlice()
    /// Ordered list: the first number. How long the string is that stands behind the first: of a link or image the title, of a code block
    /// the attribute. Otherwise 0.
    @usableFromInline var extra: Int32 = 0

    /// Text, code, HTML: the content, entities and escapes resolved. Footnotes: the label.
    @inlinable package var literal: StringSlice { isLinkOrImage || kind == .heading ? StringSlice() : string }

    /// Link, image: the destination. Heading: the id that its author gave it. Code block: the info string.
    package var attribute: StringSlice {
        isLinkOrImage || kind == .heading ? string : kind == .codeBlock ? behindString : StringSlice()
    }

    /// Link, image: the title.
    package var title: StringSlice { isLinkOrImage ? behindString : StringSlice() }

    /// Ordered list: the first number. Otherwise 0.
    package var number: Int32 { kind == .orderedList ? extra : 0 }

    @inlinable var isLinkOrImage: Bool { kind == .link || kind == .image }

    private var behindString: StringSlice { StringSlice(offset: string.offset + string.count, count: extra) }

    @inlinable package var range: Range<Int> { Int(start)..<Int(max(start, end)) }
}

/// A stretch of a tree's string store; of its source where the offset is negative: ~offset is the place there.
@usableFromInline package struct StringSlice: Sendable, Hashable {
    @usableFromInline package var offset: Int32 = 0
    @usableFromInline package var count: Int32 = 0
    @inlinable init(offset: Int32 = 0, count: Int32 = 0) { (self.offset, self.count) = (offset, count) }

    @inlinable package var isEmpty: Bool { count == 0 }
}
