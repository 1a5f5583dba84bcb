import Markup

/// Paragraphs of a timeline: one entry each, one entry a line, a bare date, or prose.
extension TimelineCollector {
    /// Reads a paragraph's lines; answers with how many further blocks it took in.
    mutating func paragraph(_ blocks: [NodeID], _ index: Int, after cut: Int) -> Int {
        let block = blocks[index]
        let lines = tree.inlineLines(of: block).filter { $0.range.upperBound > cut }
        let texts = lines.compactMap { TimelineText([$0], from: cut) }
        var heads = texts.map { days.head(of: $0, context: zone) }
        if !believesDigits { for line in heads.indices where heads[line]?.isDoubtful == true { heads[line] = nil } }
        if let entries = entries(timedBelow: texts, heads) ?? (believesEnds ? entry(timedAtEndOf: lines, after: cut).map { [$0] } : nil) {
            pieces += entries
            return 0
        }
        if let entries = entries(ofSpeakersAbove: texts, heads) {
            pieces += entries
            return 0
        }
        if let entry = entry(ofSpeaker: texts, index, blocks) {
            pieces.append(entry)
            return 0
        }
        addSpeakers(to: &heads, of: texts)
        let dayLines = zip(texts, heads).map { text, head in head == nil ? DayLine.read(text, context: zone) : nil }
        guard let first = texts.first, dayLines[0] != nil || isList(texts, heads) else {
            sentences += texts.map { $0.string(0..<$0.folded.bytes.count) }
            return 0
        }
        if texts.count == 1, let head = heads[0], head.isBareDate(in: first) { return bareDate(blocks, index, first, head) }
        if texts.count == 1, let head = heads[0], let stated = zone(beside: head, first), hasTimes(blocks[(index + 1)...], level: 7) {
            pieces.append(.day(head.start, stated))
            return 0
        }
        takeLines(texts, heads, dayLines, below: index, blocks)
        return 0
    }

    /// Lines of which times and days begin some: an entry goes on to the next of them.
    private mutating func takeLines(
        _ texts: [TimelineText], _ heads: [TimelineHead?], _ dayLines: [WrittenMoment?], below index: Int, _ blocks: [NodeID]
    ) {
        var line = 0
        while line < texts.count {
            guard let head = heads[line] else {
                let whole = texts[line].string(0..<texts[line].folded.bytes.count)
                if let day = dayLines[line] {
                    pieces.append(.day(day, TimelineZoneFinder.zone(inHeading: whole, context: zone)))
                } else {
                    sentences.append(whole)
                }
                line += 1
                continue
            }
            var next = line + 1
            while next < texts.count, heads[next] == nil, dayLines[next] == nil { next += 1 }
            if isFollowedByTime(heads, line), let stated = zone(beside: head, texts[line]) {
                pieces.append(.day(head.start, stated))
            } else if next == line + 1, head.isBareDate(in: texts[line]) {
                pieces.append(.day(head.start, head.start.zone))
            } else {
                let range = texts[line].range.lowerBound..<max(texts[line].range.upperBound, texts[next - 1].range.upperBound)
                var draft = TimelineDraft(texts[line], head, line: texts[line].line, range: range)
                let told = texts[(line + 1)..<next].map { $0.all.trimmingPrefix(": ") }.filter { !$0.isEmpty }.joined(separator: " ")
                draft.text = [draft.text, told].filter { !$0.isEmpty }.joined(separator: head.words == nil ? " " : ": ")
                if draft.text.isEmpty, !head.namesZero { draft.text = words(below: index, blocks) }
                pieces.append(.entry(draft))
            }
            line = next
        }
    }

    private static let afterwards = WordTable([
        "after", "before", "until", "since", "by", "nach", "vor", "bis", "seit", "après", "avant", "depuis", "después de", "antes de",
        "hasta", "depois de", "até",
    ])

    /// "After 11:05 we kept watching": prose below a list or a table is no entry.
    func followsOn(_ paragraph: NodeID, behind before: NodeID) -> Bool {
        guard [.bulletList, .orderedList, .table].contains(tree[before].kind),
            let line = tree.inlineLines(of: paragraph).first, let text = TimelineText([line])
        else { return false }
        return Self.afterwards.match(text.folded.bytes, at: 0) != nil
    }

    /// Words with their time on the line below them, as status pages set them; nil unless all times stand alone and the last line is one.
    private func entries(timedBelow texts: [TimelineText], _ heads: [TimelineHead?]) -> [TimelinePiece]? {
        let areAlone = zip(texts, heads).allSatisfy { text, head in head.map { $0.hasClock && $0.rest >= text.folded.bytes.count } ?? true }
        guard areAlone, heads.first.map({ $0 == nil }) == true, heads.last.map({ $0 != nil }) == true else { return nil }
        var pieces: [TimelinePiece] = []
        var first = 0
        for (line, head) in heads.enumerated() where head != nil {
            let range = texts[first].range.lowerBound..<texts[line].range.upperBound
            var draft = TimelineDraft(texts[line], head, line: texts[first].line, range: range)
            draft.text = texts[first..<line].map { $0.string(0..<$0.folded.bytes.count) }.joined(separator: " ")
            pieces.append(.entry(draft))
            first = line + 1
        }
        return pieces
    }

    /// `Resolved - This incident has been resolved. Mar 14, 10:22 UTC`
    private func entry(timedAtEndOf lines: [InlineLine], after cut: Int) -> TimelinePiece? {
        guard let text = TimelineText(lines, from: cut), let head = TimelineHeadScanner.scan(apartFrom: text, context: zone) else {
            return nil
        }
        return .entry(TimelineDraft(text, head, line: text.line, range: text.range))
    }

    /// Whether half of the paragraphs at least end with a time, some words before it or a speaker's name.
    func areEndsTimes(_ blocks: [NodeID]) -> Bool {
        let paragraphs = blocks.filter { tree[$0].kind == .paragraph }
        let timed = paragraphs.count {
            guard let text = TimelineText(tree.inlineLines(of: $0)) else { return false }
            return TimelineHeadScanner.scan(apartFrom: text, context: zone) != nil || speaker(text) != nil
        }
        return timed > 0 && timed * 2 >= paragraphs.count
    }

    /// Whether most paragraphs, and three at least, begin with four digits that could be a time.
    func areDigitsTimes(_ blocks: [NodeID]) -> Bool {
        let paragraphs = blocks.filter { tree[$0].kind == .paragraph }
        guard paragraphs.count >= 3 else { return false }
        let compact = paragraphs.count {
            guard let line = tree.inlineLines(of: $0).first, let text = TimelineText([line]) else { return false }
            return TimelineHeadScanner.scan(text, context: zone)?.start.clock?.style == .compact
        }
        return compact >= 3 && compact * 2 > paragraphs.count
    }

    /// The first line has a time, or the others do below a line of introduction.
    private func isList(_ texts: [TimelineText], _ heads: [TimelineHead?]) -> Bool {
        guard let first = heads.first else { return false }
        let timed = heads.count { $0 != nil }
        return first != nil
            || (heads.dropFirst().first.map { $0 != nil } ?? false) && timed * 2 >= texts.count
                && !(timed == 1 && goesOn(texts[0]))
    }

    /// Whether a line is prose that an editor has wrapped in the middle of a sentence: "it had been out of the pool since".
    private func goesOn(_ text: TimelineText) -> Bool {
        let bytes = text.folded.bytes
        return bytes.count >= 50 && !bytes.suffix(1).contains(where: ".:;!?)".utf8.contains)
            && !["：", "。", "…"].contains { bytes.suffix(3).elementsEqual($0.utf8) }
    }

    /// The zone of the times below, stated beside a date: `2026-03-14 (all times PST)`.
    private func zone(beside head: TimelineHead, _ text: TimelineText) -> Zone? {
        let end = text.folded.bytes.count
        guard !head.hasClock, head.start.date != nil, head.rest < end else { return nil }
        return TimelineZoneFinder.zone(besideDate: text.string(head.rest..<end), context: zone)
    }

    private func isFollowedByTime(_ heads: [TimelineHead?], _ line: Int) -> Bool { heads[safe: line + 1]??.hasClock == true }

    /// A line that is nothing but a date: context for the times below it; with a list of untimed items theirs; else an entry of its own.
    private mutating func bareDate(_ blocks: [NodeID], _ index: Int, _ text: TimelineText, _ head: TimelineHead) -> Int {
        let next = index + 1 < blocks.count ? tree[blocks[index + 1]].kind : .thematicBreak
        if hasTimes(blocks[(index + 1)...], level: 7) || ![.paragraph, .bulletList, .orderedList].contains(next) {
            pieces.append(.day(head.start, TimelineZoneFinder.zone(inHeading: text.string(0..<text.folded.bytes.count), context: zone)))
            return 0
        }
        if next != .paragraph {
            pieces.append(.day(head.start, nil))
            if lists.pieces(of: blocks[index + 1]).isEmpty {
                pieces += lists.untimedPieces(of: blocks[index + 1], takesDay: true)
                return 1
            }
            return 0
        }
        var draft = TimelineDraft(text, head, line: text.line, range: text.range)
        draft.text = words(below: index, blocks)
        pieces.append(.entry(draft))
        return 0
    }
}
