/// Lower-casing that keeps every byte in its place.
enum LowercasedBytes {
    /// ASCII and Latin-1 letters become lower case; no-break and ideographic spaces become as many plain spaces as they have bytes.
    static func fold(_ bytes: [UInt8]) -> [UInt8] {
        // Days and states are written in lower case as they are: no copy.
        if bytes.allSatisfy({ $0 < 0x80 && $0 &- 0x41 >= 26 }) { return bytes }
        var folded = bytes
        folded.withUnsafeMutableBufferPointer { folded in
            if foldLatin(folded) { return }
            for last in folded.indices.dropFirst() where folded[last] >= 0x80 { fold(upTo: last, of: folded) }
        }
        return folded
    }

    /// The letters A to Z; true where there is nothing else to fold. Without branches, so that many bytes are folded at once.
    private static func foldLatin(_ folded: UnsafeMutableBufferPointer<UInt8>) -> Bool {
        var all: UInt8 = 0
        for index in folded.indices {
            let byte = folded[index]
            all |= byte
            folded[index] = byte | (byte &- 0x41 < 26 ? 0x20 : 0)
        }
        return all < 0x80
    }

    /// Folds what a byte completes that is no ASCII.
    private static func fold(upTo last: Int, of folded: UnsafeMutableBufferPointer<UInt8>) {
        switch (folded[last - 1], folded[last]) {
        case (0xC3, 0x80...0x9E) where folded[last] != 0x97: folded[last] += 0x20
        case (0xC2, 0xA0): (folded[last - 1], folded[last]) = (0x20, 0x20)
        case (0x80, 0x80) where last > 1 && folded[last - 2] == 0xE3: for index in last - 2...last { folded[index] = 0x20 }
        default: break
        }
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
