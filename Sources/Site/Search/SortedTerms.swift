/// The postings of a term table, gathered by term.
struct SortedTerms {
    let order: [TermTable.TermID]
    private let ends: [Int]
    private let documents: [Leveled]

    init(order: [TermTable.TermID], ends: [Int], documents: [Leveled]) {
        (self.order, self.ends, self.documents) = (order, ends, documents)
    }

    func documentCount(of term: TermTable.TermID) -> Int { range(of: term).count }

    private func range(of term: TermTable.TermID) -> Range<Int> { (term == 0 ? 0 : ends[term - 1])..<ends[term] }

    /// Appends the postings of a term as text: for each level that occurs, highest first, its mark and the gaps between its documents.
    func appendPostings(of term: TermTable.TermID, to text: inout [UInt8]) {
        let range = range(of: term)
        if range.count == 1 {
            text.append(TermLevel.marks[Int(documents[range.lowerBound].level)])
            return CompactNumber.append(documents[range.lowerBound].number, to: &text)
        }
        let occurring = documents[range].reduce(0) { $0 | 1 << Int($1.level) }
        for level in TermLevel.marks.indices.reversed() where occurring >> level & 1 == 1 {
            var last = -1
            text.append(TermLevel.marks[level])
            for document in documents[range] where Int(document.level) == level {
                CompactNumber.append(document.number - last - 1, to: &text)
                last = document.number
            }
        }
    }
}
