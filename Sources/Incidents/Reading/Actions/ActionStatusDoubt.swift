/// What stands around "done" in the cell of a status and takes it back: "will be completed", "never done", "merged, rollout pending".
enum ActionStatusDoubt {
    /// How far an action is whose word for done does not hold; nil where it holds, or where another status is told first.
    static func status(_ folded: [UInt8], _ range: Range<Int>) -> ActionItem.Status? {
        guard range.contains(where: { folded[$0] <= 0x20 }), let done = ActionStatusWords.first(in: folded, range),
            done.meaning == .done || done.meaning == .verified
        else { return nil }
        let clauses = clauses(folded, range)
        guard let place = clauses.firstIndex(where: { $0.upperBound > done.range.lowerBound }) else { return nil }
        let end = max(done.range.upperBound, clauses[place].upperBound)
        if let status = before(done.range, from: clauses[place].lowerBound, behind: done.range.upperBound..<end, folded) { return status }
        let isClosed = closings.meaning(of: done.range, in: folded) != nil
        let rest = [done.range.upperBound..<end] + clauses[(place + 1)...]
        return rest.lazy.compactMap { behind($0, isClosed: isClosed, folded) }.first
    }

    /// The words before "done" in its own clause: "will not be", "needs to be", "once … is".
    private static func before(_ done: Range<Int>, from start: Int, behind rest: Range<Int>, _ folded: [UInt8]) -> ActionItem.Status? {
        let words = start..<max(start, done.lowerBound)
        guard !words.isEmpty else { return nil }
        if refusals.first(in: folded, words) != nil { return horizons.first(in: folded, rest) == nil ? .declined : .open }
        if underway.first(in: folded, words) != nil { return .inProgress }
        return withholding.first(in: folded, words) == nil ? nil : .open
    }

    /// What stands right behind "done" or in a clause after it: "except the docs", "rollout pending"; "closed, not fixed" was never done.
    private static func behind(_ words: Range<Int>, isClosed: Bool, _ folded: [UInt8]) -> ActionItem.Status? {
        let words = trimmed(words, folded)
        guard !words.isEmpty else { return nil }
        if takesBack(words, folded) { return .open }
        if let not = nots.match(folded, at: words.lowerBound, before: words.upperBound) {
            let rest = not.end..<words.upperBound
            if verifying.first(in: folded, rest) != nil { return nil }
            if rollouts.first(in: folded, rest) != nil { return .inProgress }
            return isClosed ? .declined : ActionStatusWords.phrases.first(in: folded, words) == nil ? nil : .inProgress
        }
        if isClosed, undone.match(folded, at: words.lowerBound, before: words.upperBound) != nil { return .declined }
        if verifying.first(in: folded, words) != nil || nothing.first(in: folded, words) != nil { return nil }
        let isLeft =
            exceptions.first(in: folded, words) != nil || leading.match(folded, at: words.lowerBound, before: words.upperBound) != nil
            || ends(words, folded)
        return isLeft ? .inProgress : nil
    }

    /// "but reverted", "then rolled back", "reopened": "Done: reverted the change" tells what was promised.
    private static func takesBack(_ words: Range<Int>, _ folded: [UInt8]) -> Bool {
        if reopenings.first(in: folded, words) != nil { return true }
        return turns.match(folded, at: words.lowerBound, before: words.upperBound) != nil && reversals.first(in: folded, words) != nil
    }

    /// "rollout pending", "US to follow"
    private static func ends(_ words: Range<Int>, _ folded: [UInt8]) -> Bool {
        words.contains { start in
            (start == words.lowerBound || folded[start - 1] == 0x20) && trailing.meaning(of: start..<words.upperBound, in: folded) != nil
        }
    }

    /// A range cut at commas, brackets, dashes, full stops and "but".
    private static func clauses(_ folded: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
        var clauses: [Range<Int>] = []
        var start = range.lowerBound
        for offset in range where offset >= start {
            let width = gap(at: offset, in: range, folded)
            guard width > 0 else { continue }
            clauses.append(start..<offset)
            start = offset + width
        }
        clauses.append(start..<max(start, range.upperBound))
        return clauses
    }

    private static let gaps = ByteSet(",;:()[]\n!?")

    /// How wide the sign is that parts two clauses at an offset; 0 where none does.
    private static func gap(at offset: Int, in range: Range<Int>, _ folded: [UInt8]) -> Int {
        let byte = folded[offset]
        if gaps.contains(byte) { return 1 }
        let next = offset + 1 < range.upperBound ? folded[offset + 1] : 0x20
        if byte == 0x2E || byte == 0x2D { return next == 0x20 && (byte == 0x2E || isSpace(offset - 1, range, folded)) ? 1 : 0 }
        if byte == 0x20, folded[offset..<range.upperBound].starts(with: " but ".utf8) { return 1 }
        return byte == 0xE2 && ["–", "—"].contains(where: { folded[offset..<range.upperBound].starts(with: $0.utf8) }) ? 3 : 0
    }

    private static func isSpace(_ offset: Int, _ range: Range<Int>, _ folded: [UInt8]) -> Bool {
        offset < range.lowerBound || folded[offset] == 0x20
    }

    private static func trimmed(_ range: Range<Int>, _ folded: [UInt8]) -> Range<Int> {
        var range = range
        while let first = range.first, folded[first] <= 0x20 { range = range.dropFirst() }
        while let last = range.last, folded[last] <= 0x20 || folded[last] == 0x2E { range = range.dropLast() }
        return range
    }
}
