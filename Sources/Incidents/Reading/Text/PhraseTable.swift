import Diagnostics

/// Phrases of several languages with what they mean, found in folded text at a cost of only those that begin alike.
struct PhraseTable<Meaning: Sendable>: Sendable {
    private let index: PhraseIndex<Meaning>
    private let openings: BytePairs

    /// - Parameter phrases: lists of phrases in lower case, parted by commas.
    init(_ phrases: [(Meaning, String)]) {
        var entries: [PhraseIndex<Meaning>.Entry] = []
        var openings = BytePairs()
        for (meaning, list) in phrases {
            Array(list.utf8)[...].forEachPiece(partedBy: 0x2C) { piece in
                let bytes = Array(piece.drop { $0 <= 0x20 })
                guard let first = bytes.first, let last = bytes.last else { return }
                openings.insert(first, bytes.dropFirst().first)
                // Chinese and Japanese have no gaps between words.
                entries.append((bytes, meaning, first < 0xE0 && (LowercasedBytes.isWordByte(last) || last >= 0x80)))
            }
        }
        self.openings = openings
        index = PhraseIndex(entries)
    }

    /// Whether any phrase begins with two bytes, in lower case.
    func mayBegin(_ first: UInt8, _ second: UInt8) -> Bool { openings.contains(first, second) }

    /// The longest phrase that stands at an offset and ends before `end`.
    func match(_ folded: [UInt8], at offset: Int, before end: Int) -> (meaning: Meaning, end: Int)? {
        guard offset < end, openings.contains(folded[offset], offset + 1 < end ? folded[offset + 1] : 0) else { return nil }
        return index.match(folded, at: offset, before: end, lowered: false, goesOn: LowercasedBytes.isWordByte)
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
