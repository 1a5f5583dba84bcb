/// With which two bytes something may begin, asked in one step: nearly every place of a text is dismissed by it.
package struct BytePairs: Sendable {
    @usableFromInline var bits = [UInt64](repeating: 0, count: 1024)

    package init() {}

    /// - Parameter second: nil where any byte, or none, may follow.
    package mutating func insert(_ first: UInt8, _ second: UInt8?) {
        if let second {
            bits[Int(first) << 2 | Int(second) >> 6] |= 1 << UInt64(second & 63)
        } else {
            for word in 0..<4 { bits[Int(first) << 2 | word] = .max }
        }
    }

    /// The same for Latin letters of either case.
    package mutating func insert(anyCaseOf first: UInt8, _ second: UInt8?) {
        for first in Self.cases(of: first) {
            if let second { for second in Self.cases(of: second) { insert(first, second) } } else { insert(first, nil) }
        }
    }

    private static func cases(of byte: UInt8) -> [UInt8] {
        let lower = byte | 0x20
        return lower >= 0x61 && lower <= 0x7A ? [lower, lower & 0xDF] : [byte]
    }

    @inlinable package func contains(_ first: UInt8, _ second: UInt8) -> Bool {
        bits[Int(first) &<< 2 | Int(second) &>> 6] &>> UInt64(second & 63) & 1 != 0
    }

    /// The first place from `start` on where both bytes fit, or the last byte's if it fits alone.
    package func firstPlace(in bytes: [UInt8], from start: Int) -> Int? {
        bytes.withUnsafeBufferPointer { firstPlace(in: $0, from: start) }
    }

    /// The same before an end.
    package func firstPlace(in bytes: [UInt8], _ range: Range<Int>) -> Int? {
        bytes.withUnsafeBufferPointer { firstPlace(in: UnsafeBufferPointer(rebasing: $0[..<range.upperBound]), from: range.lowerBound) }
    }

    /// Whether there is any such place.
    package func isAnywhere(in bytes: ArraySlice<UInt8>) -> Bool {
        bytes.withUnsafeBufferPointer { firstPlace(in: $0, from: 0) != nil }
    }

    private func firstPlace(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        bits.withUnsafeBufferPointer { bits in
            guard let bits = bits.baseAddress, let base = bytes.baseAddress, start < bytes.count else { return nil }
            let last = bytes.count - 1
            var place = start
            var next = base[place]
            while place < last {
                let byte = next
                next = base[place &+ 1]
                // Shifts that need no check of how far they go.
                if bits[Int(byte) &<< 2 | Int(next) &>> 6] &>> UInt64(next & 63) & 1 != 0 { return place }
                place &+= 1
            }
            return bits[Int(next) &<< 2] & 1 != 0 ? last : nil
        }
    }
}
