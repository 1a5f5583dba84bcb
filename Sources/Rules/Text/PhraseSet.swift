/// Finds phrases in prose, whatever their case and however the words are spaced, broken over lines or emphasised.
package struct PhraseSet<Meaning: Sendable>: Sendable {
    private struct Phrase: Sendable {
        var words: [[UInt8]]
        var meaning: Meaning
    }

    private let phrases: [Phrase]
    /// Hash of the first word to the phrases that begin with it, longest first.
    private let byFirstWord: [UInt64: [Int]]

    /// Phrases in lower case, words apart by one space; letters of scripts without spaces are matched one by one.
    package init(_ meanings: [(phrase: String, meaning: Meaning)]) {
        let phrases = meanings.map { Phrase(words: Self.words(of: $0.phrase), meaning: $0.meaning) }
        self.phrases = phrases
        byFirstWord = Dictionary(grouping: phrases.indices.filter { !phrases[$0].words.isEmpty }) { Self.hash(phrases[$0].words[0][...]) }
            .mapValues { $0.sorted { phrases[$0].words.count > phrases[$1].words.count } }
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
        let range = range.clamped(to: prose.bytes.indices)
        var matches: [(range: Range<Int>, meaning: Meaning)] = []
        var cursor = WordCursor(prose.bytes, from: range.lowerBound, to: range.upperBound)
        while let word = cursor.next() {
            guard let candidates = byFirstWord[Self.hash(prose.bytes[word])] else { continue }
            for candidate in candidates {
                if let end = end(of: phrases[candidate], from: word, cursor: cursor, in: prose.bytes) {
                    matches.append((word.lowerBound..<end, phrases[candidate].meaning))
                    cursor.move(to: end)
                    break
                }
            }
        }
        return matches
    }

    /// Where the phrase ends whose first word has just been read; nil when other words follow it.
    private func end(of phrase: Phrase, from first: Range<Int>, cursor: WordCursor, in bytes: [UInt8]) -> Int? {
        guard equal(phrase.words[0], bytes[first]) else { return nil }
        var cursor = cursor
        var end = first.upperBound
        for word in phrase.words.dropFirst() {
            guard let next = cursor.next(), WordCursor.isGap(bytes[end..<next.lowerBound]), equal(word, bytes[next]) else { return nil }
            end = next.upperBound
        }
        return end
    }

    private func equal(_ word: [UInt8], _ written: ArraySlice<UInt8>) -> Bool {
        word.count == written.count && zip(word, written).allSatisfy { $0 == WordCursor.lowercased($1) }
    }

    private static func hash(_ word: ArraySlice<UInt8>) -> UInt64 {
        word.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64(WordCursor.lowercased($1))) &* 0x100_0000_01B3 }
    }
}

/// Walks over the words of UTF-8 text: runs of letters, digits and apostrophes; a letter of a script without spaces is a word of its own.
package struct WordCursor: Sendable {
    private let bytes: [UInt8]
    private var offset: Int
    private let end: Int

    package init(_ bytes: [UInt8], from start: Int, to end: Int) {
        self.bytes = bytes
        offset = start
        self.end = end
    }

    package mutating func move(to offset: Int) { self.offset = offset }

    package mutating func next() -> Range<Int>? {
        while offset < end {
            let byte = bytes[offset]
            if Self.isUnspacedLead(byte) {
                let start = offset
                offset = min(offset + 3, end)
                return start..<offset
            }
            if Self.isLetter(byte) {
                let start = offset
                while offset < end, Self.isLetter(bytes[offset]) { offset += 1 }
                return start..<offset
            }
            offset += Self.length(of: byte)
        }
        return nil
    }

    /// Kana, Han and Hangul are three bytes with these first ones; U+3000–303F, their punctuation, are words too and part of no phrase.
    private static func isUnspacedLead(_ byte: UInt8) -> Bool { byte >= 0xE3 && byte <= 0xED }

    /// ASCII letters, digits and `'`; letters of two bytes (Latin with accents, Greek, Cyrillic) whole.
    private static func isLetter(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x27, 0x80...0xBF, 0xC3...0xDF: true
        default: false
        }
    }

    /// Bytes to skip over punctuation, so that the rest of a long character is not taken for a letter.
    private static func length(of byte: UInt8) -> Int {
        switch byte {
        case 0xF0...: 4
        case 0xE0...: 3
        case 0xC2: 2
        default: 1
        }
    }

    package static func lowercased(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }

    /// True for what may stand between two words of a phrase: spaces, line ends, hyphens and marks of emphasis.
    package static func isGap(_ bytes: ArraySlice<UInt8>) -> Bool {
        bytes.count <= 80
            && bytes.allSatisfy { byte in
                switch byte {
                case 0x20, 0x09, 0x0A, 0x0D, 0x2A, 0x5F, 0x2D: true
                default: false
                }
            }
    }
}
