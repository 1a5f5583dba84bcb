/// Phrases with what they mean, found in bytes at a cost of only those that begin alike.
struct PhraseIndex<Meaning: Sendable>: Sendable {
    private struct Phrase: Sendable {
        /// Where its bytes stand in `text`, from the fifth on: the first four are known when they are looked at.
        var rest: Range<Int>
        var length: Int
        var meaning: Meaning
        /// Ends with a letter that must not be followed by another: `done` is not in `donee`.
        var endsWord: Bool
    }

    /// By first byte, longest first.
    private var phrases: [Phrase] = []
    /// The first bytes of each: that the text has others is the usual case.
    private var heads: [PhraseHead] = []
    /// Where the phrases that begin with a byte begin in `phrases`; one more at the end.
    private var starts: [Int] = []
    private var text: [UInt8] = []

    /// - Parameter entries: in lower case, none of them empty.
    init(_ entries: [(bytes: [UInt8], meaning: Meaning, endsWord: Bool)]) {
        for (index, entry) in entries.sorted(by: { PhraseHead.precedes($0.bytes, $1.bytes) }).enumerated() {
            while starts.count <= entry.bytes[0] { starts.append(index) }
            let rest = entry.bytes.dropFirst(4)
            let place = text.count..<text.count + rest.count
            phrases.append(Phrase(rest: place, length: entry.bytes.count, meaning: entry.meaning, endsWord: entry.endsWord))
            heads.append(PhraseHead(entry.bytes))
            text += rest
        }
        while starts.count <= 256 { starts.append(phrases.count) }
    }

    /// The longest phrase that stands at an offset and ends before `end`, no word going on behind it.
    /// - Parameter lowered: Latin letters of the text become lower case.
    @inline(__always)
    func match(_ bytes: [UInt8], at offset: Int, before end: Int, lowered: Bool, goesOn: (UInt8) -> Bool) -> (meaning: Meaning, end: Int)? {
        let first = Int(lowered ? Cursor.lower(bytes[offset]) : bytes[offset])
        let head = PhraseHead(bytes, at: offset, before: end, lowered: lowered)
        for place in starts[first]..<starts[first + 1] where heads[place].begins(head) {
            let after = offset + phrases[place].length
            guard after <= end, stands(phrases[place].rest, in: bytes, before: after, lowered: lowered) else { continue }
            if phrases[place].endsWord, after < end, goesOn(bytes[after]) { continue }
            return (phrases[place].meaning, after)
        }
        return nil
    }

    @inline(__always)
    private func stands(_ rest: Range<Int>, in bytes: [UInt8], before end: Int, lowered: Bool) -> Bool {
        let shift = end - rest.upperBound
        for place in rest where (lowered ? Cursor.lower(bytes[place + shift]) : bytes[place + shift]) != text[place] { return false }
        return true
    }
}
