/// A set of ASCII bytes, asked in one step.
package struct ByteSet: Sendable {
    private var low: UInt64 = 0
    private var high: UInt64 = 0

    package init(_ bytes: StaticString) {
        for index in 0..<bytes.utf8CodeUnitCount {
            let byte = bytes.utf8Start[index]
            if byte < 64 { low |= 1 << UInt64(byte) } else if byte < 128 { high |= 1 << UInt64(byte - 64) }
        }
    }

    /// The ASCII bytes that occur in a text.
    init(of text: [UInt8]) {
        for byte in text {
            if byte < 64 { low |= 1 << UInt64(byte) } else if byte < 128 { high |= 1 << UInt64(byte - 64) }
        }
    }

    func isDisjoint(with other: ByteSet) -> Bool { low & other.low | high & other.high == 0 }

    package func contains(_ byte: UInt8) -> Bool {
        byte < 64 ? low & (1 << UInt64(byte)) != 0 : byte < 128 && high & (1 << UInt64(byte - 64)) != 0
    }
}
