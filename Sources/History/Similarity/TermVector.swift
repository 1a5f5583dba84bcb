import Foundation

/// A document as a direction in the space of terms. Terms that no other document has lengthen it; they are kept apart, for queries from outside.
struct TermVector: Sendable {
    /// Identifiers in the vocabulary, ascending, and the weight of each; with the terms not kept, the length is 1.
    private(set) var terms: [UInt32] = []
    private(set) var weights: [Float] = []
    private var titleTerms: [UInt32] = []
    private var titleWeights: [Float] = []

    /// Terms that one incident of the history has and no other: the rarest, by which a text from outside may find it.
    private(set) var uniques: [Unique] = []

    struct Unique: Sendable {
        let hash: UInt64
        /// In the whole text and in the title, each with the length of 1.
        var weight: Float
        var titleWeight: Float
    }

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
            guard let identifier = vocabulary.identifier(of: term.hash) else {
                if vocabulary.isInOneDocument(term.hash) {
                    uniques.append(Unique(hash: term.hash, weight: weight, titleWeight: titleWeight))
                }
                continue
            }
            body.append((identifier, weight))
            if titleWeight > 0 { title.append((identifier, titleWeight)) }
        }
        (terms, weights) = Self.unit(body, bodyLength)
        (titleTerms, titleWeights) = Self.unit(title, titleLength)
        let (scale, titleScale) = (Self.scale(bodyLength), Self.scale(titleLength))
        for index in uniques.indices {
            uniques[index].weight *= scale
            uniques[index].titleWeight *= titleScale
        }
    }

    private static func scale(_ squaredLength: Float) -> Float { squaredLength > 0 ? 1 / squaredLength.squareRoot() : 0 }

    private static func unit(_ pairs: [(UInt32, Float)], _ squaredLength: Float) -> ([UInt32], [Float]) {
        let sorted = pairs.sorted { $0.0 < $1.0 }
        let scale = scale(squaredLength)
        return (sorted.map(\.0), sorted.map { $0.1 * scale })
    }

    func cosine(_ other: TermVector) -> Float { Self.dot(terms, weights, other.terms, other.weights) }

    func titleCosine(_ other: TermVector) -> Float { Self.dot(titleTerms, titleWeights, other.titleTerms, other.titleWeights) }

    /// The shared terms that add most to the cosine, strongest first, of those that say something to a reader.
    func strongest(with other: TermVector, limit: Int, where isTelling: (UInt32) -> Bool) -> [(term: UInt32, product: Float)] {
        var shared: [(term: UInt32, product: Float)] = []
        Self.forEachShared(terms, other.terms) { shared.append((terms[$0], weights[$0] * other.weights[$1])) }
        return shared.filter { isTelling($0.term) }.sorted { ($0.product, $1.term) > ($1.product, $0.term) }.prefix(limit).map { $0 }
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
