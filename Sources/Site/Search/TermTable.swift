import History

/// Which incidents have which term, and how much it says of them. Flat arrays: millions of postings pass through here.
struct TermTable {
    /// Names a term; counted in order of first appearance.
    typealias TermID = Int

    private struct Posting {
        var term: Int32
        var document: Int32
        var level: UInt8
    }

    private var spellings: [UInt8] = []
    private var spellingEnds: [Int] = []
    /// The last posting of each term: where a second mention in the same document belongs.
    private var lastPosting: [Int] = []
    private var postings: [Posting] = []
    private var termOfHash = HashTable()

    init(capacity: Int) { postings.reserveCapacity(capacity) }

    var count: Int { spellingEnds.count }

    func spelling(of term: TermID) -> ArraySlice<UInt8> {
        spellings[(term == 0 ? 0 : spellingEnds[term - 1])..<spellingEnds[term]]
    }

    /// Documents must come in ascending order; of two levels of one term in one document the higher stays.
    /// - Parameters:
    ///   - hash: `TermProfile.hash` of the spelling, accents and all.
    ///   - spelling: looked at only when the hash is new.
    mutating func add(hash: UInt64, document: Int, level: UInt8, spelling: () -> ArraySlice<UInt8>) {
        let term = termOfHash[hash] ?? newTerm(hash, spelling())
        let last = lastPosting[term]
        if last >= 0, postings[last].document == document {
            postings[last].level = max(postings[last].level, level)
            return
        }
        lastPosting[term] = postings.count
        postings.append(Posting(term: Int32(term), document: Int32(document), level: level))
    }

    /// A spelling with accents goes by the term without.
    private mutating func newTerm(_ hash: UInt64, _ spelling: ArraySlice<UInt8>) -> TermID {
        if let folded = FoldedTerm.fold(spelling), !folded.elementsEqual(spelling) {
            let foldedHash = TermProfile.hash(folded.span)
            let term = termOfHash[foldedHash] ?? append(foldedHash, folded[...])
            termOfHash[hash] = term
            return term
        }
        return append(hash, spelling)
    }

    private mutating func append(_ hash: UInt64, _ spelling: ArraySlice<UInt8>) -> TermID {
        let term = count
        spellings += spelling
        spellingEnds.append(spellings.count)
        lastPosting.append(-1)
        termOfHash[hash] = term
        return term
    }

    /// Every term with its postings, ordered by the bytes of its spelling.
    var sorted: SortedTerms {
        var ends = [Int](repeating: 0, count: count)
        for posting in postings { ends[Int(posting.term)] += 1 }
        var total = 0
        for term in ends.indices {
            total += ends[term]
            ends[term] = total - ends[term]
        }
        // `ends` holds the place of each term's next posting, and the end of its postings when all are placed.
        var documents = [Int32](repeating: 0, count: postings.count)
        var levels = [UInt8](repeating: 0, count: postings.count)
        for posting in postings {
            let place = ends[Int(posting.term)]
            documents[place] = posting.document
            levels[place] = posting.level
            ends[Int(posting.term)] = place + 1
        }
        return SortedTerms(order: order, ends: ends, documents: documents, levels: levels)
    }

    private var order: [TermID] {
        let keys = (0..<count).map { term in (key: Self.firstBytes(spelling(of: term)), term: term) }
        return keys.sorted { left, right in
            left.key == right.key ? spelling(of: left.term).lexicographicallyPrecedes(spelling(of: right.term)) : left.key < right.key
        }.map(\.term)
    }

    /// The first eight bytes as a number that orders as they do.
    private static func firstBytes(_ spelling: ArraySlice<UInt8>) -> UInt64 {
        var key: UInt64 = 0
        for byte in spelling.prefix(8) { key = key << 8 | UInt64(byte) }
        return key << (8 * UInt64(8 - min(8, spelling.count)))
    }
}
