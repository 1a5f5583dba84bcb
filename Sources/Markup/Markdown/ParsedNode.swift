/// What cmark says of one node, before its claims about places are checked against the source.
struct ParsedNode {
    var kind: MarkdownKind
    var isLeaf: Bool
    /// As `MarkdownNode.detail`, table cells excepted.
    var detail: UInt8 = 0
    var number: Int32 = 0
    /// Table: one alignment byte a column; lives as long as cmark's tree.
    var alignments: UnsafeBufferPointer<UInt8>?
    /// 1-based, counted from the start of the body; 0 where cmark does not know.
    var startLine: Int
    var startColumn: Int
    var endLine: Int
    /// Inclusive.
    var endColumn: Int
    /// These live as long as cmark's tree.
    var literal: UnsafePointer<CChar>?
    var attribute: UnsafePointer<CChar>?
    var title: UnsafePointer<CChar>?
}
