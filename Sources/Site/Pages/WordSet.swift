/// The words of some texts, each as a number that is the same for the same letters and digits, whatever their case.
struct WordSet {
    /// A word lies in the first free slot from the one that its number says; free slots hold 0.
    private var slots: [UInt64]

    init(_ texts: [String]) {
        // A word has one byte at least, and one that is none of its own: so many slots that one stays free.
        let most = texts.reduce(2) { $0 + $1.utf8.count / 2 + 1 }
        slots = Array(repeating: 0, count: 1 << (Int.bitWidth - most.leadingZeroBitCount))
        for var text in texts { text.withUTF8 { utf8 in Self.forEachWord(in: utf8) { insert($0) } } }
    }

    func contains(_ word: UInt64) -> Bool { slots[slot(of: word)] == word }

    private mutating func insert(_ word: UInt64) { slots[slot(of: word)] = word }

    private func slot(of word: UInt64) -> Int {
        var slot = Int(truncatingIfNeeded: word >> 32) & (slots.count - 1)
        while slots[slot] != 0, slots[slot] != word { slot = (slot + 1) & (slots.count - 1) }
        return slot
    }

    /// Each word of a text by its number (FNV-1a: Fowler, Noll, Vo), which is never 0. Of what is no ASCII all but the dashes and quotation
    /// marks are taken for letters.
    static func forEachWord(in text: UnsafeBufferPointer<UInt8>, _ found: (UInt64) -> Void) {
        let start: UInt64 = 0xCBF2_9CE4_8422_2325
        var (hash, place) = (start, 0)
        while place < text.count {
            let byte = text[place]
            let isPunctuation = byte == 0xE2 && place + 1 < text.count && text[place + 1] == 0x80
            place += isPunctuation ? 3 : 1
            if !isPunctuation, ASCII.isAlphanumeric(byte) || byte >= 0x80 {
                hash = (hash ^ UInt64(ASCII.lowercased(byte))) &* 0x100_0000_01B3
            } else if hash != start {
                found(hash | 1)
                hash = start
            }
        }
        if hash != start { found(hash | 1) }
    }
}
