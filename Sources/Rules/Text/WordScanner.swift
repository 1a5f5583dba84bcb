/// Finds the words of UTF-8 text: runs of letters, digits and apostrophes; a letter of a script without spaces is a word of its own.
package enum WordScanner {
    /// Calls `body` with each word and its hash, in order.
    static func scan(_ bytes: [UInt8], _ body: (Range<Int>, UInt64) -> Void) {
        bytes.withUnsafeBufferPointer { bytes in letters.withUnsafeBufferPointer { scan(bytes, $0, body) } }
    }

    private static func scan(
        _ bytes: UnsafeBufferPointer<UInt8>, _ letters: UnsafeBufferPointer<UInt8>, _ body: (Range<Int>, UInt64) -> Void
    ) {
        var offset = 0
        while offset < bytes.count {
            let start = offset
            if letters[Int(bytes[offset])] != 0 {
                var hash = seed
                while offset < bytes.count {
                    let letter = letters[Int(bytes[offset])]
                    if letter != 0 {
                        hash = fold(hash, letter)
                        offset &+= 1
                    } else if isApostrophe(bytes, offset) {
                        hash = fold(hash, 0x27)
                        offset &+= 3
                    } else {
                        break
                    }
                }
                body(start..<offset, hash)
            } else if bytes[offset] < 0x80 {
                offset &+= 1
            } else if isUnspacedLead(bytes[offset]) {
                offset = min(offset + 3, bytes.count)
                body(start..<offset, hash(bytes.span.extracting(start..<offset)))
            } else {
                offset += length(of: bytes[offset])
            }
        }
    }

    /// The bytes that belong to a word, in lower case: ASCII letters, digits and `'`, letters of two bytes (Latin with accents, Greek, Cyrillic)
    /// whole; 0 for all others.
    private static let letters = (0...255).map { (byte: UInt8) -> UInt8 in
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x27, 0x80...0xBF, 0xC3...0xDF: lowercased(byte)
        default: 0
        }
    }

    /// Kana, Han and Hangul are three bytes with these first ones; U+3000–303F, their punctuation, are words too and part of no phrase.
    private static func isUnspacedLead(_ byte: UInt8) -> Bool { byte >= 0xE3 && byte <= 0xED }

    /// `’` within a word, where it means `'`.
    private static func isApostrophe(_ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int) -> Bool {
        bytes[offset] == 0xE2 && offset + 3 < bytes.count && bytes[offset + 1] == 0x80 && bytes[offset + 2] == 0x99
            && letters[Int(bytes[offset + 3])] != 0
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

    package static func lowercased(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }

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

    /// FNV-1a of a word in lower case, `’` as `'`.
    package static func hash(_ word: ArraySlice<UInt8>) -> UInt64 { hash(word.span) }

    package static func hash(_ word: String) -> UInt64 { hash(Array(word.utf8)[...]) }

    private static func hash(_ word: Span<UInt8>) -> UInt64 {
        var hash = seed
        var offset = 0
        while offset < word.count {
            let isApostrophe = word[offset] == 0xE2
            hash = fold(hash, isApostrophe ? 0x27 : lowercased(word[offset]))
            offset += isApostrophe ? 3 : 1
        }
        return hash
    }

    private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

    private static func fold(_ hash: UInt64, _ byte: UInt8) -> UInt64 { (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
}
