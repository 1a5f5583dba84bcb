import Markup

/// Talk that has been pasted from a chat: who spoke and when on a line, what was said below it.
extension TimelineCollector {
    /// Adds the times of the lines that name a speaker, where the first one does.
    func addSpeakers(to heads: inout [TimelineHead?], of texts: [TimelineText]) {
        guard texts.count > 1, heads[0] == nil, speaker(texts[0]) != nil else { return }
        for line in texts.indices where heads[line] == nil { heads[line] = speaker(texts[line]) }
    }

    /// A speaker's name on a line, the time on the next, and then what was said; nil where a paragraph is nothing of the kind.
    func entries(ofSpeakersAbove texts: [TimelineText], _ heads: [TimelineHead?]) -> [TimelinePiece]? {
        let times = texts.indices.filter { line in
            line > 0 && heads[line - 1] == nil && TimelineHeadScanner.isName(texts[line - 1]) && isTimeAlone(texts[line], heads[line])
        }
        guard times.first == 1, let last = times.last, last + 1 < texts.count else { return nil }
        return times.indices.map { index in
            let time = times[index]
            let end = index + 1 < times.count ? times[index + 1] - 1 : texts.count
            let range = texts[time - 1].range.lowerBound..<max(texts[time].range.upperBound, texts[end - 1].range.upperBound)
            var draft = TimelineDraft(texts[time], heads[time] ?? speaker(texts[time]), line: texts[time - 1].line, range: range)
            let told = texts[(time + 1)..<end].map(\.all).filter { !$0.isEmpty }.joined(separator: " ")
            draft.text = [texts[time - 1].all, told].filter { !$0.isEmpty }.joined(separator: ": ")
            return .entry(draft)
        }
    }

    /// `9:14 AM`, `APP  9:14 AM`
    private func isTimeAlone(_ text: TimelineText, _ head: TimelineHead?) -> Bool {
        if let head { return head.hasClock && !head.isDoubtful && head.rest >= text.folded.bytes.count }
        return ["APP ", "BOT "].contains { text.bytes.starts(with: $0.utf8) } && speaker(text) != nil
    }

    /// A paragraph that is nothing but a speaker; the next one is what was said.
    func entry(ofSpeaker texts: [TimelineText], _ index: Int, _ blocks: [NodeID]) -> TimelinePiece? {
        guard texts.count == 1, tree[blocks[index]].kind == .paragraph, believesEnds || isQuoted(below: index, blocks),
            let head = speaker(texts[0])
        else { return nil }
        var draft = TimelineDraft(texts[0], head, line: texts[0].line, range: texts[0].range)
        draft.text = [draft.text, words(below: index, blocks)].filter { !$0.isEmpty }.joined(separator: ": ")
        return .entry(draft)
    }

    private func isQuoted(below index: Int, _ blocks: [NodeID]) -> Bool {
        index + 1 < blocks.count && tree[blocks[index + 1]].kind == .blockQuote
    }

    /// Whether a paragraph is talk, its first line a speaker's.
    func isTalk(_ lines: [InlineLine]) -> Bool {
        guard lines.count > 1, let text = TimelineText([lines[0]]) else { return false }
        return speaker(text) != nil
    }

    func speaker(_ text: TimelineText) -> TimelineHead? { TimelineHeadScanner.scan(behindSpeaker: text, context: zone) }
}
