/// Spellings in UTF-8 with what each means, made for the thousands that every run takes in and of which it asks for a few: all of them
/// stand in one run of bytes, and none is a String of its own.
@usableFromInline package struct SpellingTable<Meaning: Sendable>: Sendable {
    @usableFromInline var text: [UInt8] = []
    @usableFromInline var spellings: [(range: Range<Int>, meaning: Meaning)] = []
    /// Open addressing, at most half full: places in `spellings`, or -1.
    @usableFromInline var slots: [Int32]

    @inlinable package init() { slots = [Int32](repeating: -1, count: 256) }

    /// What a spelling means; nil for one that is not known.
    @inlinable package subscript(_ spelling: String) -> Meaning? {
        let place = slots[slot(of: spelling.utf8Span.span)]
        return place < 0 ? nil : spellings[Int(place)].meaning
    }

    /// The same of a stretch of bytes.
    @inlinable package subscript(_ spelling: ArraySlice<UInt8>) -> Meaning? {
        let place = slots[slot(of: spelling.span)]
        return place < 0 ? nil : spellings[Int(place)].meaning
    }

    /// Takes a spelling in; what one means that is known already is changed by `change`, or else stays.
    @inlinable package mutating func add(_ spelling: [UInt8], _ meaning: Meaning, orElse change: (inout Meaning) -> Void = { _ in }) {
        if spellings.count * 2 >= slots.count { grow() }
        let slot = slot(of: spelling.span)
        if slots[slot] >= 0 { return change(&spellings[Int(slots[slot])].meaning) }
        slots[slot] = Int32(spellings.count)
        spellings.append((text.count..<text.count + spelling.count, meaning))
        text += spelling
    }

    @inlinable mutating func grow() {
        slots = [Int32](repeating: -1, count: slots.count * 4)
        for (place, spelling) in spellings.enumerated() { slots[slot(of: text[spelling.range].span)] = Int32(place) }
    }

    /// The slot that holds a spelling, else the empty one where it belongs.
    @inlinable func slot(of spelling: Span<UInt8>) -> Int {
        var hash: UInt32 = 0x811C_9DC5
        for place in spelling.indices { hash = (hash ^ UInt32(spelling[place])) &* 0x0100_0193 }
        let mask = slots.count - 1
        var slot = Int(hash ^ hash >> 15) & mask
        while slots[slot] >= 0, !stands(spelling, in: spellings[Int(slots[slot])].range) { slot = (slot + 1) & mask }
        return slot
    }

    @inlinable func stands(_ spelling: Span<UInt8>, in range: Range<Int>) -> Bool {
        guard spelling.count == range.count else { return false }
        for place in spelling.indices where spelling[place] != text[range.lowerBound + place] { return false }
        return true
    }
}
