/// Finds phrases in prose, whatever their case and however the words are spaced, broken over lines or emphasised.
package struct PhraseSet<Meaning: Sendable>: Sendable {
    private struct Phrase: Sendable {
        /// Of each word.
        let hashes: [UInt64]
        let meaning: Meaning

        init(_ phrase: String, _ meaning: Meaning) {
            var hashes: [UInt64] = []
            WordScanner.scan(Array(phrase.utf8)) { hashes.append($1) }
            (self.hashes, self.meaning) = (hashes, meaning)
        }

        /// By what it is looked up.
        var key: Int { PhraseSet.key(of: hashes[0]) }
    }

    /// By their keys, of one key the longest first.
    private let phrases: [Phrase]
    /// For each key the place of the first phrase that has it, or -1: most words are dismissed here.
    private let firsts: [Int32]

    private static func key(of hash: UInt64) -> Int { Int(hash & 0xFFF) }

    /// Phrases in lower case, words apart by one space; letters of scripts without spaces are matched one by one.
    package init(_ meanings: [(phrase: String, meaning: Meaning)]) {
        phrases = meanings.map { Phrase($0.phrase, $0.meaning) }.filter { !$0.hashes.isEmpty }
            .sorted { ($0.key, $1.hashes.count) < ($1.key, $0.hashes.count) }
        var firsts = [Int32](repeating: -1, count: 0x1000)
        for place in phrases.indices.reversed() { firsts[phrases[place].key] = Int32(place) }
        self.firsts = firsts
    }

    /// Phrases that stand in a range of the prose, from left to right, none overlapping another.
    package func matches(in prose: Prose, range: Range<Int>) -> [(range: Range<Int>, meaning: Meaning)] {
        let words = prose.words
        var matches: [(range: Range<Int>, meaning: Meaning)] = []
        var start = prose.firstWord(at: range.lowerBound)
        while let index = nextFirst(in: words, from: start, before: range.upperBound) {
            start = index + 1
            let first = firsts[Self.key(of: words[index].hash)]
            if let found = phrase(at: index, in: prose, before: range.upperBound, from: Int(first)) {
                let last = index + phrases[found].hashes.count - 1
                matches.append((words[index].range.lowerBound..<words[last].range.upperBound, phrases[found].meaning))
                start = last + 1
            }
        }
        return matches
    }

    /// The next word that a phrase may begin with: asked of every word of a text, so by buffers.
    private func nextFirst(in words: [Prose.Word], from start: Int, before end: Int) -> Int? {
        words.withUnsafeBufferPointer { words in
            firsts.withUnsafeBufferPointer { firsts in
                var index = start
                while index < words.count, words[index].range.upperBound <= end {
                    if firsts[Self.key(of: words[index].hash)] >= 0 { return index }
                    index &+= 1
                }
                return nil
            }
        }
    }

    /// The longest phrase that stands at a word, of those with its key.
    private func phrase(at index: Int, in prose: Prose, before end: Int, from first: Int) -> Int? {
        let key = phrases[first].key
        return phrases[first...].indices.prefix { phrases[$0].key == key }.first { has($0, at: index, in: prose, before: end) }
    }

    /// Whether the phrase's words stand here, with nothing but gaps between them.
    private func has(_ phrase: Int, at index: Int, in prose: Prose, before end: Int) -> Bool {
        let hashes = phrases[phrase].hashes
        let last = index + hashes.count - 1
        guard last < prose.words.count, hashes.indices.allSatisfy({ prose.words[index + $0].hash == hashes[$0] }),
            prose.words[last].range.upperBound <= end
        else { return false }
        return (index..<last).allSatisfy { place in
            WordScanner.isGap(prose.bytes[prose.words[place].range.upperBound..<prose.words[place + 1].range.lowerBound])
        }
    }
}
