/// HTML that may stand in a page as it is: rendered from a checked template or by `Markup`, never put together from an author's text.
struct TrustedHTML: Sendable, Hashable {
    let text: String

    /// Only the renderer and the body reader may vouch for a text.
    init(rendered text: String) { self.text = text }
}
