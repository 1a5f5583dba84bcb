/// Finds the words of texts, each as a number that is the same for the same letters and digits, whatever their case. Of what is no ASCII all
/// but the dashes and quotation marks are taken for letters.
enum PlainWords {
    static func hashes(of texts: [String]) -> [UInt64] {
        var hashes: [UInt64] = []
        hashes.reserveCapacity(texts.reduce(0) { $0 + $1.utf8.count / 4 })
        for var text in texts { text.withUTF8 { utf8 in scan(utf8) { hashes.append($0) } } }
        return hashes
    }

    /// Each word of a text by its number (FNV-1a: Fowler, Noll, Vo), which is never 0.
    static func scan(_ text: UnsafeBufferPointer<UInt8>, _ found: (UInt64) -> Void) {
        let start: UInt64 = 0xCBF2_9CE4_8422_2325
        var (hash, place) = (start, 0)
        letters.withUnsafeBufferPointer { letters in
            while place < text.count {
                let letter = letters[Int(text[place])]
                let isPunctuation = letter == 0xE2 && place + 1 < text.count && text[place + 1] == 0x80
                place += isPunctuation ? 3 : 1
                if letter != 0, !isPunctuation {
                    hash = (hash ^ UInt64(letter)) &* 0x100_0000_01B3
                } else if hash != start {
                    found(hash | 1)
                    hash = start
                }
            }
        }
        if hash != start { found(hash | 1) }
    }

    /// What each byte is in a word, in lower case; 0 where it is in none.
    private static let letters = (0...UInt8.max).map { ASCII.isAlphanumeric($0) || $0 >= 0x80 ? ASCII.lowercased($0) : 0 }
}
