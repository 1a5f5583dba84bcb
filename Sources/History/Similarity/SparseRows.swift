/// Rows of numbered weights, one after the other in flat arrays.
struct SparseRows: Sendable {
    /// Where each row begins; one more than there are rows.
    private let starts: [Int]
    private(set) var numbers: [Int32]
    private(set) var weights: [Float]
    /// Where the next entry of each row goes.
    private var ends: [Int]

    /// - Parameter lengths: how many entries each row will have.
    init(lengths: some Sequence<Int>) {
        var starts = [0]
        for length in lengths { starts.append(starts[starts.count - 1] + length) }
        let total = starts[starts.count - 1]
        self.starts = starts
        ends = starts
        numbers = [Int32](repeating: 0, count: total)
        weights = [Float](repeating: 0, count: total)
    }

    var count: Int { starts.count - 1 }

    mutating func append(_ number: Int32, _ weight: Float, to row: Int) {
        let place = ends[row]
        numbers[place] = number
        weights[place] = weight
        ends[row] = place + 1
    }

    /// Places of a row's entries in `numbers` and `weights`.
    func entries(of row: Int) -> Range<Int> { starts[row]..<starts[row + 1] }

    /// The same entries in rows by their numbers, each row in the order of the rows here.
    /// - Parameter lengths: how many entries have each number.
    func transposed(lengths: some Sequence<Int>) -> SparseRows {
        var other = SparseRows(lengths: lengths)
        for row in 0..<count {
            for entry in entries(of: row) { other.append(Int32(row), weights[entry], to: Int(numbers[entry])) }
        }
        return other
    }

    /// Puts the entries of each row in descending order of their numbers.
    /// - Parameter transposed: the same entries by number.
    mutating func sortDescending(by transposed: SparseRows) {
        ends = starts
        for number in (0..<transposed.count).reversed() {
            for entry in transposed.entries(of: number) {
                append(Int32(number), transposed.weights[entry], to: Int(transposed.numbers[entry]))
            }
        }
    }
}
