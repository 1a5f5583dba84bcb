/// Rows of numbered weights, one after the other in flat arrays.
struct SparseRows: Sendable {
    /// Where each row begins; one more than there are rows.
    private var starts = [0]
    private(set) var numbers: [Int32] = []
    private(set) var weights: [Float] = []

    init() {}

    /// Rows of zeros.
    /// - Parameter lengths: how many entries each row has.
    private init(lengths: some Sequence<Int>) {
        for length in lengths { starts.append(starts[starts.count - 1] + length) }
        numbers = [Int32](repeating: 0, count: starts[starts.count - 1])
        weights = [Float](repeating: 0, count: numbers.count)
    }

    var count: Int { starts.count - 1 }

    /// Places of a row's entries in `numbers` and `weights`.
    func entries(of row: Int) -> Range<Int> { starts[row]..<starts[row + 1] }

    mutating func reserve(_ total: Int) {
        numbers.reserveCapacity(total)
        weights.reserveCapacity(total)
    }

    /// Adds to the row that is not finished.
    mutating func append(_ number: Int32, _ weight: Float) {
        numbers.append(number)
        weights.append(weight)
    }

    /// Ends a row, as a direction of length 1.
    mutating func finishDirection() {
        let row = starts[starts.count - 1]..<weights.count
        let length = weights[row].reduce(0) { $0 + $1 * $1 }.squareRoot()
        if length > 0 {
            let scale = 1 / length
            for entry in row { weights[entry] *= scale }
        }
        starts.append(row.upperBound)
    }

    mutating func append(_ rows: SparseRows) {
        let offset = numbers.count
        numbers += rows.numbers
        weights += rows.weights
        starts += rows.starts.dropFirst().lazy.map { $0 + offset }
    }

    /// The same entries in rows by their numbers, each row in the order of the rows here.
    /// - Parameter lengths: how many entries have each number.
    func transposed(lengths: some Sequence<Int>) -> SparseRows {
        var other = SparseRows(lengths: lengths)
        var next = other.starts
        for row in 0..<count {
            for entry in entries(of: row) { other.place(Int32(row), weights[entry], &next[Int(numbers[entry])]) }
        }
        return other
    }

    /// Puts the entries of each row in descending order of their numbers.
    /// - Parameter transposed: the same entries by number.
    mutating func sortDescending(by transposed: SparseRows) {
        var next = starts
        for number in (0..<transposed.count).reversed() {
            for entry in transposed.entries(of: number) {
                place(Int32(number), transposed.weights[entry], &next[Int(transposed.numbers[entry])])
            }
        }
    }

    private mutating func place(_ number: Int32, _ weight: Float, _ next: inout Int) {
        numbers[next] = number
        weights[next] = weight
        next += 1
    }
}
