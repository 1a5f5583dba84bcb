import Foundation

/// A document as a direction in the space of terms. Terms that no other document has lengthen it but are not kept.
struct TermVector: Sendable {
    /// Identifiers in the vocabulary, ascending, and the weight of each; with the terms not kept, the length is 1.
    private(set) var terms: [UInt32] = []
    private(set) var weights: [Float] = []
    private var titleTerms: [UInt32] = []
    private var titleWeights: [Float] = []

    static let empty = TermVector()
    private init() {}

    /// Weights ln(1 + n) × rarity, n the weighted count.
    init(_ profile: TermProfile, _ vocabulary: TermVocabulary) {
        var (body, title): ([(UInt32, Float)], [(UInt32, Float)]) = ([], [])
        var (bodyLength, titleLength): (Float, Float) = (0, 0)
        for term in profile.terms {
            let rarity = vocabulary.rarity(of: term.hash)
            let weight = log1p(term.count) * rarity
            let titleWeight = log1p(term.titleCount) * rarity
            bodyLength += weight * weight
            titleLength += titleWeight * titleWeight
            guard let identifier = vocabulary.identifier(of: term.hash) else { continue }
            body.append((identifier, weight))
            if titleWeight > 0 { title.append((identifier, titleWeight)) }
        }
        (terms, weights) = Self.unit(body, bodyLength)
        (titleTerms, titleWeights) = Self.unit(title, titleLength)
    }

    private static func unit(_ pairs: [(UInt32, Float)], _ squaredLength: Float) -> ([UInt32], [Float]) {
        let sorted = pairs.sorted { $0.0 < $1.0 }
        let scale = squaredLength > 0 ? 1 / squaredLength.squareRoot() : 0
        return (sorted.map(\.0), sorted.map { $0.1 * scale })
    }

    func cosine(_ other: TermVector) -> Float { Self.dot(terms, weights, other.terms, other.weights) }

    func titleCosine(_ other: TermVector) -> Float { Self.dot(titleTerms, titleWeights, other.titleTerms, other.titleWeights) }

    /// The shared terms that add most to the cosine, strongest first, of those that say something to a reader.
    func strongest(with other: TermVector, limit: Int, where isTelling: (UInt32) -> Bool) -> [UInt32] {
        var shared: [(term: UInt32, product: Float)] = []
        Self.forEachShared(terms, other.terms) { shared.append((terms[$0], weights[$0] * other.weights[$1])) }
        return shared.filter { isTelling($0.term) }.sorted { ($0.product, $1.term) > ($1.product, $0.term) }.prefix(limit).map(\.term)
    }

    private static func dot(_ left: [UInt32], _ leftWeights: [Float], _ right: [UInt32], _ rightWeights: [Float]) -> Float {
        var sum: Float = 0
        forEachShared(left, right) { sum += leftWeights[$0] * rightWeights[$1] }
        return sum
    }

    /// Walks two ascending lists side by side.
    private static func forEachShared(_ left: [UInt32], _ right: [UInt32], body: (Int, Int) -> Void) {
        var (i, j) = (0, 0)
        while i < left.count, j < right.count {
            if left[i] == right[j] {
                body(i, j)
                i += 1
                j += 1
            } else if left[i] < right[j] {
                i += 1
            } else {
                j += 1
            }
        }
    }
}
