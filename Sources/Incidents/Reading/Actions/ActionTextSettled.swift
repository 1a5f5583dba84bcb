import Markup

/// How far an action is, told after the promise.
extension ActionText {
    /// `… **Done 2026-05-22**`, `… _done in the dashboard_`, `… ✅ 2026-05-22`, `… [x]`, `… DONE`.
    mutating func readStatusAtEnd() -> Bool {
        let end = end
        guard end > window.lowerBound else { return false }
        return readBoxAtEnd(end) || readStyledStatus(end) || readMarkedStatus(end) || readStatusWord(end)
    }

    /// `… [x]`
    private mutating func readBoxAtEnd(_ end: Int) -> Bool {
        guard text.bytes[end - 1] == 0x5D, let start = text.bytes[window.lowerBound..<end].suffix(6).lastIndex(of: 0x5B),
            start > window.lowerBound, text.isSpace(at: start - 1), !isLink(at: start), !isCode(at: start),
            let box = ActionCheckbox.status(text.folded, start..<end), box.end == end, box.status == .done
        else { return false }
        take(ActionFields(status: box.status), from: start)
        return true
    }

    private var piece: ActionPiece { ActionPiece(text: text, day: day, trust: .running) }

    private mutating func readStyledStatus(_ end: Int) -> Bool {
        let style: InlineRun.Styles = text.span(at: end - 1)?.styles.contains(.strong) == true ? .strong : .emphasis
        guard let run = text.stretch(of: style, at: end - 1), run.lowerBound > window.lowerBound,
            let found = piece.status(run.lowerBound..<end)
        else { return false }
        take(found, from: run.lowerBound)
        return true
    }

    /// A mark with at most a day or a word after it.
    private mutating func readMarkedStatus(_ end: Int) -> Bool {
        var start = end
        for _ in 0..<4 {
            guard let word = lastWord(before: text.trimmed(window.lowerBound..<start).upperBound), word > window.lowerBound else {
                return false
            }
            start = word
            guard ActionStatusWords.marks.match(text.folded, at: start, before: end) != nil else { continue }
            guard let found = piece.status(start..<end) else { return false }
            take(found, from: start)
            return true
        }
        return false
    }

    /// `…: done`, `…, done.`, `…. This has been done.`: a last sentence, or what follows the last colon or the only comma, that says no more.
    mutating func readPartedStatus() -> Bool {
        guard holds(Self.partings, orWide: true) else { return false }
        let end = end
        guard let start = lastPart(before: end), let found = piece.status(start..<end), let status = found.status,
            piece.isStatus(start..<end) || (found.ticket ?? found.doneOn?.description) != nil
        else { return false }
        let before = text.trimmed(window.lowerBound..<start)
        guard let last = before.last, text.bytes[last] != 0x2C || isOnly(comma: last) else { return false }
        switch status {
        case .inProgress where text.bytes[last] != 0x2C: break
        // "Upgrade the cluster, in place" tells how.
        case .done where text.bytes[last] != 0x2E && text.folded[text.trimmed(start..<end)].starts(with: "in ".utf8): return false
        case .done, .verified: break
        default: return false
        }
        let words = text.trimmed(before.dropLast(text.bytes[last] == 0x3A ? 1 : 0))
        if let word = lastWord(before: words.upperBound), Self.asks.meaning(of: word..<words.upperBound, in: text.folded) != nil {
            return false
        }
        take(found, from: words.upperBound)
        return true
    }

    /// Words before a colon after which a status is what the promise is about: "Set the flag to: closed".
    private static let asks = PhraseTable(
        "to,as,from,into,marked,shown,named,text,label,word,button,value,state,status,flag,column,called,saying,says,auf,zu,als,a,como,en,para,à,comme"
    )

    private static let partings = ByteSet(".!?:,;")
    private static let wideParts: [StaticString] = ["。", "！", "：", "，", "、"]

    /// The start of what stands after the last mark that parts sentences or their halves.
    private func lastPart(before end: Int) -> Int? {
        for offset in stride(from: end - 1, to: max(window.lowerBound, end - 80), by: -1) {
            if text.isSpace(at: offset), Self.partings.contains(text.bytes[offset - 1]) { return offset + 1 }
            if text.bytes[offset] >= 0xE3, Self.wideParts.contains(where: { text.stands($0, at: offset, before: end) }) {
                return offset + 3
            }
        }
        return nil
    }

    /// False for the commas of a list, and for one behind a word that goes together with the next: "reports opened, closed".
    private func isOnly(comma: Int) -> Bool {
        let before = text.trimmed(window.lowerBound..<comma)
        guard !text.bytes[before].contains(0x2C), let word = lastWord(before: before.upperBound) else { return false }
        return !text.folded[before].ends(with: Array("ed".utf8))
            && ActionStatusWords.meaning(of: word..<before.upperBound, in: text.folded) == nil
    }

    /// A last word in capitals, or one after a comma behind a field.
    private mutating func readStatusWord(_ end: Int) -> Bool {
        guard let start = lastWord(before: end), start > window.lowerBound else { return false }
        let isShouted = text.bytes[start..<end].allSatisfy { $0 >= 0x41 && $0 <= 0x5A }
        let before = text.trimmed(window.lowerBound..<start)
        let isSentence = before.last.map { ".!?".utf8.contains(text.bytes[$0]) || endsWideSentence(before) } ?? false
        let isListed =
            before.upperBound > window.lowerBound && text.bytes[before.upperBound - 1] == 0x2C
            && (fields.owner ?? fields.dueWritten ?? fields.ticket ?? fields.due?.description) != nil
        guard isShouted || isSentence || isListed, let found = piece.status(start..<end) else { return false }
        take(found, from: start)
        return true
    }

    private func endsWideSentence(_ range: Range<Int>) -> Bool {
        text.bytes[range.upperBound - 1] >= 0x80 && text.bytes[..<range.upperBound].ends(with: Array("。".utf8))
    }
}
