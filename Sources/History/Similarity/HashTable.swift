/// Small numbers by 64-bit hashes that are well mixed already: open addressing, at most half full.
package struct HashTable: Sendable {
    private var hashes: [UInt64] = []
    private var values: [Int32] = []
    /// For each slot a place in `hashes`, or -1.
    private var slots = [Int32](repeating: -1, count: 1 << 12)

    package init() {}

    /// Values are set once and never changed.
    package subscript(hash: UInt64) -> Int? {
        get {
            let place = slots[slot(of: hash)]
            return place < 0 ? nil : Int(values[Int(place)])
        }
        set {
            guard let newValue else { return }
            slots[slot(of: hash)] = Int32(hashes.count)
            hashes.append(hash)
            values.append(Int32(newValue))
            if hashes.count * 2 > slots.count { grow() }
        }
    }

    private func slot(of hash: UInt64) -> Int {
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: hash ^ (hash >> 32)) & mask
        while slots[slot] >= 0, hashes[Int(slots[slot])] != hash { slot = (slot + 1) & mask }
        return slot
    }

    private mutating func grow() {
        slots = [Int32](repeating: -1, count: slots.count * 4)
        for (place, hash) in hashes.enumerated() { slots[slot(of: hash)] = Int32(place) }
    }
}
