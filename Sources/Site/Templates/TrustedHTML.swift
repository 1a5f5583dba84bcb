import Diagnostics
import Markup

/// HTML that may stand in a page as it is: made by `Markup`, or rendered from a checked template. Never put together from an author's text.
struct TrustedHTML: Sendable {
    let bytes: [UInt8]
    /// Where the way to the site's root belongs, which differs from page to page; ascending.
    let roots: [Int]

    init(_ html: HTML) { (bytes, roots) = (html.bytes, []) }

    /// The content of a script element that holds data: JSON is written so that it cannot end one.
    init(json: JSONWriter) { (bytes, roots) = (json.bytes, []) }

    /// The content of a style element: what would end it is written as CSS writes a character that stands for itself.
    init(styles: [UInt8]) {
        let text = String(decoding: styles, as: UTF8.self).replacing("</", with: "<\\/")
        self.init(rendered: Array(text.utf8), roots: [])
    }

    /// Only the renderer vouches for bytes of its own making.
    init(rendered bytes: [UInt8], roots: [Int]) { (self.bytes, self.roots) = (bytes, roots) }

    var isEmpty: Bool { bytes.isEmpty }
}
