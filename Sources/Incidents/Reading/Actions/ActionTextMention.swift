/// Names of those who promise, and a day beside one.
extension ActionText {
    /// True for `` `@dana` `` beside other fields or after a mark; else it may be what the action is about ("drop `@scope`").
    func isFieldInCode(_ mention: Range<Int>) -> Bool {
        guard text.stretch(of: .code, at: mention.lowerBound) == mention, ActionPeople.isMention(text, mention) else { return false }
        let before = text.trimmed(window.lowerBound..<mention.lowerBound)
        let isMarkedOff = withoutSeparators(before.upperBound) < before.upperBound || before.last.map { text.bytes[$0] == 0x2E } ?? true
        return isMarkedOff || fields.due != nil || fields.dueWritten != nil
    }

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
