import Diagnostics
import Foundation

/// All documents of a history as directions in the space of their terms, each of length 1; numbered from the oldest.
struct TermMatrix: Sendable {
    let vocabulary: TermVocabulary
    /// How much each term says; nothing where it is a date, a time, a small number or a word of the form of titles.
    let weights: [Float]
    /// For each document its terms.
    private(set) var documents: SparseRows
    /// For each document the terms of its title, a direction of its own.
    private(set) var titles: SparseRows
    /// For each term the documents that have it, oldest first; once `addPostings` was called.
    private(set) var postings = SparseRows()

    init(_ terms: TermCounts, namingWords: [String]) {
        let vocabulary = terms.vocabulary
        let silent = Set(namingWords.compactMap { vocabulary.number(of: TermHash.of(Array($0.utf8).span)) })
        let weights = zip(vocabulary.rarities, vocabulary.areMoments).enumerated().map { silent.contains(Int32($0)) || $1.1 ? 0 : $1.0 }
        var whole = (SparseRows(), SparseRows())
        whole.0.reserve(terms.total)
        (documents, titles) = Concurrently.gather(
            into: whole, count: terms.documentCount, chunk: 256,
            make: { documents in
                var (texts, titles) = (SparseRows(), SparseRows())
                for document in documents {
                    texts.append(directionOf: terms[document], weights)
                    titles.append(directionOf: terms.title(of: document), weights)
                }
                return (texts, titles)
            },
            take: { whole, part in
                whole.0.append(part.0)
                whole.1.append(part.1)
            })
        (self.vocabulary, self.weights) = (vocabulary, weights)
    }

    var hasPostings: Bool { postings.count > 0 }

    /// Makes the postings, and puts the rarest terms of each document first: what a comparison of all with all needs.
    mutating func addPostings() {
        var lengths = [Int](repeating: 0, count: vocabulary.count)
        for entry in documents.entries { lengths[Int(entry.number)] += 1 }
        postings = documents.transposed(lengths: lengths)
        documents.sortDescending(by: postings)
    }

    /// A document of the history.
    func vector(of document: Int) -> TermVector { TermVector(terms: documents[document], titleTerms: titles[document]) }

    /// A text from outside; terms that the history does not have lengthen it and are gone.
    /// - Parameter isQuestion: whether it is a few words rather than a document, so that those of grammar would outweigh the others.
    func vector(of profile: TermProfile, isQuestion: Bool) -> TermVector {
        let terms = profile.counter.terms
        let numbers = terms.map { vocabulary.number(of: $0.hash) }
        let unknown = vocabulary.rarity(documentCount: 0)
        let ownWeights = zip(terms, numbers).map { term, number in
            guard let number else { return term.isMoment ? 0 : unknown }
            return term.isMoment || isQuestion && !vocabulary.isAsked(number) ? 0 : weights[Int(number)]
        }
        var rows = SparseRows()
        rows.append(directionOf: profile.counter.texts[0], ownWeights)
        rows.append(directionOf: profile.counter.titles[0], ownWeights)
        return TermVector(terms: known(rows[0], numbers), titleTerms: known(rows[1], numbers))
    }

    /// What of a row has numbers here.
    private func known(_ row: ArraySlice<SparseRows.Entry>, _ numbers: [Int32?]) -> ArraySlice<SparseRows.Entry> {
        row.compactMap { entry in numbers[Int(entry.number)].map { SparseRows.Entry(number: $0, weight: entry.weight) } }[...]
    }
}

extension SparseRows {
    /// Adds a text's terms that say something: ln(1 + n) × weight each, n the weighted count, over the length of all.
    fileprivate mutating func append(directionOf counts: ArraySlice<TermCount>, _ weights: [Float]) {
        let logarithms = logarithms
        for count in counts where count.tenths > 0 && weights[Int(count.term)] > 0 {
            let tenths = Int(count.tenths)
            append(count.term, (logarithms.indices.contains(tenths) ? logarithms[tenths] : log1p(count.count)) * weights[Int(count.term)])
        }
        finishDirection()
    }
}

/// ln(1 + n) by the tenths of n.
private let logarithms = (0..<512).map { log1p(Float($0) / 10) }
