import Diagnostics
import Markup

/// Reads JSON (RFC 8259) strictly; a fault is told with its line and column.
struct JSONReader {
    static let maximumDepth = 64

    private struct Fault: Error {
        let offset: Int
        let message: String
    }

    private let bytes: [UInt8]
    private var at = 0

    static func read(_ source: SourceFile) throws(ImportFault) -> JSONValue {
        if let invalid = InvalidText.finding(in: source) { throw ImportFault(source, at: invalid.range.lowerBound, invalid.message) }
        var reader = JSONReader(bytes: source.bytes)
        do throws(Fault) { return try reader.document() } catch { throw ImportFault(source, at: error.offset, error.message) }
    }

    private init(bytes: [UInt8]) {
        self.bytes = bytes
        at = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    private mutating func document() throws(Fault) -> JSONValue {
        let value = try value(depth: 0)
        skipSpace()
        if at < bytes.count { throw fault("the JSON value has ended, and more follows") }
        return value
    }

    private func fault(_ message: String, at offset: Int? = nil) -> Fault { Fault(offset: offset ?? at, message: message) }

    private func byte() -> UInt8? { at < bytes.count ? bytes[at] : nil }

    private mutating func skipSpace() {
        while let byte = byte(), byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { at += 1 }
    }

    private mutating func value(depth: Int) throws(Fault) -> JSONValue {
        skipSpace()
        if depth > Self.maximumDepth { throw fault("values nest deeper than \(Self.maximumDepth) levels here") }
        switch byte() {
        case UInt8(ascii: "{"): return try object(depth: depth)
        case UInt8(ascii: "["): return try array(depth: depth)
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        case let byte? where byte == UInt8(ascii: "-") || (0x30...0x39).contains(byte): return try number()
        case nil: throw fault("the file ends where a JSON value is wanted")
        default: throw fault("a JSON value is wanted here")
        }
    }

    private mutating func object(depth: Int) throws(Fault) -> JSONValue {
        var members: [(String, JSONValue)] = []
        at += 1
        skipSpace()
        if take("}") { return .object(members) }
        while true {
            skipSpace()
            guard byte() == UInt8(ascii: "\"") else { throw fault("a key in double quotes is wanted here") }
            let key = try string()
            skipSpace()
            guard take(":") else { throw fault("a colon is wanted after the key") }
            members.append((key, try value(depth: depth + 1)))
            skipSpace()
            if take("}") { return .object(members) }
            guard take(",") else { throw fault("a comma or } is wanted here") }
        }
    }

    private mutating func array(depth: Int) throws(Fault) -> JSONValue {
        var elements: [JSONValue] = []
        at += 1
        skipSpace()
        if take("]") { return .array(elements) }
        while true {
            elements.append(try value(depth: depth + 1))
            skipSpace()
            if take("]") { return .array(elements) }
            guard take(",") else { throw fault("a comma or ] is wanted here") }
        }
    }

    private mutating func take(_ mark: Unicode.Scalar) -> Bool {
        guard byte() == UInt8(ascii: mark) else { return false }
        at += 1
        return true
    }

    private mutating func word(_ word: String, _ value: JSONValue) throws(Fault) -> JSONValue {
        guard bytes[at...].starts(with: word.utf8) else { throw fault("a JSON value is wanted here") }
        at += word.utf8.count
        return value
    }

    private mutating func digits() throws(Fault) {
        let start = at
        while let byte = byte(), (0x30...0x39).contains(byte) { at += 1 }
        if at == start { throw fault("a digit is wanted here") }
    }

    private mutating func number() throws(Fault) -> JSONValue {
        let start = at
        _ = take("-")
        if !take("0") { try digits() }
        if take(".") { try digits() }
        if take("e") || take("E") {
            if !take("+") { _ = take("-") }
            try digits()
        }
        let text = String(decoding: bytes[start..<at], as: UTF8.self)
        if let integer = Int(text) { return .integer(integer) }
        guard let number = Double(text), number.isFinite else { throw fault("this number is too large", at: start) }
        return .number(number)
    }

    private mutating func string() throws(Fault) -> String {
        let start = at
        at += 1
        var text: [UInt8] = []
        while let byte = byte() {
            switch byte {
            case UInt8(ascii: "\""):
                at += 1
                return String(decoding: text, as: UTF8.self)
            case UInt8(ascii: "\\"): try escape(into: &text)
            case 0..<0x20: throw fault("a control character stands in a text; it must be escaped")
            default:
                text.append(byte)
                at += 1
            }
        }
        throw fault("this text never ends", at: start)
    }

    private mutating func escape(into text: inout [UInt8]) throws(Fault) {
        let start = at
        at += 2
        switch start + 1 < bytes.count ? bytes[start + 1] : 0 {
        case UInt8(ascii: "n"): text.append(0x0A)
        case UInt8(ascii: "t"): text.append(0x09)
        case UInt8(ascii: "r"): text.append(0x0D)
        case UInt8(ascii: "b"): text.append(0x08)
        case UInt8(ascii: "f"): text.append(0x0C)
        case let mark where mark == UInt8(ascii: "\"") || mark == UInt8(ascii: "\\") || mark == UInt8(ascii: "/"): text.append(mark)
        case UInt8(ascii: "u"):
            let first = try unit(start)
            // Half of a pair that stands alone is no character.
            var scalar = Unicode.Scalar(first) ?? "\u{FFFD}"
            if (0xD800..<0xDC00).contains(first), bytes[at...].starts(with: "\\u".utf8) {
                let afterFirst = at
                at += 2
                let second = try unit(afterFirst)
                if (0xDC00..<0xE000).contains(second) {
                    scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)) ?? scalar
                } else {
                    at = afterFirst
                }
            }
            text.append(contentsOf: String(Character(scalar)).utf8)
        default: throw fault("\\ begins no escape here", at: start)
        }
    }

    /// Four hexadecimal digits.
    private mutating func unit(_ start: Int) throws(Fault) -> UInt32 {
        let digits = bytes[min(at, bytes.count)...].prefix(4)
        let isHexadecimal = digits.count == 4 && digits.allSatisfy { Character(Unicode.Scalar($0)).isHexDigit }
        guard isHexadecimal, let unit = UInt32(String(decoding: digits, as: UTF8.self), radix: 16) else {
            throw fault("\\u wants four hexadecimal digits", at: start)
        }
        at += 4
        return unit
    }
}
