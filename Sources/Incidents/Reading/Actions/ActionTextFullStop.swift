/// Tells the full stop after a field's value from the point of an abbreviation inside it.
extension ActionText {
    /// True for a point before a space that ends the value begun at `start`: none after "Dr.", the "J." of a name, the "Apr." of a day.
    func isFullStop(at offset: Int, from start: Int) -> Bool {
        guard text.bytes[offset] == 0x2E, offset + 1 < window.upperBound, text.isSpace(at: offset + 1) else { return false }
        let next = text.trimmed(offset + 1..<window.upperBound).lowerBound
        guard next < window.upperBound, key(at: next) == nil else { return true }
        let word = word(endingAt: offset, from: start)
        if Self.titles.meaning(of: word, in: text.folded) != nil { return false }
        let isUpper = text.bytes[next] != text.folded[next]
        if Self.endings.meaning(of: word, in: text.folded) != nil { return isUpper }
        if isInitial(word) { return !isUpper || !(isFirst(word, from: start) || isLastWord(at: next)) }
        var month = Cursor(text.folded, at: word.lowerBound)
        return !Cursor.isDigit(text.bytes[next]) || MonthNames.take(&month) == nil || month.at != offset
    }

    /// Words that stand before a name.
    private static let titles = PhraseTable("dr,prof,mr,mrs,ms,mx,hr,fr,herr,frau,sra,dra,sta,st,mme,mlle,dipl,ing,mag,rev,capt,lt,sgt,gen")

    /// Words that may end a sentence as well.
    private static let endings = PhraseTable("inc,ltd,co,corp,dept,jr,sr,ca,approx,est,etc,usw,bzw")

    private func word(endingAt end: Int, from start: Int) -> Range<Int> {
        end - text.folded[start..<end].suffix { LowercasedBytes.isWordByte($0) || $0 >= 0x80 }.count..<end
    }

    /// One letter of a name, large: `J`.
    private func isInitial(_ word: Range<Int>) -> Bool {
        guard let letter = scalar(at: word.lowerBound) else { return false }
        return letter.end == word.upperBound && letter.scalar.properties.isUppercase
    }

    /// True where nothing but initials and titles stands between the value's start and a word.
    private func isFirst(_ word: Range<Int>, from start: Int) -> Bool {
        let before = text.trimmed(start..<word.lowerBound)
        guard let last = before.last else { return true }
        if text.bytes[last] == 0x26 || text.bytes[last] == 0x2C || text.bytes[last] == 0x2F { return true }
        guard text.bytes[last] == 0x2E else { return false }
        let previous = self.word(endingAt: last, from: start)
        return Self.titles.meaning(of: previous, in: text.folded) != nil || isInitial(previous) && isFirst(previous, from: start)
    }

    /// True when the word at an offset ends what it stands in: "John F. Doe" rather than "Team B. Then rest".
    private func isLastWord(at offset: Int) -> Bool {
        let end = text.bytes[offset..<window.upperBound].firstIndex { $0 <= 0x20 || Self.wordEnds.contains($0) } ?? window.upperBound
        let next = text.trimmed(end..<window.upperBound).lowerBound
        return next >= window.upperBound || Self.wordEnds.contains(text.bytes[next]) || dash(at: next) != nil
    }

    private static let wordEnds = ByteSet(".,;|)]")
}
