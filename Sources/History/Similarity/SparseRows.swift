/// Rows of numbered weights, one after the other in a flat array.
struct SparseRows: Sendable {
    struct Entry: Sendable {
        var number: Int32
        var weight: Float
    }

    /// Where each row begins; one more than there are rows.
    private var starts = [0]
    private(set) var entries: [Entry] = []

    init() {}

    /// Rows of zeros.
    /// - Parameter lengths: how many entries each row has.
    private init(lengths: some Sequence<Int>) {
        for length in lengths { starts.append(starts[starts.count - 1] + length) }
        entries = [Entry](repeating: Entry(number: 0, weight: 0), count: starts[starts.count - 1])
    }

    var count: Int { starts.count - 1 }

    subscript(row: Int) -> ArraySlice<Entry> { entries[places(of: row)] }

    /// Where a row stands in `entries`.
    func places(of row: Int) -> Range<Int> { starts[row]..<starts[row + 1] }

    mutating func reserve(_ total: Int) { entries.reserveCapacity(total) }

    /// Adds to the row that is not finished.
    mutating func append(_ number: Int32, _ weight: Float) { entries.append(Entry(number: number, weight: weight)) }

    /// Ends a row, as a direction of length 1.
    mutating func finishDirection() {
        let row = starts[starts.count - 1]..<entries.count
        let length = entries[row].reduce(0) { $0 + $1.weight * $1.weight }.squareRoot()
        if length > 0 {
            let scale = 1 / length
            for place in row { entries[place].weight *= scale }
        }
        starts.append(row.upperBound)
    }

    mutating func append(_ rows: SparseRows) {
        let offset = entries.count
        entries += rows.entries
        starts += rows.starts.dropFirst().lazy.map { $0 + offset }
    }

    /// The same entries in rows by their numbers, each row in the order of the rows here.
    /// - Parameter lengths: how many entries have each number.
    func transposed(lengths: some Sequence<Int>) -> SparseRows {
        var other = SparseRows(lengths: lengths)
        other.distribute(0..<count, of: self)
        return other
    }

    /// Puts the entries of each row in descending order of their numbers.
    /// - Parameter transposed: the same entries by number.
    mutating func sortDescending(by transposed: SparseRows) {
        distribute((0..<transposed.count).reversed(), of: transposed)
    }

    /// Fills the rows with the entries of other ones, row by row: by buffers, which ask nothing at each of so many accesses.
    private mutating func distribute(_ rows: some Sequence<Int>, of other: SparseRows) {
        var next = starts
        entries.withUnsafeMutableBufferPointer { entries in
            next.withUnsafeMutableBufferPointer { next in
                for row in rows {
                    for entry in other[row] {
                        entries[next[Int(entry.number)]] = Entry(number: Int32(row), weight: entry.weight)
                        next[Int(entry.number)] += 1
                    }
                }
            }
        }
    }
}
