import Diagnostics

/// Markup that may go into a page as it is. Only this module makes it, from text that it escapes and from literals of our own source.
package struct HTML: Sendable, Hashable {
    package private(set) var bytes: [UInt8]

    init(trusted bytes: [UInt8]) { self.bytes = bytes }

    package static let empty = HTML(trusted: [])

    /// Markup that stands as a literal in our source.
    package static func literal(_ markup: StaticString) -> HTML { HTML(trusted: markup.withUTF8Buffer(Array.init)) }

    /// Text, its `&`, `<`, `>`, `"` and `'` escaped.
    package static func escaped(_ text: String) -> HTML {
        var bytes: [UInt8] = []
        bytes.append(escaping: text.utf8)
        return HTML(trusted: bytes)
    }

    /// ` name="value"`, with the blank before it. The value is escaped; whether it is a safe address, `LinkPolicy` knows.
    package static func attribute(_ name: StaticString, _ value: String) -> HTML {
        var bytes: [UInt8] = [0x20]
        bytes.append(literal: name)
        bytes.append(contentsOf: [0x3D, 0x22])
        bytes.append(escaping: value.utf8)
        bytes.append(0x22)
        return HTML(trusted: bytes)
    }

    /// `<name attributes>content</name>`.
    package static func element(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String>, _ content: HTML...) -> HTML {
        var result = HTML.literal("<")
        result += .literal(name)
        for (key, value) in attributes { result += .attribute(key, value) }
        result.bytes.append(0x3E)
        for part in content { result += part }
        result += .literal("</")
        result += .literal(name)
        result.bytes.append(0x3E)
        return result
    }

    package static func += (left: inout HTML, right: HTML) { left.bytes += right.bytes }

    package var text: String { String(decoding: bytes, as: UTF8.self) }
    package var isEmpty: Bool { bytes.isEmpty }
}

extension [UInt8] {
    mutating func append(literal: StaticString) {
        literal.withUTF8Buffer { append(contentsOf: $0) }
    }

    /// Runs that need no escaping are copied at once.
    mutating func append(escaping text: some Collection<UInt8>) {
        if text.withContiguousStorageIfAvailable({ append(escaping: $0) }) == nil { append(escaping: Array(text)) }
    }

    private mutating func append(escaping text: UnsafeBufferPointer<UInt8>) {
        guard Self.mayHoldMarkup(text) else { return append(contentsOf: text) }
        var start = 0
        for place in text.indices where Self.isMarkup(text[place]) {
            append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<place]))
            switch text[place] {
            case 0x26: append(literal: "&amp;")
            case 0x3C: append(literal: "&lt;")
            case 0x3E: append(literal: "&gt;")
            case 0x22: append(literal: "&quot;")
            default: append(literal: "&#39;")
            }
            start = place + 1
        }
        append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
    }

    /// A quick look, since most texts hold none: without branches, so that many bytes are looked at together.
    private static func mayHoldMarkup(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        var found: UInt8 = 0
        for byte in text {
            found |= (byte == 0x22 ? 1 : 0) | (byte == 0x26 ? 1 : 0) | (byte == 0x27 ? 1 : 0) | (byte | 2 == 0x3E ? 1 : 0)
        }
        return found != 0
    }

    /// One bit for each of the first 64 bytes: `"`, `&`, `'`, `<` and `>`.
    private static func isMarkup(_ byte: UInt8) -> Bool { byte < 64 && 0x5000_00C4_0000_0000 as UInt64 >> UInt64(byte) & 1 == 1 }

    /// An address: what has no place in one is percent-encoded, what is encoded already stays.
    mutating func append(address: some Sequence<UInt8>) {
        for byte in address {
            switch byte {
            case 0x26: append(literal: "&amp;")
            case 0x27: append(literal: "&#39;")
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
                0x21, 0x23...0x25, 0x28...0x2F, 0x3A, 0x3B, 0x3D, 0x3F, 0x40, 0x5F, 0x7E:
                append(byte)
            default: append(contentsOf: PercentEncoding.escape(byte))
            }
        }
    }
}
