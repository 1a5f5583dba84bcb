/// The first bytes of a phrase or a text, up to four, compared at once.
struct PhraseHead: Sendable {
    private var bytes: UInt32 = 0
    private var known: UInt32 = 0

    /// What stands from an offset on.
    /// - Parameter lowered: Latin letters become lower case.
    init(_ text: [UInt8], at offset: Int, before end: Int, lowered: Bool) {
        for place in 0..<min(4, end - offset) {
            let byte = text[offset + place]
            bytes |= UInt32(lowered ? Cursor.lower(byte) : byte) &<< UInt32(8 &* place)
            known |= 0xFF &<< UInt32(8 &* place)
        }
    }

    /// A phrase.
    init(_ phrase: [UInt8]) { self.init(phrase, at: 0, before: phrase.count, lowered: false) }

    /// Whether a text begins with this phrase, as far as four bytes tell.
    func begins(_ text: PhraseHead) -> Bool { (bytes ^ text.bytes) & known == 0 }
}
