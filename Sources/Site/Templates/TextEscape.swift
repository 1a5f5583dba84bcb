/// Escapes text for HTML and XML alike, byte by byte, and drops the control characters that XML forbids.
enum TextEscape {
    static func append(_ text: consuming String, to output: inout [UInt8]) {
        text.withUTF8 { utf8 in
            if utf8.count < 16 || mayHoldSpecials(utf8) { appendEscaped(utf8, to: &output) } else { output.append(contentsOf: utf8) }
        }
    }

    private static func appendEscaped(_ utf8: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
        var start = 0
        for place in utf8.indices where isSpecial(utf8[place]) {
            output.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start..<place]))
            append(special: utf8[place], to: &output)
            start = place + 1
        }
        output.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start...]))
    }

    /// A quick look, since most texts hold none. It has no way out, so that sixteen bytes are looked at together.
    private static func mayHoldSpecials(_ utf8: UnsafeBufferPointer<UInt8>) -> Bool {
        var found: UInt8 = 0
        for byte in utf8 {
            found |= bit(byte < 0x20) | bit(byte == UInt8(ascii: "\"")) | bit(byte == UInt8(ascii: "&")) | bit(byte == UInt8(ascii: "'"))
            found |= bit(byte == UInt8(ascii: "<")) | bit(byte == UInt8(ascii: ">")) | bit(byte == UInt8(ascii: "`")) | bit(byte == 0x7F)
        }
        return found != 0
    }

    private static func bit(_ isSet: Bool) -> UInt8 { isSet ? 1 : 0 }

    private static func append(special byte: UInt8, to output: inout [UInt8]) {
        let entity: StaticString
        switch byte {
        case UInt8(ascii: "&"): entity = "&amp;"
        case UInt8(ascii: "<"): entity = "&lt;"
        case UInt8(ascii: ">"): entity = "&gt;"
        case UInt8(ascii: "\""): entity = "&quot;"
        case UInt8(ascii: "'"): entity = "&#39;"
        case UInt8(ascii: "`"): entity = "&#96;"
        default: return
        }
        entity.withUTF8Buffer { output.append(contentsOf: $0) }
    }

    private static func isSpecial(_ byte: UInt8) -> Bool {
        byte < 64 ? lowSpecials >> UInt64(byte) & 1 == 1 : byte == UInt8(ascii: "`") || byte == 0x7F
    }

    /// One bit for each of the first 64 bytes: control characters but tab and line ends, then `"`, `&`, `'`, `<` and `>`.
    private static let lowSpecials: UInt64 = 0x5000_00C4_FFFF_D9FF
}
