import Markup

/// Talk that has been pasted from a chat: who spoke and when on a line, what was said below it.
extension TimelineCollector {
    /// Adds the times of the lines that name a speaker, where the first one does and words follow each of them.
    func addSpeakers(to heads: inout [TimelineHead?], of texts: [TimelineText]) {
        guard texts.count > 1, heads[0] == nil, speaker(texts[0]) != nil else { return }
        let speakers = zip(texts, heads).map { text, head in head == nil ? speaker(text) : nil }
        for line in texts.indices where speakers[line] != nil {
            guard line + 1 < texts.count, speakers[line + 1] == nil, heads[line + 1]?.hasClock != true else { return }
        }
        for line in texts.indices where speakers[line] != nil { heads[line] = speakers[line] }
    }

    /// A paragraph that is nothing but a speaker; the next one is what was said.
    func entry(ofSpeaker texts: [TimelineText], _ index: Int, _ blocks: [NodeID]) -> TimelinePiece? {
        guard texts.count == 1, let head = speaker(texts[0]), tree[blocks[index]].kind == .paragraph else { return nil }
        var draft = TimelineDraft(texts[0], head, line: texts[0].line, range: texts[0].range)
        draft.text = [draft.text, words(below: index, blocks)].filter { !$0.isEmpty }.joined(separator: ": ")
        return .entry(draft)
    }

    /// Whether a paragraph is talk, its first line a speaker's.
    func isTalk(_ lines: [InlineLine]) -> Bool {
        guard lines.count > 1, let text = TimelineText([lines[0]]) else { return false }
        return speaker(text) != nil
    }

    func speaker(_ text: TimelineText) -> TimelineHead? { TimelineHeadScanner.scan(behindSpeaker: text, context: zone) }
}
