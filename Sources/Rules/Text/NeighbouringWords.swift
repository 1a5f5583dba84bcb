import Diagnostics

/// Words that stand one after another, and what can be asked of their places, also of those beyond the ends.
struct NeighbouringWords {
    let words: ArraySlice<Prose.Word>
    let prose: Prose

    func has(_ set: WordSet, at index: Int) -> Bool { words.indices.contains(index) && set.contains(words[index].hash) }

    /// The bytes of some words; nil when they stand in different clauses.
    func range(_ places: ClosedRange<Int>) -> Range<Int>? {
        guard let first = places.first, let last = places.last, words.indices.contains(first), words.indices.contains(last),
            places.dropLast().allSatisfy({ WordScanner.isGap(prose.bytes[words[$0].range.upperBound..<words[$0 + 1].range.lowerBound]) })
        else { return nil }
        return words[first].range.lowerBound..<words[last].range.upperBound
    }

    /// The bytes between a word and the one before it; nil for the first.
    func gap(before place: Int) -> ArraySlice<UInt8>? {
        guard words.indices.contains(place), words.indices.contains(place - 1) else { return nil }
        return prose.bytes[words[place - 1].range.upperBound..<words[place].range.lowerBound]
    }

    func isCapitalised(_ index: Int) -> Bool { words[index].range.first.map { (0x41...0x5A).contains(prose.bytes[$0]) } ?? false }

    /// "known", "kept", and what ends as "deleted" does: what may stand after "should have" as a deed.
    func isParticiple(_ index: Int) -> Bool { has(Self.participles, at: index) || isPast(index) }

    private static let participles = WordSet(
        """
        seen run known read written thought kept taken given caught done told paid spoken gone left found held shown drawn chosen begun broken \
        brought built bought come cut dug felt fought forgotten frozen heard hidden hit lost meant met quit rung rerun sought slept stopped \
        stuck taught understood undone withdrawn woken
        """)

    /// "ran", "chose", and what ends as "deleted" does.
    func isPast(_ index: Int) -> Bool {
        guard words.indices.contains(index) else { return false }
        let word = prose.bytes[words[index].range].map(WordScanner.lowercased)
        return word.suffix(2).elementsEqual("ed".utf8)
            || ["ran", "chose", "took", "put", "set", "sent", "made"].contains { word.elementsEqual($0.utf8) }
    }
}
