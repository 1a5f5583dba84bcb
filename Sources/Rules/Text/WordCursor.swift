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

    package mutating func next() -> Range<Int>? {
        bytes.withUnsafeBufferPointer { Self.next(in: $0, from: &offset, to: end) }
    }

    /// The next word at or after an offset, which is then moved past it.
    static func next(in bytes: UnsafeBufferPointer<UInt8>, from offset: inout Int, to end: Int) -> Range<Int>? {
        while offset < end {
            let byte = bytes[offset]
            if isUnspacedLead(byte) {
                let start = offset
                offset = min(offset + 3, end)
                return start..<offset
            }
            if isLetter(byte) {
                let start = offset
                while offset < end {
                    if isLetter(bytes[offset]) { offset += 1 } else if isApostrophe(bytes, offset, end) { offset += 3 } else { break }
                }
                return start..<offset
            }
            offset += length(of: byte)
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

    /// `’` within a word, where it means `'`.
    private static func isApostrophe(_ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int, _ end: Int) -> Bool {
        bytes[offset] == 0xE2 && offset + 3 < end && bytes[offset + 1] == 0x80 && bytes[offset + 2] == 0x99 && isLetter(bytes[offset + 3])
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

    /// A word in lower case, `’` as `'`.
    static func folded(_ word: ArraySlice<UInt8>) -> [UInt8] {
        var folded: [UInt8] = []
        var offset = word.startIndex
        while offset < word.endIndex {
            folded.append(word[offset] == 0xE2 ? 0x27 : lowercased(word[offset]))
            offset += word[offset] == 0xE2 ? 3 : 1
        }
        return folded
    }

    /// FNV-1a of a word in lower case, `’` as `'`.
    package static func hash(_ word: ArraySlice<UInt8>) -> UInt64 { word.withUnsafeBufferPointer { hash($0, 0..<$0.count) } }

    static func hash(_ bytes: UnsafeBufferPointer<UInt8>, _ word: Range<Int>) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        var offset = word.lowerBound
        while offset < word.upperBound {
            let isApostrophe = bytes[offset] == 0xE2
            hash = (hash ^ UInt64(isApostrophe ? 0x27 : lowercased(bytes[offset]))) &* 0x100_0000_01B3
            offset += isApostrophe ? 3 : 1
        }
        return hash
    }
}
