/// Some words, known by their hashes: asked of nearly every word of a text, so open addressing, at most a quarter full.
@usableFromInline package struct WordSet: Sendable {
    /// A hash each, or 0.
    @usableFromInline var slots: [UInt64]

    package init(_ hashes: [UInt64]) {
        var size = 8
        while size < hashes.count * 4 { size *= 2 }
        slots = [UInt64](repeating: 0, count: size)
        for hash in hashes { slots[slot(of: hash)] = hash }
    }

    @inlinable @inline(__always) package func contains(_ hash: UInt64) -> Bool { slots[slot(of: hash)] != 0 }

    /// The slot that holds a hash, else the empty one where it belongs.
    @inlinable @inline(__always) func slot(of hash: UInt64) -> Int {
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: hash ^ (hash >> 32)) & mask
        while slots[slot] != hash, slots[slot] != 0 { slot = (slot + 1) & mask }
        return slot
    }
}
