import Diagnostics
import Foundation

/// Words as people write them, and the terms that they become; known by the hashes of both.
struct WordList: Sendable {
    private let known: WordSet
    /// Of the terms.
    let hashes: [UInt64]

    /// - Parameter text: words with spaces and line ends between them.
    init(_ text: String) {
        let bytes = Array(text.utf8)
        var hashes: [UInt64] = []
        TermScanner.scan(utf8: bytes) { hashes.append(TermHash.of($0)) }
        self.hashes = hashes
        known = WordSet(hashes + bytes.split { $0 <= 0x20 }.map { TermHash.of($0.span) })
    }

    /// Whether it is one of the words or of their terms.
    func contains(_ word: String) -> Bool {
        let word = word.allBytes { $0 < 0x80 } ? word : word.precomposedStringWithCanonicalMapping
        return known.contains(TermHash.of(Array(word.utf8).span))
    }
}
