/// A row of separated values (RFC 4180) and the line it begins on.
package struct CSVRow: Sendable, Hashable {
    package let line: Int
    package let cells: [String]

    /// A quoted value that never ends: the place of its opening quote, in bytes.
    package struct UnclosedQuote: Error, Hashable { package let offset: Int }

    /// What divides the values of a text: of comma, semicolon and tab the one that stands most often in the first line; a comma where none does.
    package static func separator(of bytes: [UInt8]) -> UInt8 {
        let first = bytes.prefix { $0 != UInt8(ascii: "\n") }
        let separators = ",;\t".utf8.map { mark in (mark: mark, count: first.count { $0 == mark }) }
        return separators.reduce(separators[0]) { $1.count > $0.count ? $1 : $0 }.mark
    }

    /// The rows of a text; empty lines are none.
    package static func rows(of bytes: [UInt8], separator: UInt8 = UInt8(ascii: ",")) throws(UnclosedQuote) -> [CSVRow] {
        var (rows, cells, cell): ([CSVRow], [String], [UInt8]) = ([], [], [])
        var (line, start, wasQuoted, quote) = (1, 1, false, Int?.none)
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
            case UInt8(ascii: "\"") where quote != nil:
                if index < bytes.count, bytes[index] == UInt8(ascii: "\"") {
                    cell.append(byte)
                    index += 1
                } else {
                    quote = nil
                }
            case UInt8(ascii: "\"") where cell.isEmpty: (quote, wasQuoted) = (index - 1, true)
            case separator where quote == nil:
                cells.append(String(decoding: cell, as: UTF8.self))
                cell = []
            case UInt8(ascii: "\n") where quote == nil:
                endRow()
                start = line
            case UInt8(ascii: "\r") where quote == nil && (index == bytes.count || bytes[index] == UInt8(ascii: "\n")): break
            default: cell.append(byte)
            }
        }
        if let quote { throw UnclosedQuote(offset: quote) }
        endRow()
        return rows
    }
}
