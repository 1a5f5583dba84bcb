import Diagnostics

/// One file of the index: a script that hands a named part to `templates/search.js`, so that it loads from `file://` as well.
struct IndexScript {
    var bytes: [UInt8]

    /// - Parameter name: what the page asks for; also the file's path below `search/`, without `.js`.
    init(_ name: String) { bytes = Array("lookbackSearch(\"\(name)\",".utf8) }

    /// Adds JavaScript as it is.
    mutating func add(code: String) { bytes += code.utf8 }

    mutating func add(json: JSONValue) { json.write(to: &bytes) }

    mutating func add(string: [UInt8]) { bytes.append(scriptString: string) }

    /// Ends the file.
    mutating func finish() -> [UInt8] {
        bytes += [UInt8(ascii: ")"), 0x0A]
        return bytes
    }
}

extension [UInt8] {
    /// Adds a string literal of JavaScript.
    mutating func append(scriptString text: String) {
        var text = text
        text.withUTF8 { append(scriptString: $0) }
    }

    /// Adds a string literal of JavaScript.
    mutating func append(scriptString text: [UInt8]) { text.withUnsafeBufferPointer { append(scriptString: $0) } }

    private mutating func append(scriptString text: UnsafeBufferPointer<UInt8>) {
        let (quote, backslash) = (UInt8(ascii: "\""), UInt8(ascii: "\\"))
        append(quote)
        var start = 0
        for place in text.indices where Self.isSpecial(text[place]) {
            append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<place]))
            append(backslash)
            switch text[place] {
            case quote, backslash: append(text[place])
            case 0x0A: append(UInt8(ascii: "n"))
            default: append(contentsOf: [UInt8(ascii: "x"), Self.hexadecimal(text[place] >> 4), Self.hexadecimal(text[place] & 15)])
            }
            start = place + 1
        }
        append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
        append(quote)
    }

    private static func isSpecial(_ byte: UInt8) -> Bool {
        byte < 64 ? lowSpecials >> UInt64(byte) & 1 == 1 : byte == UInt8(ascii: "\\")
    }

    /// One bit for each of the first 64 bytes: control characters and `"`.
    private static let lowSpecials: UInt64 = 0x0000_0004_FFFF_FFFF

    private static func hexadecimal(_ digit: UInt8) -> UInt8 { digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10 }
}
