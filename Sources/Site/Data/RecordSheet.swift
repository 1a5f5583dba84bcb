/// The incidents of a site as data, an array of JSON with one on each line, and where each of them stands in it.
struct RecordSheet: Sendable {
    private(set) var bytes: [UInt8]
    private var ranges: [Range<Int>] = []
    private let count: Int

    /// - Parameter count: of the records that will come.
    init(count: Int) { (self.count, bytes) = (count, Array((count == 0 ? "[]\n" : "[").utf8)) }

    /// One record on its line.
    subscript(place: Int) -> [UInt8] { bytes[ranges[place]] + [0x0A] }

    /// Takes the next records.
    mutating func take(_ records: [[UInt8]]) {
        let isFirst = ranges.isEmpty
        for record in records {
            bytes += ranges.isEmpty ? "\n".utf8 : ",\n".utf8
            ranges.append(bytes.count..<bytes.count + record.count)
            bytes += record
        }
        if ranges.count == count { bytes += "\n]\n".utf8 }
        // As much room as all will take if they are like the first.
        if isFirst { bytes.reserveCapacity(bytes.count / records.count * count * 9 / 8) }
    }
}
