import Diagnostics

/// One file of the index: a script that hands a named part to `templates/search.js`, so that it loads from `file://` as well.
struct IndexScript {
    private(set) var bytes: [UInt8]

    /// - Parameter name: what the page asks for; also the file's path below `search/`, without `.js`.
    init(_ name: String) { bytes = Array("lookbackSearch(\"\(name)\",".utf8) }

    /// Adds JavaScript as it is.
    mutating func add(code: String) { bytes += code.utf8 }

    mutating func add(json: JSONValue) { json.write(to: &bytes) }

    mutating func add(string: String) { add(string: Array(string.utf8)) }

    /// Adds a string literal.
    mutating func add(string: [UInt8]) {
        bytes.reserveCapacity(bytes.count + string.count + string.count / 16 + 2)
        bytes.append(quote)
        var start = 0
        for (index, byte) in string.enumerated() where byte < 0x20 || byte == quote || byte == backslash {
            bytes += string[start..<index]
            addEscaped(byte)
            start = index + 1
        }
        bytes += string[start...]
        bytes.append(quote)
    }

    private mutating func addEscaped(_ byte: UInt8) {
        bytes.append(backslash)
        switch byte {
        case quote, backslash: bytes.append(byte)
        case 0x0A: bytes.append(UInt8(ascii: "n"))
        default: bytes += [UInt8(ascii: "x"), Self.hexadecimal[Int(byte >> 4)], Self.hexadecimal[Int(byte & 15)]]
        }
    }

    /// Ends the file.
    mutating func finish() -> [UInt8] {
        bytes += [UInt8(ascii: ")"), 0x0A]
        return bytes
    }

    private static let hexadecimal = Array("0123456789abcdef".utf8)
    private let quote = UInt8(ascii: "\"")
    private let backslash = UInt8(ascii: "\\")
}
