import Diagnostics
import Frameworks
import Markup

/// The paragraph that tells a reader what happened: the summary section's first, else what is labelled as the summary, else the document's.
enum OpeningText {
    static func summary(_ sections: [Section], in tree: MarkdownTree, metadata: Metadata) -> String {
        let labelled = metadata.pair(.field(.summary))
        if let section = sections.first(where: { $0.id == .summary }) {
            if let labelled, let first = section.blocks.first, tree[first].range.overlaps(labelled.labelRange) { return labelled.text }
            let text = firstText(of: section.blocks, in: tree, metadata, sections, after: section.headingRange)
            if !text.isEmpty { return text }
        }
        if let labelled { return labelled.text }
        let others = Set(sections.filter { $0.id.map(untelling.contains) ?? false }.flatMap(\.blocks))
        let blocks = tree.children(of: MarkdownTree.root).prefix(80).filter { !others.contains($0) }
        return firstText(of: blocks, in: tree, metadata, sections, after: 0..<0)
    }

    /// Parts that do not tell what happened, whatever they begin with: lists, and what is made of the incident afterwards.
    private static let untelling: Set<SectionID> = [
        .timeline, .actionPlan, .references, .revisionHistory, .wentWell, .gotLucky, .fiveWhys, .rootCause, .analysis, .methodology,
        .contributingFactors, .recovery, .communication, .recommendations, .unknowns, .interviews, .backlogCheck, .stakeholders,
    ]

    /// The first paragraph with text in it, template hints in italics, bold headings and metadata passed over; a list or a quote where there is none.
    private static func firstText(
        of blocks: [NodeID], in tree: MarkdownTree, _ metadata: Metadata, _ sections: [Section], after heading: Range<Int>
    ) -> String {
        let labels = Dictionary(
            sections.filter { $0.style == .boldLine }.map { ($0.headingNode, $0.headingRange) }, uniquingKeysWith: { first, _ in first })
        /// Lists whose items are parts of the document.
        let outlines = Set(sections.filter { $0.style == .boldBullet && $0.id != nil }.map { tree[$0.headingNode].parent })
        var (hint, list, quote, bold, keys) = ("", "", "", "", "")
        for block in blocks where !metadata.blocks.contains(block) {
            switch tree[block].kind {
            case .paragraph, .tableCell:
                let label = BoldLabel(paragraph: block, in: tree)
                let own = label?.isWholeLine == false ? nil : labels[block]
                let text = text(of: block, in: tree, after: own ?? heading)
                if text.isEmpty || isGreeting(text) || isOfEntries(block, in: tree) { continue }
                if isItalic(block, tree) {
                    if hint.isEmpty { hint = text }
                } else if label?.isHeading == true {
                    if bold.isEmpty { bold = text }
                } else if !tree[block].range.overlaps(heading), KeyLine.isAll(block, in: tree, isKnown: !heading.isEmpty) {
                    if keys.isEmpty, !heading.isEmpty { keys = text }
                } else {
                    return text
                }
            case .bulletList, .orderedList:
                if list.isEmpty, !outlines.contains(block), !isOfKeys(block, in: tree), !isOfEntries(block, in: tree) {
                    list = trimmed(tree.plainText(of: block))
                }
            case .blockQuote where quote.isEmpty:
                let paragraph = tree.children(of: block).first { tree[$0].kind == .paragraph && !isItalic($0, tree) }
                if let paragraph { quote = trimmed(tree.plainText(of: paragraph)) }
            case .heading where heading.isEmpty && tree[block].detail > 1 && !(list + quote).isEmpty: return list.isEmpty ? quote : list
            default: continue
            }
        }
        return [hint, list, quote, bold, keys].first { !$0.isEmpty } ?? ""
    }

    /// A paragraph's text; where its bold first words are the section's heading, what follows them.
    private static func text(of paragraph: NodeID, in tree: MarkdownTree, after heading: Range<Int>) -> String {
        guard tree[paragraph].range.overlaps(heading) else { return trimmed(tree.plainText(of: paragraph)) }
        let runs = tree.inlineLines(of: paragraph).map { line in
            line.runs.filter { $0.range.upperBound > heading.upperBound }.map(\.text).joined()
        }
        return trimmed(runs.filter { !$0.isEmpty }.joined(separator: " "))
    }

    /// `Hi all,`, `Hello, everyone,`; "Hey team, the shop was down," says more.
    private static func isGreeting(_ text: String) -> Bool {
        guard text.hasSuffix(","), text.utf8.count <= 40 else { return false }
        if let comma = text.dropLast().firstIndex(of: ","), text[..<comma].contains(" ") { return false }
        return ["hi ", "hello ", "hey ", "dear ", "hallo ", "liebe ", "bonjour ", "hola ", "olá ", "hi,", "hello,", "hallo,"].contains {
            text.lowercased().hasPrefix($0)
        }
    }

    /// Lines or items that each begin with a time: a timeline, whatever heading it stands under. One alone is a sentence.
    private static func isOfEntries(_ block: NodeID, in tree: MarkdownTree) -> Bool {
        let items =
            tree[block].kind == .paragraph ? [] : tree.children(of: block).prefix(40).map { tree.children(of: $0).first { _ in true } }
        let lines = items.isEmpty ? tree.inlineLines(of: block) : items.compactMap { $0.flatMap { tree.inlineLines(of: $0).first } }
        guard lines.count > 1, lines.count >= items.count else { return false }
        return lines.allSatisfy { line in
            guard let text = TimelineText([line]), let head = TimelineHeadScanner.scan(text, context: nil) else { return false }
            return head.hasClock && !head.isDoubtful
        }
    }

    /// A list of keys and values too short to tell anything.
    private static func isOfKeys(_ list: NodeID, in tree: MarkdownTree) -> Bool {
        let items = Array(tree.children(of: list).prefix(40))
        return items.count > 1 && items.allSatisfy { KeyLine.isBrief(tree.plainText(of: $0)) }
    }

    private static func isItalic(_ paragraph: NodeID, _ tree: MarkdownTree) -> Bool {
        let children = Array(tree.children(of: paragraph).prefix(2))
        return children.count == 1 && tree[children[0]].kind == .emphasis
    }

    private static func trimmed(_ text: String) -> String {
        var view = text.unicodeScalars[...]
        while let first = view.first, first.isWhiteSpace || first == ":" { view.removeFirst() }
        return String(Substring(String.UnicodeScalarView(view).trimmingWhitespace))
    }
}
