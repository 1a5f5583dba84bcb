/// Tells a word that is as near as a slip and means something else: `unresolved` and `resolved`, `external` and `internal`.
enum OtherWord {
    /// What is set before a word to deny it, and what is set before two words that are each other's contrary.
    private static let contraries: [(String, String)] = [
        ("un", ""), ("non", ""), ("not", ""), ("in", ""), ("im", ""), ("ir", ""), ("il", ""), ("dis", ""), ("de", ""), ("mis", ""),
        ("ex", "in"), ("ex", "im"), ("out", "in"), ("up", "down"), ("post", "pre"), ("over", "under"),
    ]

    /// What ends words of one stem that are not the same word.
    private static let endings = ["ing", "ings", "ion", "ions", "er", "ers", "or", "ors", "able", "less"]

    /// A word with the contrary meaning; so is one of few letters that begins with another one (`gone` and `none`).
    static func isOpposite(_ word: String, of other: String) -> Bool {
        let (word, other) = (word.lowercased(), other.lowercased())
        if word.utf8.count <= 4, word.utf8.count == other.utf8.count, !beginsAlike(word, other) { return true }
        return contraries.contains { first, second in
            isPair(word, other, first, second) || isPair(word, other, second, first)
        }
    }

    /// `first` before a rest and `second` before the same rest; it is long enough to be a word.
    private static func isPair(_ word: String, _ other: String, _ first: String, _ second: String) -> Bool {
        word.hasPrefix(first) && other.hasPrefix(second) && word.utf8.count >= first.utf8.count + 4
            && stem(word, after: first).elementsEqual(stem(other, after: second))
    }

    private static func stem(_ word: String, after prefix: String) -> some Sequence<UInt8> {
        word.utf8.dropFirst(prefix.utf8.count).drop { $0 == 0x2D || $0 == 0x5F || $0 == 0x20 }
    }

    /// A word of its own rather than a slip: something stands before the other one, it begins or ends in its own way.
    static func isAnother(_ word: String, than other: String) -> Bool {
        let (word, other) = (word.lowercased(), other.lowercased())
        if word.utf8.count > other.utf8.count + 1, word.hasSuffix(other) { return true }
        return !beginsAlike(word, other) || endings.contains { hasOwnEnding($0, word, than: other) }
    }

    private static func hasOwnEnding(_ ending: String, _ word: String, than other: String) -> Bool {
        word.hasSuffix(ending) && !other.hasSuffix(ending) && other.hasPrefix(word.dropLast(ending.utf8.count).dropLast())
    }

    /// Fingers that slip seldom hit another first letter; they leave it out, double it or swap it with the next.
    private static func beginsAlike(_ word: String, _ other: String) -> Bool {
        let (word, other) = (Array(word.utf8), Array(other.utf8))
        guard let first = word.first, let wanted = other.first, first != wanted else { return true }
        if word.count > 1, word[1] == wanted { return word.count > other.count || other.count > 1 && other[1] == first }
        return other.count > word.count && other[1] == first
    }
}
