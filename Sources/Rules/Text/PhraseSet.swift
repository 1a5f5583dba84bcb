/// Finds phrases in prose, whatever their case and however the words are spaced, broken over lines or emphasised.
package struct PhraseSet<Meaning: Sendable>: Sendable {
    private struct Phrase: Sendable {
        var words: [[UInt8]]
        var meaning: Meaning
    }

    private let phrases: [Phrase]
    /// Hash of the first word to the phrases that begin with it, longest first.
    private let byFirstWord: [UInt64: [Int]]
    /// Whether any phrase begins with a word whose hash ends in these bits: most words are dismissed here.
    private let mayBegin: [Bool]
    private static var bits: UInt64 { 0xFFF }

    /// Phrases in lower case, words apart by one space; letters of scripts without spaces are matched one by one.
    package init(_ meanings: [(phrase: String, meaning: Meaning)]) {
        let phrases = meanings.map { Phrase(words: Self.words(of: $0.phrase), meaning: $0.meaning) }
        self.phrases = phrases
        byFirstWord = Dictionary(grouping: phrases.indices.filter { !phrases[$0].words.isEmpty }) {
            WordCursor.hash(phrases[$0].words[0][...])
        }
        .mapValues { $0.sorted { phrases[$0].words.count > phrases[$1].words.count } }
        var mayBegin = [Bool](repeating: false, count: Int(Self.bits) + 1)
        for hash in byFirstWord.keys { mayBegin[Int(hash & Self.bits)] = true }
        self.mayBegin = mayBegin
    }

    private static func words(of phrase: String) -> [[UInt8]] {
        let bytes = Array(phrase.utf8)
        var words: [[UInt8]] = []
        var cursor = WordCursor(bytes, from: 0, to: bytes.count)
        while let word = cursor.next() { words.append(bytes[word].map(WordCursor.lowercased)) }
        return words
    }

    /// Phrases that stand in a range of the prose, from left to right, none overlapping another.
    package func matches(in prose: Prose, range: Range<Int>) -> [(range: Range<Int>, meaning: Meaning)] {
        let words = prose.words
        var matches: [(range: Range<Int>, meaning: Meaning)] = []
        var index = prose.firstWord(at: range.lowerBound)
        while index < words.count, words[index].range.upperBound <= range.upperBound {
            let hash = words[index].hash
            if mayBegin[Int(hash & Self.bits)], let candidates = byFirstWord[hash],
                let found = candidates.first(where: { has(phrases[$0], at: index, in: prose, before: range.upperBound) })
            {
                let last = index + phrases[found].words.count - 1
                matches.append((words[index].range.lowerBound..<words[last].range.upperBound, phrases[found].meaning))
                index = last
            }
            index += 1
        }
        return matches
    }

    /// Whether the phrase's words stand here, with nothing but gaps between them.
    private func has(_ phrase: Phrase, at index: Int, in prose: Prose, before end: Int) -> Bool {
        guard index + phrase.words.count <= prose.words.count else { return false }
        for (offset, word) in phrase.words.enumerated() {
            let here = prose.words[index + offset].range
            guard here.upperBound <= end, equal(word, prose.bytes[here]) else { return false }
            if offset > 0 {
                guard WordCursor.isGap(prose.bytes[prose.words[index + offset - 1].range.upperBound..<here.lowerBound]) else {
                    return false
                }
            }
        }
        return true
    }

    private func equal(_ word: [UInt8], _ written: ArraySlice<UInt8>) -> Bool {
        if word.count == written.count { return zip(word, written).allSatisfy { $0 == WordCursor.lowercased($1) } }
        return written.count > word.count && written.contains(0xE2) && WordCursor.folded(written) == word
    }
}
