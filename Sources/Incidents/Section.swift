import Frameworks
import Markup

/// A part of a document under one heading, or under a bold line, a bold bullet or a table's cell that plays a heading's part.
package struct Section: Sendable {
    package enum Style: Sendable, Hashable { case heading, boldLine, boldBullet, tableCell }

    /// The canonical id; nil when the heading means none of them.
    package var id: SectionID?
    /// The heading as a reader sees it.
    package var heading: String
    /// 1-based line of the heading.
    package var line: Int
    /// Bytes of the heading's text line.
    package var headingRange: Range<Int>
    package var style: Style
    /// 1–6 for headings; 7 for bold lines and 8 for bold bullets and cells, which stand below every heading.
    package var level: Int
    /// The node that is or holds the heading.
    package var headingNode: NodeID
    /// The blocks of the section in document order, subsections and their headings included. For a bold bullet: the blocks of its item.
    /// For a cell: the cells that tell it.
    /// Where a bold label has text beside or below it in its own paragraph, that paragraph comes first: its text begins at
    /// `headingRange.upperBound`.
    package var blocks: [NodeID]
    /// Index, in the document's list of sections, of the section this one stands in.
    package var parent: Int?

    /// The heading over what an import brought and an incident has no place for.
    package static let importedFields = "Imported fields"

    package init(
        id: SectionID?, heading: String, line: Int, headingRange: Range<Int>, style: Style, level: Int, headingNode: NodeID,
        blocks: [NodeID],
        parent: Int? = nil
    ) {
        self.id = id
        self.heading = heading
        self.line = line
        self.headingRange = headingRange
        self.style = style
        self.level = level
        self.headingNode = headingNode
        self.blocks = blocks
        self.parent = parent
    }
}
