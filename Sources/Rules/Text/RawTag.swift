import Markup

/// A piece of raw HTML in a document.
package struct RawTag: Sendable {
    /// The element's name in lower case.
    package let name: String
    package let isClosing: Bool
    /// True when something stands between name and `>`.
    package let hasMore: Bool
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
        let rest = bytes.dropFirst(letters.count).prefix { $0 != 0x3E && $0 != 0x2F }
        hasMore = !rest.isEmpty
        isSentence = !rest.contains(0x3D) && rest.split(separator: 0x20).count > 1
    }

    /// True for elements of HTML, those of the past and SVG's and MathML's outermost included.
    package var isElement: Bool { Self.elements.contains(name) }

    /// `<name of the service>` or `<service-name>`: a blank to be filled in.
    package var isPlaceholder: Bool {
        !isClosing && (isSentence || !isElement && (hasMore || name.contains("-") || Self.blanks.contains(name)))
    }

    /// Words that templates put between angle brackets.
    private static let blanks: Set<String> = [
        "service", "name", "date", "team", "owner", "url", "number", "description", "product", "customer", "customers", "system",
        "severity",
        "state", "functionality", "audience", "ticket", "person", "event", "cause", "duration", "placeholder", "todo", "tbd", "x", "xx",
        "xxx",
    ]

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
