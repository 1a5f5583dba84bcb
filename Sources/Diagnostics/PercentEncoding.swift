/// Percent-encoding as RFC 3986 wants it: unreserved characters stay, every other byte is escaped.
package enum PercentEncoding {
    /// One segment of a path.
    package static func segment(_ text: String) -> String { encoded(text, keepsSlashes: false) }

    /// A whole path, its slashes kept.
    package static func path(_ text: String) -> String { encoded(text, keepsSlashes: true) }

    /// `%C3`
    package static func escape(_ byte: UInt8) -> [UInt8] { [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]] }

    /// The bytes that are meant; nil where a sign begins no escape.
    package static func decoded(_ bytes: some Sequence<UInt8>) -> [UInt8]? {
        var decoded: [UInt8] = []
        var waiting = bytes.makeIterator()
        while let byte = waiting.next() {
            guard byte == UInt8(ascii: "%") else {
                decoded.append(byte)
                continue
            }
            guard let high = waiting.next().flatMap(value(of:)), let low = waiting.next().flatMap(value(of:)) else { return nil }
            decoded.append(high << 4 | low)
        }
        return decoded
    }

    /// What a hexadecimal digit counts.
    package static func value(of digit: UInt8) -> UInt8? {
        switch digit {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
        case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - UInt8(ascii: "A") + 10
        case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
        default: nil
        }
    }

    private static let digits = Array("0123456789ABCDEF".utf8)

    private static func encoded(_ text: String, keepsSlashes: Bool) -> String {
        if text.allBytes(satisfy: { stays($0, keepsSlashes) }) { return text }
        var bytes: [UInt8] = []
        for byte in text.utf8 { if stays(byte, keepsSlashes) { bytes.append(byte) } else { bytes += escape(byte) } }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func stays(_ byte: UInt8, _ keepsSlashes: Bool) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
        case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "~"): true
        case UInt8(ascii: "/"): keepsSlashes
        default: false
        }
    }
}
