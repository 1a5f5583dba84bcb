/// How often a document has a term.
package struct TermCount: Sendable {
    package internal(set) var term: Int32
    /// Tenths of `count`, which makes sums exact.
    var tenths: Int32

    /// Occurrences, each weighted by the part of the document it stands in; of a title the occurrences there.
    package var count: Float { Float(tenths) / 10 }
}

/// What is counted of each document, one after the other.
struct TermRows: Sendable {
    private(set) var counts: [TermCount] = []
    private(set) var ends: [Int] = []
    /// Where the row begins that is not finished.
    private var start = 0

    var count: Int { ends.count }

    subscript(row: Int) -> ArraySlice<TermCount> { counts[(row == 0 ? 0 : ends[row - 1])..<ends[row]] }

    var unfinished: ArraySlice<TermCount> { counts[start...] }

    mutating func scaleUnfinished(by factor: Int32) {
        for index in start..<counts.count { counts[index].tenths &*= factor }
    }

    /// Adds to a count of the row that is not finished.
    /// - Returns: whether `place` is in it.
    mutating func add(_ tenths: Int32, at place: Int) -> Bool {
        guard place >= start else { return false }
        counts[place].tenths &+= tenths
        return true
    }

    /// - Returns: its place.
    mutating func append(_ count: TermCount) -> Int {
        counts.append(count)
        return counts.count - 1
    }

    mutating func append(_ row: ArraySlice<TermCount>) { counts += row }

    mutating func finishRow() {
        start = counts.count
        ends.append(start)
    }

    /// Adds rows whose terms have other numbers there.
    /// - Parameter numbers: for each of their terms its number here.
    mutating func append(_ rows: TermRows, numbers: [Int32]) {
        let offset = counts.count
        counts += rows.counts.lazy.map { TermCount(term: numbers[Int($0.term)], tenths: $0.tenths) }
        ends += rows.ends.lazy.map { $0 + offset }
        start = counts.count
    }

    mutating func renumber(_ number: (Int32) -> Int32) {
        for index in counts.indices { counts[index].term = number(counts[index].term) }
    }

    mutating func reserve(_ count: Int) { counts.reserveCapacity(count) }
}
