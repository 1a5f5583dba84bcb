/// A link or image of a document.
package struct MarkdownLink: Sendable, Hashable {
    package enum Kind: Sendable, Hashable {
        /// `[text](destination)` or by reference.
        case link
        case image
        /// `<https://…>`
        case autolink
        /// `https://…` in the text.
        case bare
    }

    package let kind: Kind
    /// The link, the image, or the text that holds a bare address.
    package let node: NodeID
    package let destination: String
    /// The bytes of the destination in the file; of a link by reference, those in its definition where it can be found.
    package let range: Range<Int>
    /// An image without alternative text, a link without text.
    package let isTextEmpty: Bool
}
