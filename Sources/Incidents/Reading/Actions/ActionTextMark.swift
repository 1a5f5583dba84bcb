import Markup

/// What tells before the promise how far it is: a box, an emoji, a word in capitals.
extension ActionText {
    mutating func readBox() -> Bool {
        guard let box = ActionCheckbox.status(text.folded, window), !isLink(at: window.lowerBound) else { return false }
        note(ActionFields(status: box.status))
        window = box.end..<window.upperBound
        return true
    }

    mutating func readMark() -> Bool {
        if let mark = ActionStatusWords.marks.match(text.folded, at: window.lowerBound, before: window.upperBound) {
            note(ActionFields(status: mark.meaning))
            window = pastVariation(mark.end)..<window.upperBound
            return true
        }
        if let end = shortcode(at: window.lowerBound) {
            window = end..<window.upperBound
            return true
        }
        guard text.bytes[window.lowerBound] >= 0x80, let (scalar, end) = scalar(at: window.lowerBound),
            scalar.properties.isEmojiPresentation || scalar.value == 0xFE0F || scalar.value == 0x200D
        else { return false }
        window = pastVariation(end)..<window.upperBound
        return true
    }

    /// The end of an emoji that is written by its name: `:rocket: `.
    private func shortcode(at offset: Int) -> Int? {
        guard text.bytes[offset] == 0x3A, !isCode(at: offset) else { return nil }
        let name = text.folded[offset + 1..<window.upperBound].prefix { LowercasedBytes.isWordByte($0) || "_+-".utf8.contains($0) }
        guard name.count > 1, name.endIndex + 1 < window.upperBound, text.bytes[name.endIndex] == 0x3A, text.isSpace(at: name.endIndex + 1)
        else { return nil }
        return name.endIndex + 1
    }

    /// `DONE Rotate the logs`, `` `DONE` Rotate the logs``: in capitals, before words that are not.
    mutating func readShouted() -> Bool {
        guard let found = ActionStatusWords.phrases.match(text.folded, at: window.lowerBound, before: window.upperBound),
            found.meaning != .open || Self.openings.meaning(of: window.lowerBound..<found.end, in: text.folded) != nil,
            text.bytes[window.lowerBound..<found.end].allSatisfy({ $0 == 0x20 || (0x41...0x5A).contains($0) })
        else { return false }
        let rest = text.trimmed(found.end..<window.upperBound)
        guard rest.lowerBound > found.end, text.bytes[rest].contains(where: { (0x61...0x7A).contains($0) }),
            scalar(at: rest.lowerBound)?.scalar.properties.isLowercase == false
        else { return false }
        note(ActionFields(status: found.meaning), overriding: true)
        window = rest
        return true
    }

    /// What tells in capitals that nothing is done yet; "NEW" and "OPEN" may begin a name.
    private static let openings = PhraseTable("todo,to do,not started")
}
