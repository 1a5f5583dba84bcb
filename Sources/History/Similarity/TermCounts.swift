import Diagnostics
import Incidents

/// The terms of all documents of a history, and how often each document has them: what similarity and the search index are made from.
///
/// Terms are numbered once over the whole history, documents from the oldest, so that a document needs eight bytes a term.
package struct TermCounts: Sendable {
    package struct Count: Sendable {
        package fileprivate(set) var term: Int32
        /// Occurrences, each weighted by the part of the document it stands in; of a title the occurrences there.
        package let count: Float
    }

    let vocabulary: TermVocabulary
    private let texts: Rows
    private let titles: Rows

    /// What is counted of each document, one after the other.
    private struct Rows: Sendable {
        var counts: [Count] = []
        var ends: [Int] = []

        subscript(document: Int) -> ArraySlice<Count> { counts[(document == 0 ? 0 : ends[document - 1])..<ends[document]] }
    }

    /// - Parameter documents: by the path of their incidents; of an incident without one the title counts.
    package init(_ history: History, documents: [String: Document]) {
        let incidents = history.incidents
        self.init(documentCount: incidents.count) { document in
            let incident = incidents[incidents.count - 1 - document]
            return documents[incident.path].map { TermProfile(incident, $0) } ?? TermProfile(text: incident.title)
        }
    }

    /// - Parameter profile: the terms of each document; asked on all cores.
    init(documentCount: Int, profile: @Sendable (Int) -> TermProfile) {
        var numbering = Concurrently.gather(
            into: Numbering(documentCount: documentCount), count: documentCount, chunk: 64, make: { $0.map(profile) }, take: { $0.take($1) }
        )
        self = numbering.finished()
    }

    private init(_ vocabulary: TermVocabulary, texts: Rows, titles: Rows) {
        (self.vocabulary, self.texts, self.titles) = (vocabulary, texts, titles)
    }

    package var documentCount: Int { texts.ends.count }
    /// How many different terms there are; their numbers are below it.
    package var termCount: Int { vocabulary.count }
    /// How many counts all documents have together.
    package var total: Int { texts.counts.count }

    /// The terms of a document in the order of their first appearance.
    package subscript(document: Int) -> ArraySlice<Count> { texts[document] }

    /// The terms of its title.
    package func title(of document: Int) -> ArraySlice<Count> { titles[document] }

    package func number(of hash: UInt64) -> Int32? { vocabulary.number(of: hash).map(Int32.init) }

    /// The UTF-8 that spells a term.
    package func utf8(of term: Int32) -> ArraySlice<UInt8> { vocabulary.utf8(of: Int(term)) }

    /// Numbers the terms of one profile after the other.
    private struct Numbering: Sendable {
        private var vocabulary: TermVocabulary
        private let documentCount: Int
        private var texts = Rows()
        private var titles = Rows()

        init(documentCount: Int) {
            self.documentCount = documentCount
            vocabulary = TermVocabulary(documentCount: documentCount)
        }

        /// Of the next documents.
        mutating func take(_ profiles: [TermProfile]) {
            let isFirst = texts.ends.isEmpty
            for profile in profiles { append(profile) }
            // As much room as all will take if they are like the first.
            if isFirst { texts.counts.reserveCapacity(texts.counts.count / profiles.count * documentCount * 9 / 8) }
        }

        private mutating func append(_ profile: TermProfile) {
            for term in profile.terms {
                let place = Int32(vocabulary.count(term, of: profile))
                texts.counts.append(Count(term: place, count: term.count))
                if term.titleCount > 0 { titles.counts.append(Count(term: place, count: Float(term.titleCount))) }
            }
            texts.ends.append(texts.counts.count)
            titles.ends.append(titles.counts.count)
        }

        mutating func finished() -> TermCounts {
            vocabulary.number()
            for index in texts.counts.indices { texts.counts[index].term = number(of: texts.counts[index]) }
            for index in titles.counts.indices { titles.counts[index].term = number(of: titles.counts[index]) }
            return TermCounts(vocabulary, texts: texts, titles: titles)
        }

        private func number(of count: Count) -> Int32 { Int32(vocabulary.number(ofPlace: Int(count.term))) }
    }
}
