import Markup

/// Rows that hold several entries, one a line (`<br>`) of their cells.
extension TimelineTableReader {
    /// The entries of a row; nil where it is one.
    func lines(ofRow row: Int, _ columns: Columns, _ piece: TimelinePiece) -> [TimelinePiece]? {
        guard case .entry(let draft) = piece, columns.words.count == 1, let words = lines(row, columns.words[0]), words.count > 1 else {
            return nil
        }
        return timedBeside(lines(row, columns.time) ?? [], words, draft) ?? timedWithin(words, draft)
    }

    private func lines(_ row: Int, _ column: Int) -> [TimelineText]? {
        var cells = tree.children(of: rows[row].node)
        for _ in 0..<column { _ = cells.next() }
        guard let cell = cells.next(), tree.onlyRun(of: cell) == nil else { return nil }
        return tree.inlineLines(of: cell).compactMap { TimelineText([$0]) }
    }

    /// `| 09:12<br>09:15 | Alert<br>Acknowledged |`: as many times as things that happened. The same moment in two zones is one time.
    private func timedBeside(_ times: [TimelineText], _ words: [TimelineText], _ draft: TimelineDraft) -> [TimelinePiece]? {
        let heads = times.compactMap { time in plainHead(time).flatMap { $0.rest >= time.folded.bytes.count ? $0 : nil } }
        guard times.count == words.count, heads.count == times.count, Set(heads.map { $0.start.zone?.written }).count == 1 else {
            return nil
        }
        return heads.indices.map { index in
            var entry = draft
            entry.head = heads[index]
            (entry.text, entry.written) = (words[index].all, times[index].all)
            entry.writtenRange = times[index].fileRange(0..<times[index].folded.bytes.count)
            return .entry(entry)
        }
    }

    /// `| 09:30 | 09:30 Flushed<br>09:35 Errors gone |`, `| 14 March | 09:30 Flushed<br>09:35 Errors gone |`: lines that begin with their own
    /// times. What stands above them is the row's.
    private func timedWithin(_ words: [TimelineText], _ draft: TimelineDraft) -> [TimelinePiece]? {
        let heads = words.map(plainHead)
        guard let first = heads.firstIndex(where: { $0 != nil }) else { return nil }
        var day: TimelinePiece?
        var entries: [TimelineDraft] = []
        if first > 0 {
            entries = [draft]
            entries[0].text = words[..<first].map(\.all).joined(separator: " ")
        } else if let row = draft.head {
            if row.hasClock, row.start.clock?.secondOfDay != heads[0]?.start.clock?.secondOfDay { return nil }
            if row.start.date != nil { day = .day(row.start, nil) }
        }
        for index in first..<words.count {
            guard let head = heads[index] else {
                entries[entries.count - 1].text += " " + words[index].all
                continue
            }
            var entry = TimelineDraft(words[index], head, line: draft.line, range: draft.range)
            (entry.zone, entry.year, entry.kind) = (draft.zone, draft.year, draft.kind)
            entries.append(entry)
        }
        return (day.map { [$0] } ?? []) + entries.map { .entry($0) }
    }

    private func plainHead(_ line: TimelineText) -> TimelineHead? {
        guard let head = TimelineHeadScanner.scan(line, context: zone), head.isReadable, head.start.clock?.style == .plain else {
            return nil
        }
        return head
    }
}
