/// Reads JSON as RFC 8259 has it and nothing beyond: one value, no comments, no trailing commas, UTF-8 alone.
package struct JSONReader {
    /// Arrays and objects may lie within each other this deep.
    package static let depthLimit = 128

    private let bytes: UnsafeBufferPointer<UInt8>
    private var place = 0
    private var depth = 0

    /// - Returns: the value; of a name that comes twice in an object both members are there, the first one first.
    package static func read(_ bytes: [UInt8]) throws(JSONFault) -> JSONValue {
        let result = bytes.withUnsafeBufferPointer { buffer -> Result<JSONValue, JSONFault> in
            var reader = JSONReader(bytes: buffer)
            return Result { () throws(JSONFault) in try reader.document() }
        }
        return try result.get()
    }

    private init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    private mutating func document() throws(JSONFault) -> JSONValue {
        let value = try value()
        skipBlanks()
        if place < bytes.count { throw fault("something follows the value") }
        return value
    }

    private mutating func value() throws(JSONFault) -> JSONValue {
        skipBlanks()
        guard let byte else { throw fault("a value is missing") }
        switch byte {
        case UInt8(ascii: "{"): return try object()
        case UInt8(ascii: "["): return try array()
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        default: throw fault("a value is missing")
        }
    }

    private mutating func object() throws(JSONFault) -> JSONValue {
        var members: [(String, JSONValue)] = []
        try open()
        if !take(UInt8(ascii: "}")) {
            repeat {
                skipBlanks()
                guard byte == UInt8(ascii: "\"") else { throw fault("a name in double quotes is missing") }
                let name = try string()
                guard take(UInt8(ascii: ":")) else { throw fault("a colon is missing") }
                members.append((name, try value()))
            } while take(UInt8(ascii: ","))
            guard take(UInt8(ascii: "}")) else { throw fault("a comma or “}” is missing") }
        }
        depth -= 1
        return .object(members)
    }

    private mutating func array() throws(JSONFault) -> JSONValue {
        var elements: [JSONValue] = []
        try open()
        if !take(UInt8(ascii: "]")) {
            repeat { elements.append(try value()) } while take(UInt8(ascii: ","))
            guard take(UInt8(ascii: "]")) else { throw fault("a comma or “]” is missing") }
        }
        depth -= 1
        return .array(elements)
    }

    private mutating func open() throws(JSONFault) {
        depth += 1
        if depth > Self.depthLimit { throw fault("more than \(Self.depthLimit) levels lie within each other") }
        place += 1
    }

    private mutating func word(_ word: StaticString, _ value: JSONValue) throws(JSONFault) -> JSONValue {
        let end = place + word.utf8CodeUnitCount
        let expected = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
        guard end <= bytes.count, bytes[place..<end].elementsEqual(expected) else { throw fault("a value is missing") }
        place = end
        return value
    }

    /// A whole number that fits is one; any other, and one with a fraction or an exponent, is a floating-point number.
    private mutating func number() throws(JSONFault) -> JSONValue {
        let start = place
        if byte == UInt8(ascii: "-") { place += 1 }
        if byte == UInt8(ascii: "0") { place += 1 } else { try digits() }
        var isWhole = true
        if byte == UInt8(ascii: ".") {
            isWhole = false
            place += 1
            try digits()
        }
        if let sign = byte, sign | 0x20 == UInt8(ascii: "e") {
            isWhole = false
            place += 1
            if byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") { place += 1 }
            try digits()
        }
        let text = String(decoding: bytes[start..<place], as: UTF8.self)
        if isWhole, let whole = Int(text) { return .integer(whole) }
        guard let number = Double(text), number.isFinite else { throw JSONFault(offset: start, message: "the number is too large") }
        return .number(number)
    }

    private mutating func digits() throws(JSONFault) {
        let start = place
        while let digit = byte, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) { place += 1 }
        if place == start { throw fault("a digit is missing") }
    }

    private mutating func string() throws(JSONFault) -> String {
        let start = place
        place += 1
        var text: [UInt8] = []
        var copied = place
        while let next = byte, next != UInt8(ascii: "\"") {
            if next < 0x20 { throw fault("a control character stands in a text") }
            guard next == UInt8(ascii: "\\") else {
                place += 1
                continue
            }
            text.append(contentsOf: bytes[copied..<place])
            place += 1
            try escape(into: &text)
            copied = place
        }
        guard place < bytes.count else { throw JSONFault(offset: start, message: "the text is never closed") }
        text.append(contentsOf: bytes[copied..<place])
        place += 1
        guard let valid = String(validating: text, as: UTF8.self) else { throw JSONFault(offset: start, message: "the text is no UTF-8") }
        return valid
    }

    private mutating func escape(into text: inout [UInt8]) throws(JSONFault) {
        guard let letter = byte else { throw fault("the text is never closed") }
        place += 1
        switch letter {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(letter)
        case UInt8(ascii: "b"): text.append(0x08)
        case UInt8(ascii: "f"): text.append(0x0C)
        case UInt8(ascii: "n"): text.append(0x0A)
        case UInt8(ascii: "r"): text.append(0x0D)
        case UInt8(ascii: "t"): text.append(0x09)
        case UInt8(ascii: "u"): text.append(contentsOf: String(try scalar()).utf8)
        default:
            place -= 1
            throw fault("no such escape")
        }
    }

    /// The character of `\uXXXX`; two of them are one beyond the basic plane. Half of such a pair alone is U+FFFD: editors that cut a text
    /// between the halves send it.
    private mutating func scalar() throws(JSONFault) -> Unicode.Scalar {
        let unit = try unit()
        if let scalar = Unicode.Scalar(unit) { return scalar }
        guard unit < 0xDC00, place + 1 < bytes.count, bytes[place] == UInt8(ascii: "\\"), bytes[place + 1] == UInt8(ascii: "u") else {
            return "\u{FFFD}"
        }
        let afterFirst = place
        place += 2
        let low = try self.unit()
        guard (0xDC00...0xDFFF).contains(low) else {
            place = afterFirst
            return "\u{FFFD}"
        }
        return Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)) ?? "\u{FFFD}"
    }

    private mutating func unit() throws(JSONFault) -> UInt32 {
        var unit: UInt32 = 0
        for _ in 0..<4 {
            guard let digit = byte.flatMap({ Character(Unicode.Scalar($0)).hexDigitValue }) else {
                throw fault("a hexadecimal digit is missing")
            }
            unit = unit << 4 | UInt32(digit)
            place += 1
        }
        return unit
    }

    private var byte: UInt8? { place < bytes.count ? bytes[place] : nil }

    /// Past blanks, and past the byte where it is the one that stands there.
    private mutating func take(_ wanted: UInt8) -> Bool {
        skipBlanks()
        guard byte == wanted else { return false }
        place += 1
        return true
    }

    private mutating func skipBlanks() {
        while let blank = byte, blank == 0x20 || blank == 0x0A || blank == 0x0D || blank == 0x09 { place += 1 }
    }

    private func fault(_ message: String) -> JSONFault { JSONFault(offset: place, message: message) }
}
