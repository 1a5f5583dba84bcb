import Foundation

/// The terms of a history, numbered in order of appearance: how many documents have each, and how it is spelled.
struct TermVocabulary: Sendable {
    private var numbers = HashTable()
    private var spellings: [UInt8] = []
    private var spellingEnds: [Int] = []
    private(set) var documentCounts: [Int32] = []
    private let documentCount: Int

    /// - Parameter documentCount: of the whole history.
    init(documentCount: Int) { self.documentCount = documentCount }

    var count: Int { documentCounts.count }

    func number(of hash: UInt64) -> Int? { numbers[hash] }

    /// The number of a term that one more document has.
    mutating func count(_ term: TermProfile.Term, of profile: TermProfile) -> Int {
        if let number = numbers[term.hash] {
            documentCounts[number] += 1
            return number
        }
        let number = documentCounts.count
        numbers[term.hash] = number
        documentCounts.append(1)
        spellings += profile.utf8(of: term)
        spellingEnds.append(spellings.count)
        return number
    }

    private func utf8(of number: Int) -> ArraySlice<UInt8> {
        spellings[(number == 0 ? 0 : spellingEnds[number - 1])..<spellingEnds[number]]
    }

    func spelling(of number: Int) -> String { String(decoding: utf8(of: number), as: UTF8.self) }

    /// Whether a term is evidence to a reader: in less than a quarter of the documents, and more than a number.
    func isTelling(_ number: Int) -> Bool {
        Int(documentCounts[number]) * 4 <= max(8, documentCount) && utf8(of: number).contains { $0 > 0x39 }
    }

    /// How much a term says: ln((6 + N) / (½ + df)).
    ///
    /// Without the usual "+ 1" what all documents have, the team's own template, says next to nothing. The five documents added keep small
    /// histories from taking a word for telling because one of three has it.
    func rarity(documentCount df: Int) -> Float { max(0.05, Float(log((6 + Double(documentCount)) / (0.5 + Double(df))))) }

    /// The rarity of each term, by its number.
    var rarities: [Float] {
        let byCount = (0...documentCount).map(rarity)
        return documentCounts.map { byCount[Int($0)] }
    }

    /// The numbers of all terms, rarest first.
    var rarestFirst: [Int32] {
        var places = [Int](repeating: 0, count: documentCount + 2)
        for count in documentCounts { places[Int(count) + 1] += 1 }
        for count in places.indices.dropFirst() { places[count] += places[count - 1] }
        var order = [Int32](repeating: 0, count: count)
        for (number, count) in documentCounts.enumerated() {
            order[places[Int(count)]] = Int32(number)
            places[Int(count)] += 1
        }
        return order
    }
}
