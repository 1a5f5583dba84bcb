import Diagnostics

/// Phrases of several languages with what they mean, found in folded text at a cost of only those that begin alike.
struct PhraseTable<Meaning: Sendable>: Sendable {
    private struct Phrase: Sendable {
        /// Where its bytes stand in `text`, from the fifth on: the first four are known when they are looked at.
        var rest: Range<Int>
        var length: Int
        var meaning: Meaning
        /// Ends with a letter that must not be followed by another: `done` is not in `donee`. Chinese and Japanese have no such gaps.
        var endsAtGap: Bool
    }

    /// By first byte, longest first.
    private var phrases: [Phrase] = []
    /// The first bytes of each: that the text has others is the usual case.
    private var heads: [PhraseHead] = []
    /// Where the phrases that begin with a byte begin in `phrases`; one more at the end.
    private var starts: [Int] = []
    private var text: [UInt8] = []
    private var openings = BytePairs()

    /// - Parameter phrases: lists of phrases in lower case, parted by commas.
    init(_ phrases: [(Meaning, String)]) {
        let entries = phrases.flatMap { meaning, list in
            Array(list.utf8).split(separator: 0x2C).map { (bytes: Array($0.drop { $0 <= 0x20 }), meaning: meaning) }
        }
        .filter { !$0.bytes.isEmpty }
        for (index, (bytes, meaning)) in entries.sorted(by: { PhraseHead.precedes($0.bytes, $1.bytes) }).enumerated() {
            while starts.count <= bytes[0] { starts.append(index) }
            openings.insert(bytes[0], bytes.dropFirst().first)
            let last = bytes[bytes.count - 1]
            let endsAtGap = bytes[0] < 0xE0 && (LowercasedBytes.isWordByte(last) || last >= 0x80)
            let rest = bytes.dropFirst(4)
            self.phrases.append(
                Phrase(rest: text.count..<text.count + rest.count, length: bytes.count, meaning: meaning, endsAtGap: endsAtGap))
            heads.append(PhraseHead(bytes))
            text += rest
        }
        while starts.count <= 256 { starts.append(self.phrases.count) }
    }

    /// Whether any phrase begins with two bytes, in lower case.
    func mayBegin(_ first: UInt8, _ second: UInt8) -> Bool { openings.contains(first, second) }

    /// The longest phrase that stands at an offset and ends before `end`.
    func match(_ folded: [UInt8], at offset: Int, before end: Int) -> (meaning: Meaning, end: Int)? {
        guard offset < end, openings.contains(folded[offset], offset + 1 < end ? folded[offset + 1] : 0) else { return nil }
        let first = Int(folded[offset])
        let head = PhraseHead(folded, at: offset, before: end, lowered: false)
        for place in starts[first]..<starts[first + 1] where heads[place].begins(head) {
            let after = offset + phrases[place].length
            guard after <= end, stands(phrases[place].rest, in: folded, before: after) else { continue }
            if phrases[place].endsAtGap, after < end, LowercasedBytes.isWordByte(folded[after]) { continue }
            return (phrases[place].meaning, after)
        }
        return nil
    }

    private func stands(_ rest: Range<Int>, in folded: [UInt8], before end: Int) -> Bool {
        let shift = end - rest.upperBound
        for place in rest where folded[place + shift] != text[place] { return false }
        return true
    }

    /// The meaning of a range that is one phrase and nothing else.
    func meaning(of range: Range<Int>, in folded: [UInt8]) -> Meaning? {
        guard let found = match(folded, at: range.lowerBound, before: range.upperBound), found.end == range.upperBound else { return nil }
        return found.meaning
    }

    /// The first phrase in a range that begins a word; of those that begin at one place, the longest.
    func first(in folded: [UInt8], _ range: Range<Int>) -> (meaning: Meaning, range: Range<Int>)? {
        var start = range.lowerBound
        while let offset = openings.firstPlace(in: folded, start..<range.upperBound) {
            start = offset + 1
            guard folded[offset] >= 0xE0 || isGap(before: offset, in: folded, range) else { continue }
            if let found = match(folded, at: offset, before: range.upperBound) { return (found.meaning, offset..<found.end) }
        }
        return nil
    }

    /// The first place in a range where a phrase may begin, by the two bytes that stand there.
    func opening(in folded: [UInt8], _ range: Range<Int>) -> Int? { openings.firstPlace(in: folded, range) }

    /// Whether no word goes on here: the last letter before it decides, of which the last byte may be one of several.
    private func isGap(before offset: Int, in folded: [UInt8], _ range: Range<Int>) -> Bool {
        var last = offset - 1
        while last >= range.lowerBound, folded[last] >= 0x80, folded[last] < 0xC0 { last -= 1 }
        return last < range.lowerBound || !LowercasedBytes.isWordByte(folded[last])
    }
}

extension PhraseTable<Bool> {
    /// Phrases that all mean the same, in lists as above.
    init(_ lists: String...) { self.init(lists.map { (true, $0) }) }
}
