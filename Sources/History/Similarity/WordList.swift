/// Words as people write them, and the terms that they become.
struct WordList: Sendable {
    private let words: Set<String>
    /// Of the terms.
    let hashes: Set<UInt64>

    /// - Parameter text: words with spaces and line ends between them.
    init(_ text: String) {
        var words = Set(text.utf8.split { $0 <= 0x20 }.map { String(Substring($0)) })
        var hashes: Set<UInt64> = []
        TermScanner.scan(text) { term in
            hashes.insert(TermHash.of(term))
            words.insert(term.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) })
        }
        (self.words, self.hashes) = (words, hashes)
    }

    /// Whether it is one of the words or of their terms.
    func contains(_ word: String) -> Bool { words.contains(word) }
}
