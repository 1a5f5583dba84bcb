/// Promises that were given up: when, and for what reason.
extension ActionPiece {
    /// The day on which a promise was given up, and where the reason may begin: straight after the word, else last where no reason is given.
    func withdrawalDay(_ rest: Range<Int>, behind word: Int) -> (day: CalendarDay, end: Int?)? {
        let words = rest.dropFirst(text.plain(rest).utf8.count - Self.withoutPreposition(text.plain(rest)).utf8.count)
        var cursor = Cursor(text.folded, at: words.lowerBound)
        if DateScanner.scan(&cursor) != nil, cursor.at <= rest.upperBound, let day = settlingDay(words.lowerBound..<cursor.at) {
            return (day, cursor.at)
        }
        guard reason(word..<rest.upperBound) == nil, let space = rest.last(where: text.isSpace(at:)),
            let day = settlingDay(space + 1..<rest.upperBound)
        else { return nil }
        return (day, nil)
    }

    /// "Closed (won't do)", "Resolved as duplicate of #4": it was closed without being done.
    func withdrawal(_ rest: Range<Int>) -> ActionFields? {
        let start = text.folded[rest].starts(with: "as ".utf8) ? text.trimmed(rest.dropFirst(3)).lowerBound : rest.lowerBound
        guard let found = ActionStatusWords.phrases.match(text.folded, at: start, before: rest.upperBound),
            found.meaning == .declined || found.meaning == .superseded,
            // "Done: replaced" may tell what was done.
            !["replaced", "dropped", "deprecated", "discarded"].contains(text.plain(start..<found.end).lowercased())
        else { return nil }
        let after = text.trimmed(found.end..<rest.upperBound)
        let isEnd = after.first.map { !LowercasedBytes.isWordByte(text.folded[$0]) } ?? true
        guard
            isEnd || text.folded[start..<found.end].ends(with: Array(" by".utf8))
                || ["because ", "since ", "due ", "by ", "of ", "in fav"].contains(where: { text.folded[after].starts(with: $0.utf8) })
        else { return nil }
        return ActionFields(status: found.meaning, reason: reason(start..<rest.upperBound))
    }

    /// What stands after "because", a colon, a dash or an opening bracket of a declined action.
    func reason(_ range: Range<Int>) -> String? {
        for mark in ["because ", "since ", "due to ", " - ", " – ", " — ", ": ", "：", "（", "(", ", "] {
            guard let found = firstRange(of: mark, in: range) else { continue }
            var value = text.plain(found..<range.upperBound)
            while let last = value.last, ")）.".contains(last) { value.removeLast() }
            if !value.isEmpty { return value }
        }
        return nil
    }

    /// The offset after the first occurrence of an ASCII or wide mark.
    private func firstRange(of mark: String, in range: Range<Int>) -> Int? {
        let wanted = Array(mark.utf8)
        guard range.count > wanted.count else { return nil }
        for offset in range.lowerBound...(range.upperBound - wanted.count)
        where text.folded[offset..<offset + wanted.count].elementsEqual(wanted) {
            return offset + wanted.count
        }
        return nil
    }
}
