import Foundation

/// The terms of a history, how many documents have each, and how it is spelled; counted first, then numbered from the most frequent.
struct TermVocabulary: Sendable {
    /// Places in order of appearance, by hash.
    private var places = HashTable()
    private var spellings: [UInt8] = []
    private var spellingEnds: [Int] = []
    private var counts: [Int32] = []
    private var moments: [Bool] = []
    /// The number of each place, and the place of each number.
    private var numbers: [Int32] = []
    private var placeOfNumber: [Int32] = []
    private let documentCount: Int

    /// - Parameter documentCount: of the whole history.
    init(documentCount: Int) { self.documentCount = documentCount }

    var count: Int { counts.count }

    /// Counts the terms of more documents.
    /// - Returns: for each term its place, which `number(ofPlace:)` makes its number when all are counted.
    mutating func count(_ counter: TermCounter) -> [Int32] {
        let found = counter.terms.map { term in
            if let place = places[term.hash] { return Int32(place) }
            let place = counts.count
            places[term.hash] = place
            counts.append(0)
            moments.append(term.isMoment)
            spellings += counter.utf8(of: term)
            spellingEnds.append(spellings.count)
            return Int32(place)
        }
        // A document has each of its terms once.
        for count in counter.texts.counts { counts[Int(found[Int(count.term)])] += 1 }
        return found
    }

    /// Numbers the terms from the most frequent, so that those which most documents have lie close together in memory: a sort by counting.
    mutating func number() {
        var starts = [Int](repeating: 0, count: documentCount + 2)
        for count in counts { starts[documentCount + 1 - Int(count)] += 1 }
        for level in starts.indices.dropFirst() { starts[level] += starts[level - 1] }
        numbers = [Int32](repeating: 0, count: counts.count)
        placeOfNumber = numbers
        for (place, count) in counts.enumerated() {
            let number = starts[documentCount - Int(count)]
            starts[documentCount - Int(count)] += 1
            numbers[place] = Int32(number)
            placeOfNumber[number] = Int32(place)
        }
    }

    func number(ofPlace place: Int32) -> Int32 { numbers[Int(place)] }

    func number(of hash: UInt64) -> Int32? { places[hash].map { numbers[$0] } }

    func utf8(of number: Int32) -> ArraySlice<UInt8> {
        let place = Int(placeOfNumber[Int(number)])
        return spellings[(place == 0 ? 0 : spellingEnds[place - 1])..<spellingEnds[place]]
    }

    func spelling(of number: Int32) -> String { String(decoding: utf8(of: number), as: UTF8.self) }

    /// Adds what an identifier counts as besides the whole: `config` and `change` of `config-change`.
    func addParts(of number: Int32, to parts: inout [Int32]) {
        let text = utf8(of: number)
        guard text.contains(where: TermScanner.isJoiner) else { return }
        var hashes: [UInt64] = []
        TermScanner.scan(utf8: Array(text)) { hashes.append(TermHash.of($0)) }
        for hash in hashes { if let part = self.number(of: hash), part != number { parts.append(part) } }
    }

    /// Whether each term is evidence to a reader, by its number: in less than a quarter of the documents, more than a number, and no word of
    /// grammar, of form or of any report.
    var areTelling: [Bool] {
        var areTelling = counts.indices.map { number in
            let isRare = Int(counts[Int(placeOfNumber[number])]) * 4 <= max(8, documentCount)
            return isRare && utf8(of: Int32(number)).contains { $0 > 0x39 }
        }
        for hashes in [FunctionWords.hashes, FormWords.hashes, UsualWords.hashes] {
            for hash in hashes { if let number = number(of: hash) { areTelling[Int(number)] = false } }
        }
        return areTelling
    }

    /// Whether a term says anything at all, be it usual.
    func isWord(_ number: Int32) -> Bool { !FunctionWords.contains(spelling(of: number)) }

    func isOfForm(_ number: Int32) -> Bool { FormWords.contains(spelling(of: number)) }

    func isUsual(_ number: Int32) -> Bool { UsualWords.contains(spelling(of: number)) }

    /// Whether a term counts in a question of a few words, which has not enough others to outweigh those of grammar.
    func isAsked(_ number: Int32) -> Bool { documentCount >= Self.many || isWord(number) }

    /// Among so many documents words of grammar are never rare.
    private static let many = 200

    /// How much a term says: ln((6 + N) / (½ + df)).
    ///
    /// Without the usual "+ 1" what all documents have, the team's own template, says next to nothing. The five documents added keep small
    /// histories from taking a word for telling because one of three has it.
    func rarity(documentCount df: Int) -> Float { max(0.05, Float(log((6 + Double(documentCount)) / (0.5 + Double(df))))) }

    /// Whether each term is a date, a time or a small number, by its number.
    var areMoments: [Bool] { placeOfNumber.map { moments[Int($0)] } }

    /// The rarity of each term, by its number.
    var rarities: [Float] {
        let byCount = (0...documentCount).map(rarity)
        return placeOfNumber.map { byCount[Int(counts[Int($0)])] }
    }
}
