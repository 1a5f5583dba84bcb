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

    /// By the group of their first two bytes, longest first.
    private var phrases: [Phrase] = []
    /// The first bytes of each: that the text has others is the usual case.
    private var heads: [PhraseHead] = []
    /// Where the phrases of a group begin in `phrases`; one more at the end.
    private var starts: [Int] = []
    private var text: [UInt8] = []

    typealias Entry = (bytes: [UInt8], meaning: Meaning, endsWord: Bool)

    /// - Parameter entries: in lower case, none of them empty.
    init(_ entries: [Entry]) {
        // By their groups, longest first, of equals the first: one number each is sorted faster than what they are.
        let order = entries.indices.map { Self.group(of: entries[$0].bytes) << 48 | (0xFFFF - entries[$0].bytes.count) << 32 | $0 }.sorted()
        phrases.reserveCapacity(entries.count)
        heads.reserveCapacity(entries.count)
        starts.reserveCapacity(513)
        for place in order {
            let (bytes, meaning, endsWord) = entries[place & 0xFFFF_FFFF]
            while starts.count <= place >> 48 { starts.append(phrases.count) }
            let start = text.count
            text += bytes.dropFirst(4)
            phrases.append(Phrase(rest: start..<text.count, length: bytes.count, meaning: meaning, endsWord: endsWord))
            heads.append(PhraseHead(bytes))
        }
        while starts.count <= 512 { starts.append(phrases.count) }
    }

    /// Which phrases are looked at together: 256 groups for those of two bytes and more, and one for each byte that is a phrase alone.
    private static func group(of phrase: [UInt8]) -> Int { phrase.count > 1 ? group(phrase[0], phrase[1]) : 256 + Int(phrase[0]) }

    private static func group(_ first: UInt8, _ second: UInt8) -> Int { Int(first &* 31 &+ second) }

    /// The longest phrase that stands at an offset and ends before `end`, no word going on behind it.
    /// - Parameter lowered: Latin letters of the text become lower case.
    @inline(__always)
    func match(_ bytes: [UInt8], at offset: Int, before end: Int, lowered: Bool, goesOn: (UInt8) -> Bool) -> (meaning: Meaning, end: Int)? {
        let head = PhraseHead(bytes, at: offset, before: end, lowered: lowered)
        let first = lowered ? Cursor.lower(bytes[offset]) : bytes[offset]
        // A phrase of one byte is the shortest.
        var group = 256 + Int(first)
        if offset + 1 < end { group = Self.group(first, lowered ? Cursor.lower(bytes[offset + 1]) : bytes[offset + 1]) }
        while true {
            for place in starts[group]..<starts[group + 1] where heads[place].begins(head) {
                let after = offset + phrases[place].length
                guard after <= end, stands(phrases[place].rest, in: bytes, before: after, lowered: lowered) else { continue }
                if phrases[place].endsWord, after < end, goesOn(bytes[after]) { continue }
                return (phrases[place].meaning, after)
            }
            if group >= 256 { return nil }
            group = 256 + Int(first)
        }
    }

    @inline(__always)
    private func stands(_ rest: Range<Int>, in bytes: [UInt8], before end: Int, lowered: Bool) -> Bool {
        let shift = end - rest.upperBound
        for place in rest where (lowered ? Cursor.lower(bytes[place + shift]) : bytes[place + shift]) != text[place] { return false }
        return true
    }
}
