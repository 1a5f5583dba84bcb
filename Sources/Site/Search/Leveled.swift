/// A number, of a term or a document, and a level of `TermLevel` in one word: there are as many as there are postings.
struct Leveled: Comparable {
    private let word: UInt32

    init(_ number: Int, _ level: UInt8) { word = UInt32(number) << 3 | UInt32(level) }

    var number: Int { Int(word >> 3) }
    var level: UInt8 { UInt8(word & 7) }

    static func < (left: Leveled, right: Leveled) -> Bool { left.word < right.word }
}
