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
        if count >= 4 {
            // Two halves that may overlap, where they agree.
            return fold(hash, half(raw, at: 0) << UInt64(8 * (count - 4)) | half(raw, at: count - 4))
        }
        var last: UInt64 = 0
        for index in bytes.indices { last = last << 8 | UInt64(bytes[index]) }
        return fold(hash, last)
    }

    private static func half(_ bytes: RawSpan, at index: Int) -> UInt64 {
        UInt64(UInt32(bigEndian: bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt32.self)))
    }

    private static func word(_ bytes: RawSpan, at index: Int) -> UInt64 {
        UInt64(littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self))
    }

    private static func fold(_ hash: UInt64, _ word: UInt64) -> UInt64 {
        let product = (hash ^ word).multipliedFullWidth(by: 0xE703_7ED1_A0B4_28DB)
        return product.high ^ product.low
    }
}
