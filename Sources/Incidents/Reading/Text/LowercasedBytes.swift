/// Lower-casing that keeps every byte in its place.
enum LowercasedBytes {
    /// ASCII and Latin-1 letters become lower case; no-break and ideographic spaces become as many plain spaces as they have bytes.
    static func fold(_ bytes: [UInt8]) -> [UInt8] {
        Array(unsafeUninitializedCapacity: bytes.count) { folded, count in
            count = bytes.count
            var isASCII = true
            for (byte, place) in zip(bytes, folded.indices) {
                folded.initializeElement(at: place, to: byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
                isASCII = isASCII && byte < 0x80
            }
            if isASCII { return }
            for last in folded.indices.dropFirst() where folded[last] >= 0x80 { fold(upTo: last, of: folded) }
        }
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

    /// An ASCII letter becomes lower case.
    static func fold(_ byte: UInt8) -> UInt8 { byte >= 0x41 && byte <= 0x5A ? byte + 0x20 : byte }

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
