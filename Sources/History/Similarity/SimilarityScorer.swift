/// Compares one text after another with the documents of a history; keeps its scratch space between them.
struct SimilarityScorer {
    private let matrix: TermMatrix
    /// For each term its weight in the text and in the title of what is asked about.
    private var asked: [SIMD2<Float>]
    /// For each document the cosine as far as it has been added up; zeros between two questions.
    private var partial: [Float]

    /// How many documents are compared in full, at most, when not all are.
    private static let candidateLimit = 24

    init(_ matrix: TermMatrix, documentCount: Int) {
        self.matrix = matrix
        asked = [SIMD2<Float>](repeating: .zero, count: matrix.vocabulary.count)
        partial = [Float](repeating: 0, count: documentCount)
    }

    /// Makes `vector` what is asked about while `body` runs.
    mutating func asking<Result>(_ vector: TermVector, _ body: (inout SimilarityScorer) -> Result) -> Result {
        for term in vector.terms { asked[Int(term.number)].x = term.weight }
        for term in vector.titleTerms { asked[Int(term.number)].y = term.weight }
        defer {
            for term in vector.terms { asked[Int(term.number)] = .zero }
            for term in vector.titleTerms { asked[Int(term.number)] = .zero }
        }
        return body(&self)
    }

    /// Documents older than `end` that may be like `vector`, in no order that matters.
    /// - Parameter budget: how many postings may be looked at, those of the heaviest terms first; then only the best documents by what was
    ///   seen are candidates. Nil for all documents.
    mutating func candidates(_ vector: TermVector, before end: Int, budget: Int?) -> [Int32] {
        guard let budget else { return Array(0..<Int32(end)) }
        var (left, isAnySeen) = (budget, false)
        for place in Self.heaviestFirst(vector.terms) {
            let term = vector.terms[vector.terms.startIndex + place]
            let postings = matrix.postings[Int(term.number)]
            left -= postings.count
            if left < 0, isAnySeen { break }
            isAnySeen = isAnySeen || postings.first.map { $0.number < end } ?? false
            Self.add(term.weight, postings, before: end, &partial)
        }
        defer { for document in 0..<end { partial[document] = 0 } }
        return best(before: end)
    }

    /// The innermost loop of all comparisons: a buffer spares it what an array asks at each access.
    private static func add(_ weight: Float, _ postings: ArraySlice<SparseRows.Entry>, before end: Int, _ partial: inout [Float]) {
        partial.withUnsafeMutableBufferPointer { sums in
            for posting in postings {
                let document = Int(posting.number)
                if document >= end { break }
                sums[document] += weight * posting.weight
            }
        }
    }

    /// Places by weight, to one part in 64 of the heaviest: a sort by counting.
    private static func heaviestFirst(_ terms: ArraySlice<SparseRows.Entry>) -> [Int] {
        let scale = 63 / (terms.lazy.map(\.weight).max() ?? 1)
        let levels = terms.map { 63 - Int($0.weight * scale) }
        var starts = [Int](repeating: 0, count: 65)
        for level in levels { starts[level + 1] += 1 }
        for level in 1...64 { starts[level] += starts[level - 1] }
        var order = [Int](repeating: 0, count: levels.count)
        for (place, level) in levels.enumerated() {
            order[starts[level]] = place
            starts[level] += 1
        }
        return order
    }

    /// Those with the highest partial cosines, of equals the latest.
    private func best(before end: Int) -> [Int32] {
        let sums = partial.span
        var best: [Int32] = []
        var (bar, lowest): (Float, Int) = (0, 0)
        for document in (0..<end).reversed() where sums[document] > bar {
            if best.count < Self.candidateLimit { best.append(Int32(document)) } else { best[lowest] = Int32(document) }
            guard best.count == Self.candidateLimit else { continue }
            lowest = placeOfLowest(best)
            bar = sums[Int(best[lowest])]
        }
        return best
    }

    private func placeOfLowest(_ documents: [Int32]) -> Int {
        var lowest = 0
        for place in documents.indices where partial[Int(documents[place])] < partial[Int(documents[lowest])] { lowest = place }
        return lowest
    }

    /// The cosine of the whole texts, and a little for each title that the other's title or text agrees with.
    func likeness(of document: Int) -> Float {
        let (whole, title) = (agreement(with: matrix.documents, document), agreement(with: matrix.titles, document))
        return whole.x + 0.15 * title.y + 0.2 * (whole.y + title.x)
    }

    private func agreement(with rows: SparseRows, _ document: Int) -> SIMD2<Float> {
        // Asked of every candidate of every incident: buffers spare it what arrays ask at each access.
        rows.entries.withUnsafeBufferPointer { entries in
            asked.withUnsafeBufferPointer { asked in
                var sum = SIMD2<Float>.zero
                for place in rows.places(of: document) { sum += asked[Int(entries[place].number)] * entries[place].weight }
                return sum
            }
        }
    }

    /// How much of what is asked about a document has, from 0 to 1: of its weights, squared, those of the terms that both have.
    func coverage(of document: Int) -> Float {
        let asked = asked.span
        var sum: Float = 0
        for entry in matrix.documents[document] {
            let weight = asked[Int(entry.number)].x
            sum += weight * weight
        }
        return sum
    }

    /// The terms that tell most of what a text and a document share, of those that pass, by what they add to the cosine and how rare they are;
    /// none that is only a part of another.
    func strongestTerms(of document: Int, limit: Int, where passes: (Int32) -> Bool) -> [String] {
        let terms = strongest(of: document, limit: limit * Self.mostParts, where: passes)
        var parts: [Int32] = []
        for term in terms { matrix.vocabulary.addParts(of: term, to: &parts) }
        return terms.filter { !parts.contains($0) }.prefix(limit).map { matrix.vocabulary.spelling(of: $0) }
    }

    /// So many terms are looked at for each that is wanted: `config-change` comes with `config` and `change`.
    private static let mostParts = 3

    private func strongest(of document: Int, limit: Int, where passes: (Int32) -> Bool) -> [Int32] {
        var shared: [(term: Int32, product: Float)] = []
        // What adds less is not among them.
        var least: Float = 0
        let asked = asked.span
        for entry in matrix.documents[document] {
            let term = entry.number
            // Most terms of a document are not asked about.
            let weight = asked[Int(term)].x
            guard weight > 0 else { continue }
            let product = weight * entry.weight * matrix.weights[Int(term)]
            guard product > 0, product >= least else { continue }
            // Of equals the rarer term comes first, in whatever order the document has them.
            func isBehind(_ other: (term: Int32, product: Float)) -> Bool { (other.product, other.term) < (product, term) }
            guard shared.count < limit || isBehind(shared[shared.count - 1]), passes(term) else { continue }
            if shared.count == limit { shared.removeLast() }
            shared.insert((term, product), at: shared.firstIndex(where: isBehind) ?? shared.count)
            if shared.count == limit { least = shared[limit - 1].product }
        }
        return shared.map(\.term)
    }
}
