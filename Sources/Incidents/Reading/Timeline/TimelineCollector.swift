import Markup

/// Walks the blocks of a timeline and gathers its pieces: entries, and the days that stand above them.
struct TimelineCollector {
    let tree: MarkdownTree
    /// Resolves ambiguous zone abbreviations.
    let zone: Zone?
    let days: YearlessDays
    var pieces: [TimelinePiece] = []
    /// Sentences that are no entries: they may state the zone.
    var sentences: [String] = []
    /// Level of the heading whose entry the following blocks describe.
    var entryLevel: Int?
    private var readsCode = false
    /// Nothing stands there but code and the zone of its times: then even a log is the timeline.
    private var readsLogs = false
    /// Lone digits begin so many paragraphs that they are times.
    var believesDigits = false
    /// Nothing else gives a time, and paragraphs end with one.
    private(set) var believesEnds = false

    init(tree: MarkdownTree, zone: Zone?, days: YearlessDays) { (self.tree, self.zone, self.days) = (tree, zone, days) }

    var lists: TimelineListReader { TimelineListReader(tree: tree, zone: zone, days: days) }

    /// Gathers the entries of `blocks`. Code is read, untimed lists are believed, and times at the end of paragraphs are, only where nothing
    /// else gives a time.
    mutating func collect(_ blocks: [NodeID], after cut: Int) {
        let before = pieces.count
        walk(blocks, after: cut)
        if hasEntries(from: before) { return }
        pieces.removeSubrange(before...)
        (readsCode, readsLogs) = (true, isNothingButCode(blocks))
        walk(blocks, after: cut)
        readsCode = false
        if hasEntries(from: before) { return }
        pieces.removeSubrange(before...)
        for block in blocks where [.bulletList, .orderedList].contains(tree[block].kind) {
            pieces += lists.untimedPieces(of: block, takesDay: false)
        }
        guard pieces.count == before, areEndsTimes(blocks) else { return }
        believesEnds = true
        walk(blocks, after: cut)
        believesEnds = false
    }

    private func hasEntries(from index: Int) -> Bool {
        pieces[index...].contains { if case .entry = $0 { true } else { false } }
    }

    private mutating func walk(_ blocks: [NodeID], after cut: Int) {
        entryLevel = nil
        believesDigits = areDigitsTimes(blocks)
        var index = 0
        // What is quoted there belongs to the entry.
        var isBelowEntry = false
        while index < blocks.count {
            let block = blocks[index]
            let before = pieces.count
            switch tree[block].kind {
            case .heading: heading(blocks, index)
            case _ where entryLevel != nil: break
            case .paragraph where isPicture(block) || index > 0 && followsOn(block, behind: blocks[index - 1]): break
            case .paragraph, .tableCell: index += paragraph(blocks, index, after: cut)
            case .bulletList, .orderedList:
                if let day = lists.soleDay(of: block), hasTimes(blocks[(index + 1)...], level: 7) {
                    pieces.append(.day(day, nil))
                } else {
                    pieces += lists.pieces(of: block)
                }
            case .table: table(block)
            case .blockQuote where !isBelowEntry:
                for child in tree.children(of: block) where tree[child].kind == .paragraph { _ = paragraph([child], 0, after: cut) }
            case .codeBlock where readsCode: code(block)
            default: break
            }
            if tree[block].kind != .blockQuote { isBelowEntry = tree[block].kind == .paragraph && hasEntries(from: before) }
            index += 1
        }
    }

    /// A table of figures that follows the entries tells how long things took.
    private mutating func table(_ block: NodeID) {
        let table = TimelineTableReader(block, in: tree, zone: zone)
        if !table.isOfMeasures || !hasEntries(from: 0) { pieces += table.pieces(isStrict: false) }
    }

    private func isPicture(_ paragraph: NodeID) -> Bool {
        tree.children(of: paragraph).allSatisfy { tree[$0].kind == .image || tree[$0].kind == .softBreak }
    }

    /// Whether anything below a date, up to the next one, has a time of day.
    func hasTimes(_ blocks: ArraySlice<NodeID>, level: Int) -> Bool {
        for block in blocks {
            switch tree[block].kind {
            case .heading:
                let head = TimelineText(tree.inlineLines(of: block)).flatMap { days.head(of: $0, context: zone) }
                if let head, head.hasClock, head.start.date == nil { return true }
                if Int(tree[block].detail) <= level || head?.start.date != nil { return false }
            case .paragraph:
                let lines = tree.inlineLines(of: block)
                if isTalk(lines) { return true }
                for line in lines {
                    guard let text = TimelineText([line]), let head = days.head(of: text, context: zone) else { continue }
                    if head.hasClock, !head.isDoubtful { return head.start.date == nil || level < 7 }
                    if level >= 7, head.isBareDate(in: text) { return false }
                }
            case .bulletList, .orderedList:
                if Self.hasClock(lists.pieces(of: block)) { return true }
            case .table:
                if Self.hasClock(TimelineTableReader(block, in: tree, zone: zone).pieces(isStrict: false)) { return true }
            default: break
            }
        }
        return false
    }

    private static func hasClock(_ pieces: [TimelinePiece]) -> Bool {
        pieces.contains { if case .entry(let draft) = $0 { draft.head?.hasClock == true } else { false } }
    }

    /// The words of the first block below a heading or a bare time.
    func words(below index: Int, _ blocks: [NodeID]) -> String {
        guard index + 1 < blocks.count, [.paragraph, .bulletList, .orderedList, .blockQuote].contains(tree[blocks[index + 1]].kind) else {
            return ""
        }
        return String(tree.plainText(of: blocks[index + 1]).unicodeScalars.trimmingWhitespace)
    }

    private func isNothingButCode(_ blocks: [NodeID]) -> Bool {
        blocks.allSatisfy { [.codeBlock, .paragraph].contains(tree[$0].kind) }
            && sentences.allSatisfy { TimelineZoneFinder.zone(inSentence: $0, context: zone) != nil }
    }

    /// Lines of a code block, bullets and all; untimed bullets among timed ones are entries too. Fenced lines to the second are a log.
    private mutating func code(_ block: NodeID) {
        let source = tree.source
        let range = tree[block].range
        var drafts: [TimelineDraft] = []
        for line in source.line(at: range.lowerBound)...source.line(at: max(range.lowerBound, range.upperBound - 1)) {
            let bytes = source.lineRange(line)
            let text = TimelineText(Array(source.bytes[bytes]), line: line, at: bytes.lowerBound)
            guard let head = days.head(of: text, context: zone), !head.isDoubtful else {
                let words = text.string(0..<text.folded.bytes.count)
                if words.hasPrefix("- ") || words.hasPrefix("* ") { drafts.append(TimelineDraft(text, nil, line: line, range: bytes)) }
                continue
            }
            drafts.append(TimelineDraft(text, head, line: line, range: bytes))
        }
        let timed = drafts.filter { $0.head != nil }
        let isLog = !readsLogs && timed.contains { $0.head?.start.clock?.hasSeconds == true } && source.bytes[range.lowerBound] == 0x60
        if !timed.isEmpty, !isLog { pieces += drafts.map { .entry($0) } }
    }
}
