/// The first bytes of a phrase or a text, up to four, compared at once.
struct PhraseHead: Sendable {
    private var bytes: UInt32 = 0
    private var known: UInt32 = 0

    /// What stands from an offset on.
    /// - Parameter lowered: Latin letters become lower case.
    init(_ text: [UInt8], at offset: Int, before end: Int, lowered: Bool) {
        if end - offset >= 4 {
            let word = UInt32(littleEndian: text.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: offset, as: UInt32.self) })
            (bytes, known) = (lowered ? Self.lowered(word) : word, .max)
            return
        }
        for place in 0..<min(4, end - offset) {
            let byte = text[offset + place]
            bytes |= UInt32(lowered ? Cursor.lower(byte) : byte) &<< UInt32(8 &* place)
            known |= 0xFF &<< UInt32(8 &* place)
        }
    }

    /// Four bytes with Latin letters in lower case, all at once.
    private static func lowered(_ word: UInt32) -> UInt32 {
        let low = word & 0x7F7F_7F7F
        // The highest bit of each byte says that it is no less than `A`, and no less than what follows `Z`.
        let (fromA, pastZ) = (low &+ 0x3F3F_3F3F, low &+ 0x2525_2525)
        return word | (fromA & ~pastZ & ~word & 0x8080_8080) &>> 2
    }

    /// A phrase.
    init(_ phrase: [UInt8]) { self.init(phrase, at: 0, before: phrase.count, lowered: false) }

    /// Whether a text begins with this phrase, as far as four bytes tell.
    func begins(_ text: PhraseHead) -> Bool { (bytes ^ text.bytes) & known == 0 }
}
