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

    /// The terms of the title; these and the next are few, so that a list beats a set.
    private let title: [Int32]
    /// The terms that name the causes, and their hashes: some may stand in no text.
    private let causes: (terms: [Int32], hashes: [UInt64])
    /// One bit for the last six bits of each term of both: most terms are in neither.
    private let marked: UInt64

    init(of document: Int, in terms: TermCounts, causes: [String]) {
        let length = terms[document].reduce(0) { $0 + $1.count }
        saturation = Self.k1 * (1 - Self.b + Self.b * length / Self.averageLength)
        title = terms.title(of: document).map(\.term)
        var hashes: [UInt64] = []
        for cause in causes { TermScanner.scan(cause) { hashes.append(TermHash.of($0)) } }
        self.causes = (hashes.compactMap(terms.number), hashes)
        marked = (title + self.causes.terms).reduce(0) { $0 | Self.bit(of: $1) }
    }

    private static func bit(of term: Int32) -> UInt64 { 1 << UInt64(truncatingIfNeeded: term & 63) }

    func level(of count: TermCount) -> UInt8 {
        let quarter = UInt8(min(3, 4 * count.count / (count.count + saturation)))
        guard marked & Self.bit(of: count.term) != 0 else { return quarter }
        return (title.contains(count.term) ? quarter + 2 : quarter) + (causes.terms.contains(count.term) ? 2 : 0)
    }

    /// The level of a term that a name of the incident has, and perhaps no text.
    func levelOfName(_ hash: UInt64) -> UInt8 { causes.hashes.contains(hash) ? 3 : 1 }
}
