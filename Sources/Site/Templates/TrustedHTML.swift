import Markup

/// HTML that may stand in a page as it is: made by `Markup`, or rendered from a checked template. Never put together from an author's text.
struct TrustedHTML: Sendable, Hashable {
    let text: String

    init(_ html: HTML) { text = html.text }

    /// Only the renderer vouches for a text of its own making.
    init(rendered text: String) { self.text = text }
}
