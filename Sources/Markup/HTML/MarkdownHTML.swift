import Diagnostics

/// Renders a tree as HTML of our own: nothing in a document can run, load from elsewhere, or carry an id that collides with another.
package struct MarkdownHTML: Sendable {
    /// What is rendered, and what was taken out of it.
    package struct Rendering: Sendable {
        package var html: HTML
        /// Links that were removed, in document order.
        package var findings: [Finding]
    }

    /// Where a relative link of the document leads on the site.
    package enum ResolvedLink: Sendable, Hashable {
        /// As it is written.
        case unchanged
        case address(String)
        /// Nowhere: its text stays.
        case removed
    }

    package struct Options: Sendable {
        /// Added to the level of each heading; the result is kept within 1 to 6.
        package var headingShift = 0
        /// Nodes that are left out, such as the heading that the page shows as its title.
        package var omitted: Set<NodeID> = []
        /// Maps relative destinations, fragments included, of links and images, and anchors of the same document.
        package var resolve: @Sendable (String) -> ResolvedLink = { _ in .unchanged }
        /// Width and height in pixels of the image at a relative destination, where they are known.
        package var imageSize: @Sendable (String) -> (width: Int, height: Int)? = { _ in nil }

        /// Before every id and every link to one, where several documents share a page.
        package var anchorPrefix = ""
        /// The image at a relative destination as an address that holds it whole, on a page that has no files beside it.
        package var embed: @Sendable (String) -> String? = { _ in nil }

        package init(headingShift: Int = 0, omitted: Set<NodeID> = []) {
            self.headingShift = headingShift
            self.omitted = omitted
        }
    }

    package let tree: MarkdownTree
    package let slugs: HeadingSlugs
    package var options: Options
    private let footnotes: Footnotes

    package init(_ tree: MarkdownTree, slugs: HeadingSlugs? = nil, options: Options = Options()) {
        self.tree = tree
        self.slugs = slugs ?? HeadingSlugs(tree)
        self.options = options
        footnotes = Footnotes(tree)
    }

    /// The whole document, or these blocks for its own, and its footnotes at the end.
    package func document(of blocks: [NodeID]? = nil) -> Rendering {
        var writer = writer()
        writer.writeBlocks(blocks ?? Array(tree.children(of: MarkdownTree.root)))
        writer.writeFootnotes()
        return writer.rendering
    }

    /// Some of the document's blocks, without footnotes: `footnoteSection` renders those once for the page.
    package func blocks(_ blocks: [NodeID]) -> Rendering {
        var writer = writer()
        writer.writeBlocks(blocks)
        return writer.rendering
    }

    /// The footnotes of the whole document; empty when it has none.
    package func footnoteSection() -> Rendering {
        var writer = writer()
        writer.writeFootnotes()
        return writer.rendering
    }

    private func writer() -> BlockWriter {
        BlockWriter(inline: InlineWriter(tree: tree, options: options, footnotes: footnotes), slugs: slugs)
    }
}
