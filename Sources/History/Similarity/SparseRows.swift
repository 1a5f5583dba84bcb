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
        var next = other.starts
        for row in 0..<count {
            for entry in self[row] { other.place(Entry(number: Int32(row), weight: entry.weight), &next[Int(entry.number)]) }
        }
        return other
    }

    /// Puts the entries of each row in descending order of their numbers.
    /// - Parameter transposed: the same entries by number.
    mutating func sortDescending(by transposed: SparseRows) {
        var next = starts
        for number in (0..<transposed.count).reversed() {
            for entry in transposed[number] { place(Entry(number: Int32(number), weight: entry.weight), &next[Int(entry.number)]) }
        }
    }

    private mutating func place(_ entry: Entry, _ next: inout Int) {
        entries[next] = entry
        next += 1
    }
}
