import Diagnostics
import Frameworks
import Markup

/// Bold words at the start of a paragraph, as in `**Impact**` or `**Root cause:** a full disk`.
struct BoldLabel {
    /// The label without its colon.
    let text: String
    /// Bytes of the label and its colon.
    let range: Range<Int>
    let line: Int
    /// Nothing else stands on the label's line.
    let isWholeLine: Bool
    /// The paragraph says more: on the label's line or on further ones.
    let hasMoreText: Bool
    let endsInColon: Bool

    /// Nil when the paragraph does not begin with bold words.
    init?(paragraph: NodeID, in tree: MarkdownTree) {
        guard Self.beginsBold(paragraph, in: tree) else { return nil }
        let lines = tree.inlineLines(of: paragraph)
        guard let first = lines.first else { return nil }
        let runs = first.runs.drop { Self.isDecoration($0.text) && !$0.styles.contains(.strong) }
        let bold = runs.prefix { $0.styles.contains(.strong) }
        guard let start = bold.first, let end = bold.last else { return nil }
        let label = bold.map(\.text).joined().unicodeScalars.trimmingWhitespace
        let after = runs.dropFirst(bold.count).map(\.text).joined().unicodeScalars.trimmingWhitespace
        guard !label.isEmpty, label.count <= 120 else { return nil }
        text = String(Substring(label))
        endsInColon = Self.isColon(label.last) || Self.isColon(after.first)
        let isBare = after.isEmpty || after.allSatisfy { Self.isColon($0) || Self.isDecoration($0) }
        isWholeLine = isBare
        hasMoreText = !isBare || lines.count > 1
        line = first.line
        let lineEnd = tree.source.lineRange(first.line).upperBound
        let labelEnd = min(max(start.range.lowerBound, end.range.upperBound), lineEnd)
        range = start.range.lowerBound..<Self.endOfMarks(after: labelEnd, upTo: lineEnd, in: tree.source)
    }

    /// Alone in its paragraph, and no sentence.
    var isHeading: Bool { isWholeLine && !hasMoreText && !(text.unicodeScalars.last.map { ".!。！".unicodeScalars.contains($0) } ?? false) }

    /// What the label may be in an outline. Words before other text count only when they are nothing but a section's name and a colon.
    func candidate(
        _ style: Section.Style, node: NodeID, isFollowed: Bool, _ vocabulary: SectionVocabulary
    ) -> SectionOutline.Candidate? {
        guard isWholeLine ? (isFollowed || hasMoreText) : endsInColon else { return nil }
        // `**When:** 10:00–11:30` is metadata, a line `**When**` may head the timeline.
        if !isWholeLine, MetadataLabel(Self.withoutColon(text)) == .period { return nil }
        let plain = vocabulary.match(text, as: .label)
        let match = style == .boldLine && isWholeLine ? plain ?? vocabulary.match(text) : plain
        if match?.isWeak == true, vocabulary.isDivision(text) { return nil }
        if match == nil {
            let hasDigit = text.utf8.contains { (0x30...0x39).contains($0) }
            guard style == .boldLine, isWholeLine, !hasMoreText, !hasDigit, !vocabulary.isDivision(text) else { return nil }
        }
        let section = Section(
            id: nil, heading: Self.withoutColon(text), line: line, headingRange: range, style: style, level: style == .boldLine ? 7 : 8,
            headingNode: node, blocks: [])
        return SectionOutline.Candidate(
            section: section, match: match, isWholeLine: isWholeLine, isPlain: plain != nil, holdsText: hasMoreText)
    }

    /// Looks before the text is taken apart: most paragraphs are none.
    private static func beginsBold(_ paragraph: NodeID, in tree: MarkdownTree) -> Bool {
        for child in tree.children(of: paragraph) {
            let node = tree[child]
            if node.kind == .strong { return true }
            if node.kind == .emphasis { return node.firstChild >= 0 && tree[node.firstChild].kind == .strong }
            guard node.kind == .text, isDecoration(tree.bytes(node.literal)) else { return node.kind == .htmlInline }
        }
        return false
    }

    private static func isDecoration(_ text: String) -> Bool { text.unicodeScalars.allSatisfy(isDecoration) }

    /// The first byte tells of nearly every text that it is none.
    private static func isDecoration(_ text: ArraySlice<UInt8>) -> Bool {
        if let first = text.first, first < 0x80, !Unicode.Scalar(first).isWhiteSpace { return false }
        return isDecoration(String(decoding: text, as: UTF8.self))
    }

    /// Emoji, numbering and white space may stand before a label.
    private static func isDecoration(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isWhiteSpace || (scalar.properties.isEmoji && scalar.value > 0x7F) || scalar.value == 0x200D
            || scalar.value == 0xFE0F
    }

    private static func isColon(_ scalar: Unicode.Scalar?) -> Bool { scalar == ":" || scalar == "：" }

    private static func withoutColon(_ text: String) -> String {
        var view = Substring(text).unicodeScalars
        while let last = view.last, isColon(last) || last.isWhiteSpace { view.removeLast() }
        return String(Substring(view))
    }

    /// Past the closing marks and a colon.
    private static func endOfMarks(after offset: Int, upTo end: Int, in source: SourceFile) -> Int {
        var offset = offset
        while offset < end, [0x2A, 0x5F, 0x3A, 0x20].contains(source.bytes[offset]) { offset += 1 }
        while offset > 0, offset <= end, source.bytes[offset - 1] == 0x20 { offset -= 1 }
        return offset
    }
}
