/// 128 bits of everything that was added, in its order: the same in every run, and different for different inputs.
struct InputDigest: Sendable {
    private var lanes: (UInt64, UInt64) = (0x9E37_79B9_7F4A_7C15, 0xC2B2_AE3D_27D4_EB4F)

    /// 32 hexadecimal digits.
    var hexadecimal: String {
        [Self.mixed(lanes.0 ^ lanes.1 &* 3), Self.mixed(lanes.1 ^ lanes.0 &* 5)].map { lane in
            let digits = String(lane, radix: 16)
            return String(repeating: "0", count: 16 - digits.utf8.count) + digits
        }.joined()
    }

    mutating func add(_ number: UInt64) {
        lanes.0 = Self.mixed(lanes.0 ^ number)
        lanes.1 = Self.mixed(lanes.1 &+ number &* 0x9FB2_1C65_1E98_DF25) &+ lanes.0
    }

    mutating func add(_ number: Int) { add(UInt64(bitPattern: Int64(number))) }

    /// Adds how many bytes there are and the bytes, so that nothing runs into what follows.
    mutating func add(_ bytes: UnsafeRawBufferPointer) {
        add(bytes.count)
        var offset = 0
        while offset + 8 <= bytes.count {
            add(UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)))
            offset += 8
        }
        var rest: UInt64 = 0
        while offset < bytes.count {
            rest = rest << 8 | UInt64(bytes[offset])
            offset += 1
        }
        add(rest)
    }

    mutating func add(_ bytes: [UInt8]) { bytes.withUnsafeBytes { add($0) } }

    mutating func add(_ text: String) {
        var text = text
        text.withUTF8 { add(UnsafeRawBufferPointer($0)) }
    }

    /// Adds another digest.
    mutating func add(_ other: InputDigest) {
        add(other.lanes.0)
        add(other.lanes.1)
    }

    /// Takes in another digest so that the order of those taken in does not matter.
    mutating func merge(_ other: InputDigest) {
        lanes.0 &+= Self.mixed(other.lanes.0)
        lanes.1 &+= Self.mixed(other.lanes.1 ^ other.lanes.0)
    }

    /// The finisher of SplitMix64: every bit of the number changes half of the result.
    private static func mixed(_ number: UInt64) -> UInt64 {
        var z = number
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
