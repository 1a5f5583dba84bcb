import Foundation

/// All documents of a history as directions in the space of their terms, each of length 1; numbered from the oldest.
struct TermMatrix: Sendable {
    private(set) var vocabulary: TermVocabulary
    private let rarities: [Float]
    /// For each document its terms, rarest first.
    private(set) var documents: SparseRows
    /// For each document the terms of its title, a direction of its own.
    private(set) var titles: SparseRows
    /// For each term the documents that have it, oldest first.
    private(set) var postings: SparseRows

    init(_ profiles: [TermProfile]) {
        var vocabulary = TermVocabulary(documentCount: profiles.count)
        var numbers: [Int32] = []
        numbers.reserveCapacity(profiles.reduce(0) { $0 + $1.terms.count })
        var (lengths, titleLengths) = ([Int](), [Int]())
        for profile in profiles {
            let (start, titles) = (numbers.count, profile.terms.count { !$0.isMoment && $0.titleCount > 0 })
            for term in profile.terms where !term.isMoment { numbers.append(Int32(vocabulary.count(term, of: profile))) }
            lengths.append(numbers.count - start)
            titleLengths.append(titles)
        }
        vocabulary.number()
        for index in numbers.indices { numbers[index] = Int32(vocabulary.number(ofPlace: Int(numbers[index]))) }
        rarities = vocabulary.rarities
        postings = SparseRows(lengths: vocabulary.documentCounts)
        documents = SparseRows(lengths: lengths)
        titles = SparseRows(lengths: titleLengths)
        self.vocabulary = vocabulary
        place(profiles, numbers)
        // Term by term, so that each document gets its own rarest first.
        for term in (0..<vocabulary.count).reversed() {
            for entry in postings.entries(of: term) {
                documents.append(Int32(term), postings.weights[entry], to: Int(postings.numbers[entry]))
            }
        }
    }

    /// - Parameter numbers: of the terms of all profiles, one after the other.
    private mutating func place(_ profiles: [TermProfile], _ numbers: [Int32]) {
        var next = 0
        var (weights, titleWeights) = ([Float](), [Float]())
        for (document, profile) in profiles.enumerated() {
            weights.removeAll(keepingCapacity: true)
            titleWeights.removeAll(keepingCapacity: true)
            for term in profile.terms where !term.isMoment {
                let rarity = rarities[Int(numbers[next + weights.count])]
                weights.append(Self.weight(term.count, rarity))
                titleWeights.append(Self.weight(Float(term.titleCount), rarity))
            }
            let (scale, titleScale) = (Self.scale(weights), Self.scale(titleWeights))
            for place in weights.indices {
                let number = numbers[next + place]
                postings.append(Int32(document), weights[place] * scale, to: Int(number))
                if titleWeights[place] > 0 { titles.append(number, titleWeights[place] * titleScale, to: document) }
            }
            next += weights.count
        }
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
