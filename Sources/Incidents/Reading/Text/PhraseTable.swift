import Diagnostics

/// Phrases of several languages with what they mean, found in folded text at a cost of only those that begin alike.
struct PhraseTable<Meaning: Sendable>: Sendable {
    private struct Phrase: Sendable {
        var bytes: [UInt8]
        var meaning: Meaning
        /// Ends with a letter that must not be followed by another: `done` is not in `donee`. Chinese and Japanese have no such gaps.
        var endsAtGap: Bool
    }

    /// By first byte, longest first.
    private var buckets: [[Phrase]] = Array(repeating: [], count: 256)
    private var openings = BytePairs()

    /// - Parameter phrases: lists of phrases in lower case, parted by commas.
    init(_ phrases: [(Meaning, String)]) {
        for (meaning, list) in phrases {
            for entry in list.split(separator: ",") {
                let bytes = Array(String(entry.unicodeScalars.drop { $0.isWhiteSpace }).utf8)
                guard let first = bytes.first, let last = bytes.last else { continue }
                let endsAtGap = first < 0xE0 && (LowercasedBytes.isWordByte(last) || last >= 0x80)
                openings.insert(first, bytes.dropFirst().first)
                buckets[Int(first)].append(Phrase(bytes: bytes, meaning: meaning, endsAtGap: endsAtGap))
            }
        }
        for index in buckets.indices { buckets[index].sort { $0.bytes.count > $1.bytes.count } }
    }

    /// The longest phrase that stands at an offset and ends before `end`.
    func match(_ folded: [UInt8], at offset: Int, before end: Int) -> (meaning: Meaning, end: Int)? {
        guard offset < end, openings.contains(folded[offset], offset + 1 < end ? folded[offset + 1] : 0) else { return nil }
        for phrase in buckets[Int(folded[offset])] {
            let after = offset + phrase.bytes.count
            guard after <= end, folded[offset..<after].elementsEqual(phrase.bytes) else { continue }
            if phrase.endsAtGap, after < end, LowercasedBytes.isWordByte(folded[after]) { continue }
            return (phrase.meaning, after)
        }
        return nil
    }

    /// The meaning of a range that is one phrase and nothing else.
    func meaning(of range: Range<Int>, in folded: [UInt8]) -> Meaning? {
        guard let found = match(folded, at: range.lowerBound, before: range.upperBound), found.end == range.upperBound else { return nil }
        return found.meaning
    }

    /// The first phrase in a range that begins a word; of those that begin at one place, the longest.
    func first(in folded: [UInt8], _ range: Range<Int>) -> (meaning: Meaning, range: Range<Int>)? {
        var isGap = true
        for offset in range {
            let byte = folded[offset]
            let next = offset + 1 < range.upperBound ? folded[offset + 1] : 0
            if isGap || byte >= 0xE0, openings.contains(byte, next), let found = match(folded, at: offset, before: range.upperBound) {
                return (found.meaning, offset..<found.end)
            }
            isGap = !LowercasedBytes.isWordByte(byte) && !(byte >= 0x80 && byte < 0xC0 && !isGap)
        }
        return nil
    }
}
