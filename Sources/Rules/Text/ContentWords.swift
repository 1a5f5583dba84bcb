/// The words of a text that carry meaning, cut to their stems, for comparing two texts.
package enum ContentWords {
    /// Stems of the words by their hashes, without those that any sentence has; pairs of letters where a script has no spaces.
    package static func of(_ text: String) -> Set<UInt64> {
        let bytes = Array(text.utf8)
        var words: Set<UInt64> = []
        var cursor = WordCursor(bytes, from: 0, to: bytes.count)
        var lastLetter: Range<Int>?
        while let range = cursor.next() {
            if bytes[range.lowerBound] >= 0xE3, range.count == 3 {
                if let last = lastLetter, last.upperBound == range.lowerBound {
                    words.insert(WordCursor.hash(bytes[last.lowerBound..<range.upperBound]))
                }
                lastLetter = range
                continue
            }
            lastLetter = nil
            if range.count > 2, !common.contains(WordCursor.hash(bytes[range])) { words.insert(WordCursor.hash(stem(of: bytes[range]))) }
        }
        return words
    }

    /// The first letters of a word.
    private static func stem(of word: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var letters = 0
        for index in word.indices where word[index] & 0xC0 != 0x80 {
            letters += 1
            if letters > stemLength { return word[..<index] }
        }
        return word
    }

    /// The share of the smaller set that both have; 0 when either is empty.
    package static func overlap(_ left: Set<UInt64>, _ right: Set<UInt64>) -> Double {
        let smaller = min(left.count, right.count)
        return smaller == 0 ? 0 : Double(left.intersection(right).count) / Double(smaller)
    }

    private static let stemLength = 6

    private static let common: Set<UInt64> = Set(
        [
            "the", "and", "was", "were", "are", "for", "not", "that", "this", "with", "from", "had", "has", "have", "did", "does", "didn't",
            "but",
            "its", "it's", "our", "their", "they", "them", "when", "which", "who", "why", "because", "been", "being", "could", "would",
            "should",
            "can", "will", "into", "onto", "out", "all", "any", "some", "there", "then", "than", "also", "only", "what", "how", "where",
            "root",
            "cause", "caused", "due", "que", "los", "las", "del", "por", "para", "con", "una", "und", "der", "die", "das", "den", "dem",
            "ein",
            "eine", "nicht", "les", "des", "une", "dans", "pour", "pas", "não", "uma", "foi", "com", "sem",
        ].map { WordCursor.hash(Array($0.utf8)[...]) })
}
