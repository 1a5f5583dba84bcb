/// Counts the terms of one document after the other, each term known by its hash and kept once: open addressing, at most half full.
package struct TermCounter: Sendable {
    struct Term: Sendable {
        let hash: UInt64
        /// Stretch of `spellings`.
        fileprivate let spelling: Range<Int32>
        /// Whether it is a date, a time or a small number: two incidents that began at 06:00 have nothing in common.
        let isMoment: Bool
    }

    private struct Slot {
        var hash: UInt64 = 0
        /// Of a term, or -1.
        var index: Int32 = -1
        /// Where in `texts` the latest document counts it.
        var place: Int32 = -1
    }

    /// In the order of their first appearance.
    private(set) var terms: [Term] = []
    /// The spellings of all terms, one after the other.
    private var spellings: [UInt8] = []
    private var slots: [Slot]
    /// How often each document has each of its terms, by the index in `terms`; and of its title alone.
    private(set) var texts = TermRows()
    private(set) var titles = TermRows()

    /// - Parameter expectedTerms: how many different ones there may be; a guess will do.
    init(expectedTerms: Int = 100) {
        var count = 256
        while count < expectedTerms * 2 { count *= 2 }
        slots = [Slot](repeating: Slot(), count: count)
    }

    func utf8(of term: Term) -> ArraySlice<UInt8> { spellings[Int(term.spelling.lowerBound)..<Int(term.spelling.upperBound)] }

    func spelling(of term: Term) -> String { String(decoding: utf8(of: term), as: UTF8.self) }

    /// Counts the terms of a title; the first text of its document.
    /// - Parameter weight: how many occurrences elsewhere one in the title is worth.
    mutating func add(title: String, weight: Int32) {
        add(title, tenths: 10)
        titles.append(texts.unfinished)
        texts.scaleUnfinished(by: weight)
    }

    mutating func add(_ text: String, tenths: Int32) {
        var bytes = Array(text.utf8)
        add(lowering: &bytes, tenths: tenths)
    }

    /// Counts the terms of UTF-8 text, whose letters become small.
    mutating func add(lowering text: inout [UInt8], tenths: Int32) {
        TermScanner.scan(lowering: &text) { count($0, tenths: tenths) }
    }

    /// Ends a document: what is added now belongs to the next.
    mutating func finishDocument() {
        texts.finishRow()
        titles.finishRow()
    }

    private mutating func count(_ bytes: Span<UInt8>, tenths: Int32) {
        let hash = TermHash.of(bytes)
        let slot = slot(of: hash)
        if texts.add(tenths, at: Int(slots[slot].place)) { return }
        if slots[slot].index < 0 {
            slots[slot] = Slot(hash: hash, index: Int32(terms.count))
            append(hash, bytes)
        }
        let index = slots[slot].index
        slots[slot].place = Int32(texts.append(TermCount(term: index, tenths: tenths)))
        if terms.count * 2 > slots.count { grow() }
    }

    private mutating func append(_ hash: UInt64, _ bytes: Span<UInt8>) {
        let start = Int32(spellings.count)
        bytes.withUnsafeBufferPointer { spellings.append(contentsOf: $0) }
        terms.append(Term(hash: hash, spelling: start..<Int32(spellings.count), isMoment: Self.isMoment(bytes)))
    }

    /// The slot that holds a hash, else the empty one where it belongs.
    @inline(__always)
    private func slot(of hash: UInt64) -> Int {
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: hash) & mask
        while slots[slot].hash != hash, slots[slot].index >= 0 { slot = (slot + 1) & mask }
        return slot
    }

    private mutating func grow() {
        let old = slots
        slots = [Slot](repeating: Slot(), count: old.count * 2)
        for full in old where full.index >= 0 { slots[slot(of: full.hash)] = full }
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
