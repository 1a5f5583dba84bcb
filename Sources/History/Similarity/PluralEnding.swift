import Diagnostics

/// Brings plurals and their singular together: `nodes` and `node`, `queries` and `query`, `crashes` and `crash`; `dns`, `status` and `access`
/// stay. `templates/search-index.js` does the same.
enum PluralEnding {
    /// How many bytes of a word stay, and whether a `y` takes the place of what is gone.
    @inline(__always)
    static func cut(_ word: Span<UInt8>) -> (kept: Int, addsY: Bool) {
        // Most words are dismissed where they stand.
        guard word.count > 4, word[word.count - 1] == UInt8(ascii: "s") else { return (word.count, false) }
        return cutEnding(word)
    }

    private static func cutEnding(_ word: Span<UInt8>) -> (kept: Int, addsY: Bool) {
        let count = word.count
        switch word[count - 2] {
        case UInt8(ascii: "s"), UInt8(ascii: "u"), UInt8(ascii: "i"): return (count, false)
        default: break
        }
        if unchanged.contains(TermHash.of(word)) { return (count, false) }
        guard word[count - 2] == UInt8(ascii: "e") else { return (count - 1, false) }
        if word[count - 3] == UInt8(ascii: "i") {
            return endingInIE.contains(TermHash.of(word)) ? (count - 1, false) : (count - 3, true)
        }
        let stem = word.extracting(0..<count - 2)
        return (takingES.contains { ends(stem, in: $0) } ? count - 2 : count - 1, false)
    }

    private static let unchanged = hashes("alias always atlas besides canvas jenkins kubernetes perhaps postgres series species")
    private static let endingInIE = hashes("cookies movies newbies rookies zombies")
    /// After these the plural takes `es`; `caches`, `databases` and `sizes` only `s`.
    private static let takingES =
        ["sh", "x", "ss", "zz", "tch", "nch", "rch", "lch", "each", "oach", "tach", "uch", "ias", "tus"].map { Array($0.utf8) }

    private static func hashes(_ words: String) -> WordSet {
        WordSet(words.utf8.split(separator: 0x20).map { TermHash.of(Array($0).span) })
    }

    private static func ends(_ stem: Span<UInt8>, in ending: [UInt8]) -> Bool {
        guard stem.count > ending.count else { return false }
        return ending.indices.allSatisfy { stem[stem.count - ending.count + $0] == ending[$0] }
    }
}
