import Diagnostics

/// Writes blocks. It recurses: a tree is never deeper than `MarkdownTree.maximumDepth`.
struct BlockWriter {
    private var inline: InlineWriter
    private let slugs: HeadingSlugs
    private var tree: MarkdownTree { inline.tree }

    init(inline: InlineWriter, slugs: HeadingSlugs) { (self.inline, self.slugs) = (inline, slugs) }

    var rendering: MarkdownHTML.Rendering { .init(html: HTML(trusted: inline.bytes), findings: inline.findings) }

    mutating func writeBlocks(_ blocks: [NodeID]) {
        for block in blocks where !inline.options.omitted.contains(block) { writeBlock(block) }
    }

    private mutating func writeBlocks(in parent: NodeID) {
        var block = inline.tree[parent].firstChild
        while block >= 0 {
            if inline.options.omitted.isEmpty || !inline.options.omitted.contains(block) { writeBlock(block) }
            block = inline.tree[block].next
        }
    }

    mutating func writeInlines(of block: NodeID) { inline.writeChildren(of: block) }

    private mutating func writeBlock(_ id: NodeID) {
        let node = tree[id]
        switch node.kind {
        case .paragraph: writeParagraph(id)
        case .heading: writeHeading(id)
        case .bulletList: wrap("<ul>\n", "</ul>\n") { $0.writeBlocks(in: id) }
        case .orderedList: writeOrderedList(id)
        case .item: writeItem(id)
        case .blockQuote: wrap("<blockquote>\n", "</blockquote>\n") { $0.writeBlocks(in: id) }
        case .codeBlock: writeCodeBlock(node)
        case .htmlBlock: writeHTMLBlock(node)
        case .thematicBreak: append("<hr>\n")
        case .table: writeTable(id)
        case .footnoteDefinition: break
        case .document, .tableRow, .tableCell: writeBlocks(in: id)
        default: inline.write(id)
        }
    }

    private mutating func writeParagraph(_ id: NodeID) {
        if let standIn = slugs.standIn(at: id) {
            writeStandIn(standIn)
        } else if isTight(id) {
            inline.writeChildren(of: id)
            append("\n")
        } else {
            wrap("<p>", "</p>\n") { $0.inline.writeChildren(of: id) }
        }
    }

    private func isTight(_ paragraph: NodeID) -> Bool {
        let parent = tree[paragraph].parent
        guard parent >= 0, tree[parent].kind == .item, tree[parent].parent >= 0 else { return false }
        return tree[tree[parent].parent].detail == 1
    }

    /// A heading where it says nothing else, else a paragraph that can be linked to.
    private mutating func writeStandIn(_ standIn: HeadingSlugs.StandIn) {
        if standIn.isAlone { return writeHeading(standIn.paragraph) }
        append("<p")
        if let slug = slug(of: standIn.paragraph) { inline.writeAttribute("id", slug) }
        wrap(">", "</p>\n") { $0.inline.writeChildren(of: standIn.paragraph) }
    }

    private func slug(of heading: NodeID) -> String? {
        let prefix = inline.options.anchorPrefix
        return slugs[heading].map { prefix.isEmpty ? $0 : prefix + $0 }
    }

    private mutating func writeHeading(_ id: NodeID) {
        let level = String(min(6, max(1, (slugs.level(of: id) ?? Int(tree[id].detail)) + inline.options.headingShift)))
        append("<h")
        inline.bytes.append(contentsOf: level.utf8)
        let slug = slug(of: id)
        if let slug { inline.writeAttribute("id", slug) }
        append(">")
        if let standIn = slugs.standIn(at: id), tree.source.bytes[tree[id].range].first == UInt8(ascii: "#") {
            // `##Impact`
            inline.bytes.append(escaping: standIn.text.utf8)
        } else {
            inline.writeChildren(of: id)
        }
        if let slug {
            append("<a class=\"anchor\" href=\"#")
            inline.bytes.append(address: slug.utf8)
            append("\" aria-hidden=\"true\" tabindex=\"-1\"></a>")
        }
        append("</h")
        inline.bytes.append(contentsOf: level.utf8)
        append(">\n")
    }

    private mutating func writeOrderedList(_ id: NodeID) {
        append("<ol")
        if tree[id].number != 1 { inline.writeAttribute("start", String(tree[id].number)) }
        wrap(">\n", "</ol>\n") { $0.writeBlocks(in: id) }
    }

    private mutating func writeItem(_ id: NodeID) {
        switch tree[id].detail {
        case 1: append("<li class=\"task\"><input type=\"checkbox\" disabled aria-label=\"open\"> ")
        case 2: append("<li class=\"task\"><input type=\"checkbox\" disabled checked aria-label=\"done\"> ")
        default: append("<li>")
        }
        writeBlocks(in: id)
        if inline.bytes.last == 0x0A { inline.bytes.removeLast() }
        append("</li>\n")
    }

    private mutating func writeCodeBlock(_ node: MarkdownNode) {
        append("<pre tabindex=\"0\"><code")
        let language = tree.bytes(node.attribute).prefix { $0 > 0x20 && $0 != 0x7B && $0 != 0x2C }
        if !language.isEmpty { inline.writeAttribute("class", "language-" + String(decoding: language, as: UTF8.self)) }
        append(">")
        inline.bytes.append(escaping: tree.bytes(node.literal))
        append("</code></pre>\n")
    }

    /// The author's tags as text; comments are dropped, `<br>` is a line break.
    private mutating func writeHTMLBlock(_ node: MarkdownNode) {
        var html = tree.bytes(node.literal)
        while let last = html.last, last == 0x0A || last == 0x0D || last == 0x20 { html.removeLast() }
        guard !RawHTML.isSilent(html) else { return }
        wrap("<p class=\"raw-html\">", "</p>\n") { $0.inline.writeRawHTML(html) }
    }

    private mutating func writeTable(_ id: NodeID) {
        append("<div class=\"table\" tabindex=\"0\"><table>\n")
        var isBodyOpen = false
        for row in tree.children(of: id) {
            let isHeader = tree[row].detail == 1
            if !isHeader, !isBodyOpen {
                append("<tbody>\n")
                isBodyOpen = true
            }
            if isHeader { append("<thead>\n") }
            wrap("<tr>", "</tr>\n") { writer in
                for cell in writer.tree.children(of: row) { writer.writeCell(cell, isHeader: isHeader) }
            }
            if isHeader { append("</thead>\n") }
        }
        if isBodyOpen { append("</tbody>\n") }
        append("</table></div>\n")
    }

    /// A header cell that says nothing is no header.
    private mutating func writeCell(_ id: NodeID, isHeader: Bool) {
        let isHeader = isHeader && tree[id].firstChild >= 0
        append(isHeader ? "<th scope=\"col\"" : "<td")
        switch tree[id].detail {
        case UInt8(ascii: "l"): append(" class=\"left\">")
        case UInt8(ascii: "c"): append(" class=\"center\">")
        case UInt8(ascii: "r"): append(" class=\"right\">")
        default: append(">")
        }
        inline.writeChildren(of: id)
        append(isHeader ? "</th>" : "</td>")
    }

    mutating func writeFootnotes() {
        let footnotes = inline.footnotes
        guard !footnotes.definitions.isEmpty else { return }
        append("<section class=\"footnotes\" aria-label=\"Footnotes\">\n<ol>\n")
        for (index, definition) in footnotes.definitions.enumerated() {
            let number = index + 1
            append("<li")
            inline.writeAttribute("id", inline.options.anchorPrefix + Footnotes.id(of: number))
            append(">")
            writeBlocks(in: definition)
            for occurrence in 1..<(footnotes.backLinks(to: number) + 1) {
                append(" <a class=\"back\"")
                let id = Footnotes.id(of: Footnotes.Reference(number: number, occurrence: occurrence))
                inline.writeAttribute("href", "#" + inline.options.anchorPrefix + id, isAddress: true)
                append(" aria-label=\"Back to the text\">↩</a>")
            }
            append("</li>\n")
        }
        append("</ol>\n</section>\n")
    }

    private mutating func wrap(_ open: StaticString, _ close: StaticString, content: (inout BlockWriter) -> Void) {
        append(open)
        content(&self)
        append(close)
    }

    private mutating func append(_ markup: StaticString) { inline.bytes.append(literal: markup) }
}
