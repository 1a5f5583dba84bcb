import Diagnostics
import Foundation

/// All documents of a history as directions in the space of their terms, each of length 1; numbered from the oldest.
struct TermMatrix: Sendable {
    let vocabulary: TermVocabulary
    private let rarities: [Float]
    /// For each document its terms.
    private(set) var documents: SparseRows
    /// For each document the terms of its title, a direction of its own.
    private(set) var titles: SparseRows
    /// For each term the documents that have it, oldest first; once `addPostings` was called.
    private(set) var postings = SparseRows(lengths: [])

    init(_ terms: TermCounts) {
        let (vocabulary, rarities) = (terms.vocabulary, terms.vocabulary.rarities)
        let rows = Concurrently.map(count: terms.documentCount, chunk: 256) { documents in
            documents.map { document in
                [terms[document], terms.title(of: document)].map { Self.direction(of: $0, vocabulary, rarities) }
            }
        }
        (self.vocabulary, self.rarities) = (vocabulary, rarities)
        documents = Self.rows(rows.lazy.map { $0[0] })
        titles = Self.rows(rows.lazy.map { $0[1] })
    }

    private typealias Direction = (numbers: [Int32], weights: [Float])

    /// Dates, times and small numbers say nothing of what an incident is like.
    private static func direction(of counts: ArraySlice<TermCounts.Count>, _ vocabulary: TermVocabulary, _ rarities: [Float]) -> Direction {
        let telling = counts.filter { !vocabulary.isMoment(Int($0.term)) }
        let weights = telling.map { weight($0.count, rarities[Int($0.term)]) }
        let scale = scale(weights)
        return (telling.map { $0.term }, weights.map { $0 * scale })
    }

    private static func rows(_ directions: some Collection<Direction>) -> SparseRows {
        var rows = SparseRows(lengths: directions.lazy.map { $0.numbers.count })
        for (row, direction) in directions.enumerated() {
            for (number, weight) in zip(direction.numbers, direction.weights) { rows.append(number, weight, to: row) }
        }
        return rows
    }

    var hasPostings: Bool { postings.count > 0 }

    /// Makes the postings, and puts the rarest terms of each document first: what a comparison of all with all needs.
    mutating func addPostings() {
        var lengths = [Int](repeating: 0, count: vocabulary.count)
        for number in documents.numbers { lengths[Int(number)] += 1 }
        postings = documents.transposed(lengths: lengths)
        documents.sortDescending(by: postings)
    }

    /// A document of the history.
    func vector(of document: Int) -> TermVector {
        let (entries, titleEntries) = (documents.entries(of: document), titles.entries(of: document))
        return TermVector(
            terms: documents.numbers[entries], weights: documents.weights[entries], titleTerms: titles.numbers[titleEntries],
            titleWeights: titles.weights[titleEntries])
    }

    /// A text from outside; terms that the history does not have lengthen it and are gone.
    func vector(of profile: TermProfile) -> TermVector {
        let terms = profile.terms.filter { !$0.isMoment }
        let numbers = terms.map { vocabulary.number(of: $0.hash) }
        let unknown = vocabulary.rarity(documentCount: 0)
        let rarities = numbers.map { $0.map { self.rarities[$0] } ?? unknown }
        let weights = zip(terms, rarities).map { Self.weight($0.count, $1) }
        let titleWeights = zip(terms, rarities).map { Self.weight(Float($0.titleCount), $1) }
        let (scale, titleScale) = (Self.scale(weights), Self.scale(titleWeights))
        let known = numbers.indices.filter { numbers[$0] != nil }
        let inTitle = known.filter { titleWeights[$0] > 0 }
        return TermVector(
            terms: known.compactMap { numbers[$0].map(Int32.init) }[...], weights: known.map { weights[$0] * scale }[...],
            titleTerms: inTitle.compactMap { numbers[$0].map(Int32.init) }[...],
            titleWeights: inTitle.map { titleWeights[$0] * titleScale }[...])
    }

    /// ln(1 + n) × rarity, n the weighted count.
    private static func weight(_ count: Float, _ rarity: Float) -> Float { count > 0 ? log1p(count) * rarity : 0 }

    /// What gives a direction the length of 1.
    private static func scale(_ weights: [Float]) -> Float {
        let length = weights.reduce(0) { $0 + $1 * $1 }.squareRoot()
        return length > 0 ? 1 / length : 0
    }
}
