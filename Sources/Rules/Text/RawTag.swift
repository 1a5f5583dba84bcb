import Markup

/// A piece of raw HTML in a document.
package struct RawTag: Sendable {
    /// The element's name in lower case.
    package let name: String
    package let isClosing: Bool
    /// True when something stands between name and `>`.
    package let hasMore: Bool
    /// True when an attribute has a value: `<step id=3>`.
    private let hasValue: Bool
    /// Written with capitals and small letters.
    private let isName: Bool
    /// True for `<step/>`.
    private let closesItself: Bool
    /// True when several words follow the name and none has a value: `<link to the recording>`.
    package let isSentence: Bool

    /// Nil for comments, declarations and the like.
    package init?(_ node: MarkdownNode, in tree: MarkdownTree) {
        var bytes = tree.bytes(node.literal).drop { $0 == 0x20 }
        guard bytes.first == 0x3C else { return nil }
        bytes = bytes.dropFirst()
        isClosing = bytes.first == 0x2F
        if isClosing { bytes = bytes.dropFirst() }
        let letters = bytes.prefix { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A || (0x30...0x39).contains($0) || $0 == 0x2D }
        guard !letters.isEmpty else { return nil }
        name = String(decoding: letters, as: UTF8.self).lowercased()
        isName = letters.contains { $0 >= 0x61 } && letters.contains { $0 >= 0x41 && $0 <= 0x5A } && !letters.contains(0x2D)
        let rest = bytes.dropFirst(letters.count).prefix { $0 != 0x3E && $0 != 0x2F }
        hasMore = !rest.isEmpty
        hasValue = rest.contains(0x3D)
        let end = bytes.prefix { $0 != 0x3E }
        closesItself = !isClosing && end.last == 0x2F
        isSentence = !rest.contains(0x3D) && rest.split(separator: 0x20).count > 1
    }

    /// True for elements of HTML, those of the past and SVG's and MathML's outermost included.
    package var isElement: Bool { Self.elements.contains(name) }

    /// `<redacted>`, `<none>`: what stands for a value that is not told, and is an answer.
    package var isValue: Bool { !isClosing && !hasMore && Self.values.contains(name) }

    /// `<name of the service>`, `<service-name>` or `<TIMESTAMP>`: a blank to be filled in. A capital before small letters is a name: `<Ada>`.
    /// - Parameter closed: names of which the document closes a tag somewhere: these are markup, not blanks.
    package func isPlaceholder(_ closed: Set<String>) -> Bool {
        !isClosing && !closesItself
            && (isSentence || !isElement && !hasValue && (hasMore || !isName) && !closed.contains(name) && !Self.values.contains(name))
    }

    /// What tools and people put between angle brackets where there is nothing to fill in.
    private static let values: Set<String> = ["none", "nil", "null", "unset", "unknown", "anonymous", "snip", "redacted", "removed"]

    /// Where raw HTML stands, blocks of it and within texts.
    package static func places(in tree: MarkdownTree) -> [NodeID] {
        tree.nodes.indices.filter { place in
            switch tree.nodes[place].kind {
            case .htmlBlock, .htmlInline: true
            default: false
            }
        }.map(NodeID.init)
    }

    /// The names of all closing tags within texts.
    /// - Parameter places: where raw HTML stands.
    package static func closedNames(_ places: [NodeID], in tree: MarkdownTree) -> Set<String> {
        var names: Set<String> = []
        for place in places where tree[place].kind == .htmlInline {
            if let tag = RawTag(tree[place], in: tree), tag.isClosing { names.insert(tag.name) }
        }
        return names
    }

    private static let elements: Set<String> = [
        "a", "abbr", "acronym", "address", "applet", "area", "article", "aside", "audio", "b", "base", "bdi", "bdo", "big", "blink",
        "blockquote",
        "body", "br", "button", "canvas", "caption", "center", "cite", "code", "col", "colgroup", "data", "datalist", "dd", "del",
        "details",
        "dfn", "dialog", "dir", "div", "dl", "dt", "em", "embed", "fieldset", "figcaption", "figure", "font", "footer", "form", "frame",
        "frameset", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hgroup", "hr", "html", "i", "iframe", "img", "input", "ins",
        "kbd",
        "label", "legend", "li", "link", "main", "map", "mark", "marquee", "math", "menu", "meta", "meter", "nav", "nobr", "noframes",
        "noscript", "object", "ol", "optgroup", "option", "output", "p", "param", "picture", "pre", "progress", "q", "rp", "rt", "ruby",
        "s",
        "samp", "script", "search", "section", "select", "slot", "small", "source", "span", "strike", "strong", "style", "sub", "summary",
        "sup", "svg", "table", "tbody", "td", "template", "textarea", "tfoot", "th", "thead", "time", "title", "tr", "track", "tt", "u",
        "ul",
        "var", "video", "wbr", "xmp",
    ]
}
