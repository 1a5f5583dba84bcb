/// A day beside the name of who promises.
extension ActionText {
    /// `… @dana 2026-04-01`
    mutating func readDayAfterMention() -> Bool {
        let end = end
        guard let start = lastWord(before: end), start > window.lowerBound, (0x30...0x39).contains(text.bytes[start]),
            let due = ActionDue.strict(text.plain(start..<end), after: day)
        else { return false }
        let before = text.trimmed(window.lowerBound..<start)
        guard let mention = lastWord(before: before.upperBound), text.bytes[mention] == 0x40 else { return false }
        take(ActionFields(due: due.day, dueWritten: due.written), from: start)
        return true
    }
}
