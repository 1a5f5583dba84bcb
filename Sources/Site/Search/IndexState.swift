/// A name for the state of all files of the index, so that a browser never mixes those of two builds: it becomes part of their addresses.
///
/// FNV-1a over words of eight bytes, with a shift that brings the high bits down.
struct IndexState {
    private var hash: UInt64 = 0xCBF2_9CE4_8422_2325

    var name: String { String(hash, radix: 36) }

    mutating func add(_ content: [UInt8]) {
        content.withUnsafeBytes { bytes in
            var offset = 0
            while offset + 8 <= bytes.count {
                hash = (hash ^ UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))) &* 0x100_0000_01B3
                hash ^= hash >> 29
                offset += 8
            }
            while offset < bytes.count {
                hash = (hash ^ UInt64(bytes[offset])) &* 0x100_0000_01B3
                offset += 1
            }
        }
    }
}
