/// Eight bytes of a text, asked at once: a stretch without what is looked for is dismissed in one step.
///
/// As of any type that is `package`, other modules call its `@inlinable` functions unless it is `@usableFromInline` itself.
@usableFromInline package struct EightBytes: Equatable {
    @usableFromInline let bits: UInt64

    /// - Parameter offset: eight bytes before the end at most.
    @inlinable package init(_ bytes: UnsafeRawBufferPointer, at offset: Int) {
        bits = bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
    }

    @inlinable package static func == (left: EightBytes, right: EightBytes) -> Bool { left.bits == right.bits }

    @inlinable package var areASCII: Bool { bits & 0x8080_8080_8080_8080 == 0 }

    /// - Parameter bit: may be set or not: 0x20 for Latin letters of either case.
    @inlinable package func contains(_ byte: UInt8, ignoring bit: UInt8 = 0) -> Bool {
        let differences = (bits ^ (0x0101_0101_0101_0101 &* UInt64(byte))) & ~(0x0101_0101_0101_0101 &* UInt64(bit))
        // Not zero where a byte is, and only then: taking one from it sets its highest bit, which it has not itself.
        return (differences &- 0x0101_0101_0101_0101) & ~differences & 0x8080_8080_8080_8080 != 0
    }

    /// Whether two that stand together are a byte; seldom true where only the first is.
    @inlinable package func containsPair(of byte: UInt8) -> Bool {
        let differences = bits ^ (0x0101_0101_0101_0101 &* UInt64(byte))
        let places = (differences &- 0x0101_0101_0101_0101) & ~differences & 0x8080_8080_8080_8080
        return places & (places &<< 8) != 0
    }

    /// Whether one of them is an ASCII character below a limit.
    @inlinable package func containsAny(below limit: UInt8) -> Bool {
        (bits &- 0x0101_0101_0101_0101 &* UInt64(limit)) & ~bits & 0x8080_8080_8080_8080 != 0
    }
}
