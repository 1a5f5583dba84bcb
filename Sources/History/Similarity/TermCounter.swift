/// Counts the terms of a text by hash, in a table of its own: open addressing, at most half full.
struct TermCounter {
    /// For each slot the index of a term, or -1.
    private var slots: [Int32]
    private(set) var terms: [TermProfile.Term] = []
    /// The spellings of all terms, one after the other.
    private(set) var texts: [UInt8] = []

    /// - Parameter size: of the text, in bytes; a guess will do.
    init(size: Int) {
        var count = 64
        while count < 2048, count * 4 < size { count *= 2 }
        slots = [Int32](repeating: -1, count: count)
        terms.reserveCapacity(count / 4)
        texts.reserveCapacity(size / 4)
    }

    mutating func add(_ text: String, weight: Float, isTitle: Bool = false) {
        var bytes = Array(text.utf8)
        add(lowering: &bytes, weight: weight, isTitle: isTitle)
    }

    /// Counts the terms of UTF-8 text, whose letters become small.
    mutating func add(lowering text: inout [UInt8], weight: Float, isTitle: Bool = false) {
        TermScanner.scan(lowering: &text) { count($0, weight: weight, isTitle: isTitle) }
    }

    private mutating func count(_ bytes: Span<UInt8>, weight: Float, isTitle: Bool) {
        let hash = TermProfile.hash(bytes)
        let slot = slot(of: hash)
        let index = Int(slots[slot])
        if index >= 0 {
            terms[index].count += weight
            if isTitle, terms[index].titleCount < .max { terms[index].titleCount += 1 }
            return
        }
        slots[slot] = Int32(terms.count)
        let start = Int32(texts.count)
        bytes.withUnsafeBufferPointer { texts.append(contentsOf: $0) }
        terms.append(
            TermProfile.Term(
                hash: hash, text: start..<Int32(texts.count), count: weight, titleCount: isTitle ? 1 : 0, isMoment: Self.isMoment(bytes)))
        if terms.count * 2 > slots.count { grow() }
    }

    /// The slot that holds a hash, else the empty one where it belongs.
    private func slot(of hash: UInt64) -> Int {
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: hash ^ (hash >> 32)) & mask
        while slots[slot] >= 0, terms[Int(slots[slot])].hash != hash { slot = (slot + 1) & mask }
        return slot
    }

    private mutating func grow() {
        slots = [Int32](repeating: -1, count: slots.count * 4)
        for (index, term) in terms.enumerated() { slots[slot(of: term.hash)] = Int32(index) }
    }

    private static func isMoment(_ text: Span<UInt8>) -> Bool {
        var hasJoiner = false
        for index in text.indices {
            switch text[index] {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): continue
            case UInt8(ascii: "-"), UInt8(ascii: ":"), UInt8(ascii: "/"): hasJoiner = true
            default: return false
            }
        }
        let century = text.count == 4 ? (text[0], text[1]) : (0, 0)
        let isYear = century == (UInt8(ascii: "1"), UInt8(ascii: "9")) || century == (UInt8(ascii: "2"), UInt8(ascii: "0"))
        return hasJoiner || text.count <= 2 || isYear
    }
}
