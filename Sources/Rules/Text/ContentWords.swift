/// The words of a text that carry meaning, cut to their stems, for comparing two texts.
package enum ContentWords {
    /// Stems of the words, without those that any sentence has; pairs of letters where a script has no spaces.
    package static func of(_ text: String) -> Set<String> {
        let bytes = Array(text.utf8)
        var words: Set<String> = []
        var cursor = WordCursor(bytes, from: 0, to: bytes.count)
        var lastLetter: Range<Int>?
        while let range = cursor.next() {
            if bytes[range.lowerBound] >= 0xE3, range.count == 3 {
                if let last = lastLetter, last.upperBound == range.lowerBound {
                    words.insert(String(decoding: bytes[last.lowerBound..<range.upperBound], as: UTF8.self))
                }
                lastLetter = range
                continue
            }
            lastLetter = nil
            let word = String(decoding: bytes[range].map(WordCursor.lowercased), as: UTF8.self)
            if range.count > 2, !common.contains(word) { words.insert(String(word.prefix(stemLength))) }
        }
        return words
    }

    /// The share of the smaller set that both have; 0 when either is empty.
    package static func overlap(_ left: Set<String>, _ right: Set<String>) -> Double {
        let smaller = min(left.count, right.count)
        return smaller == 0 ? 0 : Double(left.intersection(right).count) / Double(smaller)
    }

    private static let stemLength = 6

    private static let common: Set<String> = [
        "the", "and", "was", "were", "are", "for", "not", "that", "this", "with", "from", "had", "has", "have", "did", "does", "didn't",
        "but",
        "its", "it's", "our", "their", "they", "them", "when", "which", "who", "why", "because", "been", "being", "could", "would",
        "should",
        "can", "will", "into", "onto", "out", "all", "any", "some", "there", "then", "than", "also", "only", "what", "how", "where", "root",
        "cause", "caused", "due", "que", "los", "las", "del", "por", "para", "con", "una", "und", "der", "die", "das", "den", "dem", "ein",
        "eine", "nicht", "les", "des", "une", "dans", "pour", "pas", "não", "uma", "foi", "com", "sem",
    ]
}
