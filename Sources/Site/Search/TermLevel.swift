import History

/// How much a term says of a document, in eight levels: all that ranking needs to know, so that no lengths and counts are shipped.
///
/// The saturation of BM25 (Robertson and Zaragoza, "The Probabilistic Relevance Framework", 2009) in quarters, two levels more for a word
/// of the title and two for a word of the cause. The average length is fixed, so that one more incident leaves the levels of the others alone.
struct TermLevel {
    /// The mark of each level in the index; no term and no number has these characters.
    static let marks = Array("!#$%&()*".utf8)

    private static let averageLength: Float = 600
    private static let (k1, b): (Float, Float) = (1.2, 0.75)

    /// k1 × (1 − b + b × length / average)
    private let saturation: Float

    /// Hashes of the terms that name the causes: few, so that a list beats a set.
    private let causes: [UInt64]

    init(_ profile: TermProfile, causes: [String]) {
        let length = profile.terms.reduce(0) { $0 + $1.count }
        saturation = Self.k1 * (1 - Self.b + Self.b * length / Self.averageLength)
        var hashes: [UInt64] = []
        for cause in causes { TermScanner.scan(cause) { hashes.append(TermProfile.hash($0)) } }
        self.causes = hashes
    }

    func level(of term: TermProfile.Term) -> UInt8 {
        let quarter = UInt8(min(3, 4 * term.count / (term.count + saturation)))
        return (term.titleCount > 0 ? quarter + 2 : quarter) + (causes.contains(term.hash) ? 2 : 0)
    }

    /// The level of a term that a name of the incident has, and perhaps no text.
    func levelOfName(_ hash: UInt64) -> UInt8 { causes.contains(hash) ? 3 : 1 }
}
