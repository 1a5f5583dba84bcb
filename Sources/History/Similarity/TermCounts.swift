import Diagnostics
import Incidents
import Markup

/// The terms of all documents of a history, and how often each document has them: what similarity and the search index are made from.
///
/// Terms are numbered once over the whole history, documents from the oldest, so that a document needs eight bytes a term.
package struct TermCounts: Sendable {
    private(set) var vocabulary: TermVocabulary
    private var texts = TermRows()
    private var titles = TermRows()

    /// - Parameter tree: the text of the incident at a place of the history; of one without it the title counts.
    package init(_ history: History, tree: @Sendable (Int) -> MarkdownTree?) {
        let incidents = history.incidents
        self.init(documentCount: incidents.count) { document, counter in
            let place = incidents.count - 1 - document
            guard let tree = tree(place) else { return counter.count(text: incidents[place].title) }
            counter.count(incidents, at: place, tree)
        }
    }

    /// - Parameter count: counts the terms of a document; asked on all cores.
    init(documentCount: Int, count: @Sendable (Int, inout TermCounter) -> Void) {
        vocabulary = TermVocabulary(documentCount: documentCount)
        self = Concurrently.gather(
            into: self, count: documentCount, chunk: 32,
            make: { documents in
                var counter = TermCounter(expectedTerms: documents.count * 125)
                for document in documents { count(document, &counter) }
                return counter
            }, take: { $0.take($1, of: documentCount) })
        vocabulary.number()
        texts.renumber(vocabulary.number(ofPlace:))
        titles.renumber(vocabulary.number(ofPlace:))
    }

    /// Takes the next documents in, their terms by place.
    private mutating func take(_ counter: TermCounter, of documentCount: Int) {
        // As much room as all will take if they are like the first.
        if texts.count == 0 { texts.reserve(counter.texts.counts.count / counter.texts.count * documentCount * 9 / 8) }
        let places = vocabulary.count(counter)
        texts.append(counter.texts, numbers: places)
        titles.append(counter.titles, numbers: places)
    }

    package var documentCount: Int { texts.count }
    /// How many different terms there are; their numbers are below it.
    package var termCount: Int { vocabulary.count }
    /// How many counts all documents have together.
    package var total: Int { texts.counts.count }

    /// The terms of a document in the order of their first appearance.
    package subscript(document: Int) -> ArraySlice<TermCount> { texts[document] }

    /// The terms of its title.
    package func title(of document: Int) -> ArraySlice<TermCount> { titles[document] }

    package func number(of hash: UInt64) -> Int32? { vocabulary.number(of: hash) }

    /// The UTF-8 that spells a term.
    package func utf8(of term: Int32) -> ArraySlice<UInt8> { vocabulary.utf8(of: term) }
}
