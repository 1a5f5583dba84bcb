import Diagnostics
import Foundation

/// Writes inline content. It recurses: a tree is never deeper than `MarkdownTree.maximumDepth`.
struct InlineWriter {
    let tree: MarkdownTree
    let options: MarkdownHTML.Options
    let footnotes: Footnotes
    var bytes: [UInt8] = []
    var findings: [Finding] = []
    /// A link holds no other link.
    private var isInLink = false

    init(tree: MarkdownTree, options: MarkdownHTML.Options, footnotes: Footnotes) {
        self.tree = tree
        self.options = options
        self.footnotes = footnotes
    }

    mutating func writeChildren(of id: NodeID) {
        var child = tree[id].firstChild
        while child >= 0 {
            write(child)
            child = tree[child].next
        }
    }

    mutating func write(_ id: NodeID) {
        let node = tree[id]
        switch node.kind {
        case .text: writeText(tree.bytes(node.literal))
        case .softBreak: append("\n")
        case .lineBreak: append("<br>\n")
        case .code: wrap("<code>", "</code>") { $0.bytes.append(escaping: $0.tree.bytes(node.literal)) }
        case .emphasis: wrap("<em>", "</em>") { $0.writeChildren(of: id) }
        case .strong: wrap("<strong>", "</strong>") { $0.writeChildren(of: id) }
        case .strikethrough: wrap("<del>", "</del>") { $0.writeChildren(of: id) }
        case .htmlInline: writeRawHTML(tree.bytes(node.literal))
        case .link: writeLink(id)
        case .image: writeImage(id)
        case .footnoteReference: writeReference(id)
        default: writeChildren(of: id)
        }
    }

    mutating func writeRawHTML(_ html: ArraySlice<UInt8>) {
        for piece in RawHTML.pieces(of: html) {
            switch piece {
            case .text(let text): bytes.append(escaping: text)
            case .lineBreak: append("<br>")
            case .comment: break
            }
        }
    }

    /// ` name="value"`; an address is percent-encoded first.
    mutating func writeAttribute(_ name: StaticString, _ value: String, isAddress: Bool = false) {
        bytes.append(0x20)
        append(name)
        append("=\"")
        if isAddress { bytes.append(address: value.utf8) } else { bytes.append(escaping: value.utf8) }
        bytes.append(0x22)
    }

    private mutating func writeText(_ text: ArraySlice<UInt8>) {
        guard !isInLink else { return bytes.append(escaping: text) }
        var start = text.startIndex
        for link in Autolinks.find(in: text) {
            bytes.append(escaping: text[start..<link.range.lowerBound])
            append("<a")
            writeAttribute("href", link.destination, isAddress: true)
            append(" rel=\"noopener noreferrer\">")
            bytes.append(escaping: text[link.range])
            append("</a>")
            start = link.range.upperBound
        }
        bytes.append(escaping: text[start...])
    }

    private mutating func writeLink(_ id: NodeID) {
        guard !isInLink, let destination = destination(of: id) else {
            guard !isInLink else { return writeChildren(of: id) }
            return wrap("<span class=\"removed\" title=\"link removed\">", "</span>") { $0.writeLinkText(of: id) }
        }
        append("<a")
        writeAttribute("href", destination.address, isAddress: true)
        if !tree[id].title.isEmpty { writeAttribute("title", tree.string(tree[id].title)) }
        if destination.isExternal { append(" rel=\"noopener noreferrer\"") }
        append(">")
        writeLinkText(of: id)
        append("</a>")
    }

    /// A link without text shows its destination.
    private mutating func writeLinkText(of id: NodeID) {
        isInLink = true
        if tree[id].firstChild < 0 { bytes.append(escaping: tree.bytes(tree[id].attribute)) } else { writeChildren(of: id) }
        isInLink = false
    }

    /// An image of this site; of another one a link, since no request leaves the site.
    private mutating func writeImage(_ id: NodeID) {
        let alternative = tree.plainText(of: id)
        if let address = options.embed(tree.string(tree[id].attribute)) { return writePicture(id, at: address, alternative) }
        guard let destination = destination(of: id) else {
            append("<span class=\"removed\" title=\"image removed\">")
            bytes.append(escaping: alternative.utf8)
            return append("</span>")
        }
        guard !destination.isExternal else {
            let text = alternative.isEmpty ? destination.address : alternative
            guard !isInLink else { return bytes.append(escaping: text.utf8) }
            append("<a class=\"image\"")
            writeAttribute("href", destination.address, isAddress: true)
            append(" rel=\"noopener noreferrer\">")
            bytes.append(escaping: text.utf8)
            return append("</a>")
        }
        // In its own size by itself: a script may show it larger on the page instead.
        let isZoomed = !isInLink
        if isZoomed {
            append("<a class=\"zoom\"")
            writeAttribute("href", destination.address, isAddress: true)
            // Without a text for the picture its file is what the link can be called by.
            if alternative.unicodeScalars.allSatisfy(\.isWhiteSpace) {
                writeAttribute("aria-label", Self.fileName(of: tree.string(tree[id].attribute)))
            }
            append(">")
        }
        writePicture(id, at: destination.address, alternative)
        if isZoomed { append("</a>") }
    }

    private static func fileName(of address: String) -> String {
        let name = String(address.prefix { $0 != "?" && $0 != "#" }.split(separator: "/").last ?? "")
        return name.removingPercentEncoding ?? name
    }

    private mutating func writePicture(_ id: NodeID, at address: String, _ alternative: String) {
        append("<img")
        writeAttribute("src", address, isAddress: true)
        writeAttribute("alt", alternative)
        if !tree[id].title.isEmpty { writeAttribute("title", tree.string(tree[id].title)) }
        if let size = options.imageSize(tree.string(tree[id].attribute)) {
            writeAttribute("width", String(size.width))
            writeAttribute("height", String(size.height))
        }
        append(" loading=\"lazy\">")
    }

    private mutating func writeReference(_ id: NodeID) {
        guard let reference = footnotes[id] else { return bytes.append(escaping: tree.sourceText(of: id).utf8) }
        append("<sup class=\"footnote\">")
        if isInLink {
            bytes.append(contentsOf: String(reference.number).utf8)
        } else {
            append("<a")
            writeAttribute("id", options.anchorPrefix + Footnotes.id(of: reference))
            writeAttribute("href", "#" + options.anchorPrefix + Footnotes.id(of: reference.number), isAddress: true)
            append(">")
            bytes.append(contentsOf: String(reference.number).utf8)
            append("</a>")
        }
        append("</sup>")
    }

    /// Where a link or image leads; nil, with a finding, when the policy or the site removes it.
    private mutating func destination(of id: NodeID) -> (address: String, isExternal: Bool)? {
        let written = tree.string(tree[id].attribute)
        switch LinkPolicy.verdict(on: written) {
        case .external: return (written, true)
        case .anchor:
            let anchor: String
            switch options.resolve(written) {
            case .unchanged: anchor = written
            case .address(let resolved): anchor = resolved
            case .removed: return nil
            }
            return (options.anchorPrefix.isEmpty ? anchor : "#" + options.anchorPrefix + anchor.dropFirst(), false)
        case .refused(let refusal):
            let range = MarkdownLinks.destinationRange(of: id, in: tree) ?? tree[id].range
            findings.append(
                Finding(range, LinkPolicy.explanation(of: refusal), help: "link with http, https or mailto, or to a file of this history"))
            return nil
        case .relative:
            switch options.resolve(written) {
            case .unchanged: return (written, false)
            case .removed: return nil
            case .address(let address):
                if case .refused = LinkPolicy.verdict(on: address) { return nil }
                return (address, LinkPolicy.verdict(on: address) == .external)
            }
        }
    }

    private mutating func wrap(_ open: StaticString, _ close: StaticString, content: (inout InlineWriter) -> Void) {
        append(open)
        content(&self)
        append(close)
    }

    private mutating func append(_ markup: StaticString) { bytes.append(literal: markup) }
}
