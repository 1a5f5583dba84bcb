/// Lower-casing that keeps every byte in its place.
enum LowercasedBytes {
    /// ASCII and Latin-1 letters become lower case; no-break and ideographic spaces become as many plain spaces as they have bytes.
    static func fold(_ bytes: [UInt8]) -> [UInt8] {
        var folded = bytes
        var index = 0
        while index < folded.count {
            let byte = folded[index]
            let next = index + 1 < folded.count ? folded[index + 1] : 0
            if byte >= 0x41, byte <= 0x5A {
                folded[index] = byte + 0x20
            } else if byte == 0xC3, next >= 0x80, next <= 0x9E, next != 0x97 {
                folded[index + 1] = next + 0x20
            } else if byte == 0xC2, next == 0xA0 {
                (folded[index], folded[index + 1]) = (0x20, 0x20)
            } else if byte == 0xE3, next == 0x80, index + 2 < folded.count, folded[index + 2] == 0x80 {
                for offset in 0...2 { folded[index + offset] = 0x20 }
            }
            index += 1
        }
        return folded
    }

    /// A byte that belongs to a word written in letters with spaces between the words: ASCII, Latin, Greek, Cyrillic.
    static func isWordByte(_ byte: UInt8) -> Bool {
        (byte >= 0x61 && byte <= 0x7A) || (byte >= 0x30 && byte <= 0x39) || (byte >= 0xC3 && byte <= 0xDF)
    }

    /// Where something other than a plain space stands, from an offset on.
    static func pastSpaces(_ folded: [UInt8], _ start: Int, _ end: Int) -> Int {
        var offset = start
        while offset < end, folded[offset] == 0x20 { offset += 1 }
        return offset
    }
}
