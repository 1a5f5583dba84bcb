import Diagnostics
import Frameworks
import Markup

/// Bold words at the start of a paragraph, seldom words in italics, as in `**Impact**` or `**Root cause:** a full disk`.
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
    /// Set in italics only.
    private let isItalic: Bool
    private let remark: Remark?
    private let hasMoreLines: Bool

    /// What stands beside the label and may only say something of it: `(EDT)`, `– all times UTC`.
    private struct Remark {
        var text: String
        var isBracketed: Bool
        /// Offset behind it and its colon.
        var end: Int
    }

    /// Nil when the paragraph does not begin with bold words.
    init?(paragraph: NodeID, in tree: MarkdownTree) {
        guard Self.beginsBold(paragraph, in: tree) else { return nil }
        let lines = tree.inlineLines(of: paragraph)
        guard let first = lines.first else { return nil }
        let runs = first.runs.drop { Self.isDecoration($0.text) && !$0.styles.contains(.strong) }
        let style: InlineRun.Styles = runs.first?.styles.contains(.strong) == true ? .strong : .emphasis
        let bold = runs.prefix { $0.styles.contains(style) }
        guard let start = bold.first, let end = bold.last else { return nil }
        let label = bold.map(\.text).joined().unicodeScalars.trimmingWhitespace
        let others = runs.dropFirst(bold.count)
        let after = others.map(\.text).joined().unicodeScalars.trimmingWhitespace
        guard !label.isEmpty, label.count <= 120 else { return nil }
        text = String(Substring(label))
        endsInColon = Self.isColon(label.last) || Self.isColon(after.first)
        let isBare = after.isEmpty || after.allSatisfy { Self.isColon($0) || Self.isDecoration($0) }
        isWholeLine = isBare
        hasMoreLines = lines.count > 1
        hasMoreText = !isBare || hasMoreLines
        isItalic = style == .emphasis
        line = first.line
        let lineEnd = tree.source.lineRange(first.line).upperBound
        let labelEnd = min(max(start.range.lowerBound, end.range.upperBound), lineEnd)
        range = start.range.lowerBound..<Self.endOfMarks(after: labelEnd, upTo: lineEnd, in: tree.source)
        // What follows a colon is the section's text.
        remark = endsInColon ? nil : Self.remark(others, upTo: lineEnd, in: tree.source)
    }

    /// All in brackets, behind a dash or in italics.
    private static func remark(_ runs: ArraySlice<InlineRun>, upTo lineEnd: Int, in source: SourceFile) -> Remark? {
        let text = withoutColon(String(Substring(runs.map(\.text).joined().unicodeScalars.trimmingWhitespace)))
        guard let last = runs.last, let opening = text.unicodeScalars.first, text.utf8.count <= 80 else { return nil }
        let end = endOfMarks(after: min(last.range.upperBound, lineEnd), upTo: lineEnd, in: source)
        if "([（［".unicodeScalars.contains(opening) {
            let brackets = text.unicodeScalars.filter { "([（［)]）］".unicodeScalars.contains($0) }
            return brackets.count == 2 && text.unicodeScalars.last == brackets.last ? Remark(text: text, isBracketed: true, end: end) : nil
        }
        let isSlanted = runs.allSatisfy {
            $0.styles.contains(.emphasis) || $0.text.unicodeScalars.allSatisfy { $0.isWhiteSpace || isColon($0) }
        }
        return isSlanted || "-–—".unicodeScalars.contains(opening) ? Remark(text: text, isBracketed: false, end: end) : nil
    }

    /// The label without a colon inside the bold text either.
    var name: String { Self.withoutColon(text) }

    /// Alone in its paragraph, and no sentence.
    var isHeading: Bool {
        isWholeLine && !hasMoreText && !isItalic && !(text.unicodeScalars.last.map { ".!。！".unicodeScalars.contains($0) } ?? false)
    }

    /// What the label may be in an outline. Words before other text count only when they are nothing but a section's name and a colon.
    func candidate(
        _ style: Section.Style, node: NodeID, isFollowed: Bool, _ vocabulary: SectionVocabulary
    ) -> SectionOutline.Candidate? {
        guard isWholeLine || endsInColon || remark != nil else { return nil }
        let plain = vocabulary.match(text, as: .label)
        let remark = remark.flatMap { isAllowed($0.isBracketed, on: plain) ? $0 : nil }
        let isAlone = isWholeLine || remark != nil
        guard isAlone ? (isFollowed || hasMoreLines) : endsInColon else { return nil }
        if isItalic, !isAlone || !isAllowed(false, on: plain) { return nil }
        // `**When:** 10:00–11:30` is metadata, a line `**When**` may head the timeline.
        if !isAlone, let label = MetadataLabel(name), label == .period || label == .field(.services) { return nil }
        let match = style == .boldLine && isWholeLine ? plain ?? vocabulary.match(text) : plain
        if match?.isWeak == true, vocabulary.isDivision(text) { return nil }
        if match == nil {
            let hasDigit = text.utf8.contains { (0x30...0x39).contains($0) }
            guard style == .boldLine, isWholeLine, !hasMoreText, !hasDigit, !vocabulary.isDivision(text) else { return nil }
        }
        let section = Section(
            id: nil, heading: [name, remark?.text].compactMap(\.self).joined(separator: " "), line: line,
            headingRange: range.lowerBound..<(remark?.end ?? range.upperBound), style: style, level: style == .boldLine ? 7 : 8,
            headingNode: node, blocks: [])
        return SectionOutline.Candidate(
            section: section, match: match, isWholeLine: isAlone, isPlain: plain != nil, holdsText: isAlone ? hasMoreLines : hasMoreText)
    }

    /// Whether words beside a label may leave it a heading: in brackets beside any section's name, else beside that of a list.
    private func isAllowed(_ isBracketed: Bool, on match: SectionVocabulary.Match?) -> Bool {
        guard let match, !match.isWeak else { return false }
        return isBracketed || EnclosingSection.divisible.contains(match.id)
    }

    /// Looks before the text is taken apart: most paragraphs are none.
    private static func beginsBold(_ paragraph: NodeID, in tree: MarkdownTree) -> Bool {
        for child in tree.children(of: paragraph) {
            let node = tree[child]
            if node.kind == .strong || node.kind == .emphasis { return true }
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
