import Diagnostics
import Frameworks
import Markup

/// Finds the sections of a document: under headings of any level, under bold lines and bold bullets that play a heading's part, and behind
/// names with a colon that begin several paragraphs. Where none of these names any, plain lines with a colon do, and the cells of a table that
/// lays the document out.
package enum SectionReader {
    package static func read(_ tree: MarkdownTree, vocabulary: SectionVocabulary) -> [Section] {
        let blocks = Array(tree.children(of: MarkdownTree.root))
        let outline = outline(of: blocks, in: tree, vocabulary, takesPlain: false)
        guard !outline.namesParts else {
            return withFacts(outline.sections(over: blocks, in: tree), blocks, in: tree, vocabulary)
        }
        var labelled = self.outline(of: blocks, in: tree, vocabulary, takesPlain: true)
        labelled.dropChanceLabels()
        let plain = labelled.sections(over: blocks, in: tree)
        let cells = LayoutTable.sections(blocks, in: tree, vocabulary)
        return cells.isEmpty ? plain : (plain + cells).sorted { $0.line < $1.line }
    }

    /// With the parts that only a table of facts tells, before the first that a heading names.
    private static func withFacts(
        _ sections: [Section], _ blocks: [NodeID], in tree: MarkdownTree, _ vocabulary: SectionVocabulary
    ) -> [Section] {
        guard let place = sections.firstIndex(where: { $0.id != nil }) else { return sections }
        let end = tree[sections[place].headingNode].start
        let facts = LayoutTable.facts(blocks.prefix { tree[$0].start < end }, besides: sections, in: tree, vocabulary)
        guard !facts.isEmpty else { return sections }
        let rest = sections[place...].map { section in
            var section = section
            section.parent = section.parent.map { $0 < place ? $0 : $0 + facts.count }
            return section
        }
        return sections[..<place] + facts + rest
    }

    private static func outline(
        of blocks: [NodeID], in tree: MarkdownTree, _ vocabulary: SectionVocabulary, takesPlain: Bool
    ) -> SectionOutline {
        var outline = SectionOutline()
        // Plain labels are taken where nothing else names a part, not even these.
        let labels = takesPlain ? [:] : ParagraphLabels.candidates(blocks, in: tree, vocabulary)
        for (index, block) in blocks.enumerated() {
            switch tree[block].kind {
            case .heading: outline.add(heading(block, in: tree, vocabulary), atBlock: index)
            case .paragraph:
                let isFollowed = index + 1 < blocks.count && tree[blocks[index + 1]].kind != .heading
                if let label = BoldLabel(paragraph: block, in: tree) {
                    outline.add(label.candidate(.boldLine, node: block, isFollowed: isFollowed, vocabulary), atBlock: index)
                } else if let label = labels[block] {
                    outline.add(label, atBlock: index)
                } else if takesPlain, let label = PlainLabel.candidate(block, isFollowed: isFollowed, in: tree, vocabulary) {
                    outline.add(label, atBlock: index)
                } else {
                    outline.add(UnspacedHeading.candidate(block, in: tree, vocabulary), atBlock: index)
                }
            case .htmlBlock where index + 1 < blocks.count:
                outline.add(FoldedSummary.candidate(at: index, of: blocks, in: tree, vocabulary), atBlock: index)
            case .bulletList, .orderedList:
                for candidate in bullets(block, in: tree, vocabulary) { outline.add(candidate, atBlock: index) }
            default: break
            }
        }
        return outline
    }

    /// The bold bullets of a list. Where most words before a colon name no part of a document, the others do not either:
    /// `- **Alerts**: page on errors` among `- **Pool**: …`.
    private static func bullets(_ list: NodeID, in tree: MarkdownTree, _ vocabulary: SectionVocabulary) -> [SectionOutline.Candidate] {
        var candidates: [SectionOutline.Candidate] = []
        var others = 0
        for item in tree.children(of: list) {
            guard let first = tree.children(of: item).first(where: { _ in true }), tree[first].kind == .paragraph,
                let label = BoldLabel(paragraph: first, in: tree)
            else { continue }
            if let candidate = label.candidate(.boldBullet, node: item, isFollowed: tree[first].next >= 0, vocabulary) {
                candidates.append(candidate)
            } else if label.endsInColon, MetadataLabel(label.name) == nil {
                others += 1
            }
        }
        return others > candidates.count ? candidates.filter(\.isWholeLine) : candidates
    }

    /// Whether a table follows that has an owner, and a state or a second day: in a timeline the first column is the time.
    private static func isBeforePromises(_ block: NodeID, in tree: MarkdownTree) -> Bool {
        let next = tree[block].next
        guard next >= 0, tree[next].kind == .table, let row = tree.children(of: next).first(where: { _ in true }) else { return false }
        let columns = tree.children(of: row).map { ActionColumn(header: tree.plainText(of: $0)) }
        guard columns.first != .due, columns.contains(.owner), columns.contains(.action) else { return false }
        return columns.contains(.due) || columns.contains(.status)
    }

    private static func heading(_ block: NodeID, in tree: MarkdownTree, _ vocabulary: SectionVocabulary) -> SectionOutline.Candidate {
        let text = tree.plainText(of: block)
        let line = tree.line(of: block)
        let range = tree[block].range
        let lineEnd = tree.source.lineRange(line).upperBound
        let section = Section(
            id: nil, heading: String(text.unicodeScalars.trimmingWhitespace), line: line,
            headingRange: range.lowerBound..<max(range.lowerBound, min(range.upperBound, lineEnd)), style: .heading,
            level: Int(tree[block].detail), headingNode: block, blocks: [])
        var match = vocabulary.match(text)
        // An "action log" tells what was done, or what is owed where its table says by whom and until when.
        if match?.id == .timeline, match?.isWeak == true, isBeforePromises(block, in: tree) {
            match?.id = .actionPlan
            match?.isWeak = false
        }
        // 経緯 and 事件经过 may head a timeline or a narrative.
        if match?.otherwise == .timeline, !tellsMoments(below: block, in: tree) { match?.otherwise = nil }
        return SectionOutline.Candidate(section: section, match: match, isWholeLine: true)
    }

    /// Whether times of day or days stand below a heading, before the next one that is not below it.
    private static func tellsMoments(below heading: NodeID, in tree: MarkdownTree) -> Bool {
        var next = tree[heading].next
        while next >= 0, tree[next].kind != .heading || tree[next].detail > tree[heading].detail { next = tree[next].next }
        let end = next < 0 ? tree.source.bytes.count : tree[next].range.lowerBound
        let text = tree.source.bytes[tree[heading].range.upperBound..<end].prefix(20_000)
        return text.indices.dropLast(2).contains { index in
            guard Cursor.isDigit(text[index]), !Cursor.isDigit(text[index + 1]) else { return false }
            let rest = text[(index + 1)...]
            if rest.first == 0x3A { return Cursor.isDigit(text[index + 2]) }
            return rest.first.map { $0 >= 0x80 } == true && signsOfMoments.contains { rest.starts(with: $0.utf8) }
        }
    }

    private static let signsOfMoments = ["：", "時", "时", "点", "點", "시", "日", "일"]
}
