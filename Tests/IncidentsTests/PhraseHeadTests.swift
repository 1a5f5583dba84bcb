import Testing

@testable import Incidents

@Suite struct PhraseHeadTests {
    @Test func fourBytesAreLoweredAtOnceAsOneByOne() {
        for first: UInt8 in 0...255 {
            for second: UInt8 in [0x00, 0x40, 0x41, 0x5A, 0x5B, 0x7F, 0x80, 0xC1, 0xDA, 0xFF] {
                let text = [first, second, 0x51, first]
                let head = PhraseHead(text, at: 0, before: 4, lowered: true)
                let phrase = text.map(Cursor.lower)
                #expect(PhraseHead(phrase).begins(head) && PhraseHead(Array(phrase.prefix(3))).begins(head), "\(text)")
                #expect(!PhraseHead([phrase[0], phrase[1], 0x51, phrase[3]]).begins(head), "\(text)")
                #expect(PhraseHead(text).begins(PhraseHead(text, at: 0, before: 4, lowered: false)), "\(text)")
            }
        }
    }
}
