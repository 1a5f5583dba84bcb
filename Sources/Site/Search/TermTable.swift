import History

/// Which incidents have which term, and how much it says of them. Flat arrays: millions of postings pass through here.
struct TermTable {
    /// Names a term; counted in order of first appearance.
    typealias TermID = Int

    private var spellings: [UInt8] = []
    private var spellingEnds: [Int] = []
    /// The last posting of each term: where a second mention in the same document belongs.
    private var lastPosting: [Int32] = []
    /// Each a term and its level, document after document.
    private var postings: [Leveled] = []
    /// Where the postings of each document begin.
    private var starts: [Int] = []
    private var termOfHash = HashTable()

    /// - Parameter capacity: how many postings to make room for.
    init(capacity: Int) { postings.reserveCapacity(capacity) }

    var count: Int { spellingEnds.count }

    func spelling(of term: TermID) -> ArraySlice<UInt8> {
        spellings[(term == 0 ? 0 : spellingEnds[term - 1])..<spellingEnds[term]]
    }

    /// What is added from here on belongs to the next document.
    mutating func beginDocument() { starts.append(postings.count) }

    /// Of two levels of one term in one document the higher stays.
    mutating func add(_ term: TermID, level: UInt8) {
        let last = Int(lastPosting[term])
        if last >= starts[starts.count - 1] {
            postings[last] = max(postings[last], Leveled(term, level))
            return
        }
        lastPosting[term] = Int32(postings.count)
        postings.append(Leveled(term, level))
    }

    /// A spelling with accents goes by the term without.
    mutating func term(spelled spelling: ArraySlice<UInt8>) -> TermID {
        let hash = TermHash.of(spelling.span)
        if let term = termOfHash[hash] { return term }
        guard let folded = FoldedTerm.fold(spelling), !folded.elementsEqual(spelling) else { return append(hash, spelling) }
        let foldedHash = TermHash.of(folded.span)
        let term = termOfHash[foldedHash] ?? append(foldedHash, folded[...])
        termOfHash[hash] = term
        return term
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
        for posting in postings { ends[posting.number] += 1 }
        var total = 0
        for term in ends.indices {
            total += ends[term]
            ends[term] = total - ends[term]
        }
        // `ends` holds the place of each term's next posting, and the end of its postings when all are placed.
        var documents = [Leveled](repeating: Leveled(0, 0), count: postings.count)
        for (document, start) in starts.enumerated() {
            for posting in postings[start..<(document + 1 < starts.count ? starts[document + 1] : postings.count)] {
                documents[ends[posting.number]] = Leveled(document, posting.level)
                ends[posting.number] += 1
            }
        }
        return SortedTerms(order: order, ends: ends, documents: documents)
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
