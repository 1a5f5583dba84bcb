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
        append(Self.quote)
        var (start, place) = (0, 0)
        while place < text.count {
            if place + 8 <= text.count, Self.holdsNoSpecials(EightBytes(UnsafeRawBufferPointer(text), at: place)) {
                place += 8
                continue
            }
            for special in place..<Swift.min(place + 8, text.count) where Self.isSpecial(text[special]) {
                append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<special]))
                append(special: text[special])
                start = special + 1
            }
            place += 8
        }
        append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
        append(Self.quote)
    }

    private mutating func append(special byte: UInt8) {
        append(Self.backslash)
        switch byte {
        case Self.quote, Self.backslash: append(byte)
        case 0x0A: append(UInt8(ascii: "n"))
        default: append(contentsOf: [UInt8(ascii: "x"), Self.hexadecimal(byte >> 4), Self.hexadecimal(byte & 15)])
        }
    }

    private static func holdsNoSpecials(_ bytes: EightBytes) -> Bool {
        !bytes.containsAny(below: 0x20) && !bytes.contains(quote) && !bytes.contains(backslash)
    }

    private static func isSpecial(_ byte: UInt8) -> Bool { byte < 0x20 || byte == quote || byte == backslash }

    private static let quote = UInt8(ascii: "\"")
    private static let backslash = UInt8(ascii: "\\")

    private static func hexadecimal(_ digit: UInt8) -> UInt8 { digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10 }
}
