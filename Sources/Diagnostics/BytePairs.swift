/// With which two bytes something may begin, asked in one step: nearly every place of a text is dismissed by it.
@usableFromInline package struct BytePairs: Sendable {
    /// 1 for each pair that fits, by the number that its bytes are in memory: the first is the lower half.
    @usableFromInline var fits = [UInt8](repeating: 0, count: 0x1_0000)

    package init() {}

    /// - Parameter second: nil where any byte, or none, may follow.
    package mutating func insert(_ first: UInt8, _ second: UInt8?) {
        for second in second.map({ $0...$0 }) ?? 0...255 { fits[Int(second) << 8 | Int(first)] = 1 }
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
        fits[Int(second) &<< 8 | Int(first)] != 0
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
        fits.withUnsafeBufferPointer { fits in
            guard start < bytes.count else { return nil }
            let pairs = UnsafeRawBufferPointer(bytes)
            func fit(_ place: Int) -> UInt8 {
                fits[Int(UInt16(littleEndian: pairs.loadUnaligned(fromByteOffset: place, as: UInt16.self)))]
            }
            let last = bytes.count - 1
            var place = start
            // Four at a time, for nearly none fits.
            while place &+ 4 <= last, fit(place) | fit(place &+ 1) | fit(place &+ 2) | fit(place &+ 3) == 0 { place &+= 4 }
            while place < last {
                if fit(place) != 0 { return place }
                place &+= 1
            }
            return contains(bytes[last], 0) ? last : nil
        }
    }
}
