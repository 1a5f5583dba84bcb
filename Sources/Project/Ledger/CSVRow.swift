/// A row of comma-separated values (RFC 4180) and the line it begins on.
struct CSVRow: Sendable, Hashable {
    let line: Int
    let cells: [String]

    /// The rows of a text; empty lines are none. Nil for a quote that is never closed.
    static func rows(of bytes: [UInt8]) -> [CSVRow]? {
        var (rows, cells, cell): ([CSVRow], [String], [UInt8]) = ([], [], [])
        var (line, start, isQuoted, wasQuoted) = (1, 1, false, false)
        func endRow() {
            cells.append(String(decoding: cell, as: UTF8.self))
            if cells.count > 1 || !cell.isEmpty || wasQuoted { rows.append(CSVRow(line: start, cells: cells)) }
            (cells, cell, wasQuoted) = ([], [], false)
        }
        var index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            if byte == UInt8(ascii: "\n") { line += 1 }
            switch byte {
            case UInt8(ascii: "\"") where isQuoted:
                if index < bytes.count, bytes[index] == UInt8(ascii: "\"") {
                    cell.append(byte)
                    index += 1
                } else {
                    isQuoted = false
                }
            case UInt8(ascii: "\"") where cell.isEmpty: (isQuoted, wasQuoted) = (true, true)
            case UInt8(ascii: ",") where !isQuoted:
                cells.append(String(decoding: cell, as: UTF8.self))
                cell = []
            case UInt8(ascii: "\n") where !isQuoted:
                endRow()
                start = line
            case UInt8(ascii: "\r") where !isQuoted && (index == bytes.count || bytes[index] == UInt8(ascii: "\n")): break
            default: cell.append(byte)
            }
        }
        if isQuoted { return nil }
        endRow()
        return rows
    }
}
