/// By what a term is known.
package enum TermHash {
    /// Folds eight bytes at a time into 64 bits by a multiplication to 128, as wyhash does (Wang Yi): the same in every run.
    @inline(__always)
    package static func of(_ bytes: Span<UInt8>) -> UInt64 {
        let (raw, count) = (bytes.bytes, bytes.count)
        var hash = 0x9E37_79B9_7F4A_7C15 ^ UInt64(count)
        var index = 0
        while index + 8 < count {
            hash = fold(hash, word(raw, at: index))
            index += 8
        }
        if count >= 8 { return fold(hash, word(raw, at: count - 8)) }
        var last: UInt64 = 0
        while index < count {
            last = last << 8 | UInt64(bytes[index])
            index += 1
        }
        return fold(hash, last)
    }

    private static func word(_ bytes: RawSpan, at index: Int) -> UInt64 {
        UInt64(littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self))
    }

    private static func fold(_ hash: UInt64, _ word: UInt64) -> UInt64 {
        let product = (hash ^ word).multipliedFullWidth(by: 0xE703_7ED1_A0B4_28DB)
        return product.high ^ product.low
    }
}
