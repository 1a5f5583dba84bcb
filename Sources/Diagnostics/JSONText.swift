/// Texts as JSON writes them.
enum JSONText {
    /// Appends a text in its quotation marks. Safe inside an HTML script element: `<`, U+2028 and U+2029 are escaped, and so are all control
    /// characters.
    static func append(_ text: String, to bytes: inout [UInt8]) {
        var text = text
        text.withUTF8 { utf8 in
            // Most texts hold nothing of the kind, which a look at all bytes without a way out sees at next to no cost.
            var specials: UInt8 = 0
            for byte in utf8 {
                specials |= bit(byte < 0x20) | bit(byte == 0x22) | bit(byte == 0x3C) | bit(byte == 0x5C) | bit(byte >= 0x7F)
            }
            if specials == 0 { return bytes.append(quoted: utf8) }
            bytes.append(0x22)
            appendEscaped(utf8, to: &bytes)
            bytes.append(0x22)
        }
    }

    private static func appendEscaped(_ utf8: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
        var (start, here) = (0, 0)
        while here < utf8.count {
            guard isSpecial(utf8[here]), let (escape, length) = escape(at: here, in: utf8) else {
                here += 1
                continue
            }
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start..<here]))
            bytes.append(contentsOf: escape.utf8)
            here += length
            start = here
        }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start...]))
    }

    private static func bit(_ isSet: Bool) -> UInt8 { isSet ? 1 : 0 }

    /// Whether a byte may begin what has to be escaped.
    private static func isSpecial(_ byte: UInt8) -> Bool {
        byte < 64 ? lowSpecials >> UInt64(byte) & 1 == 1 : byte == 0x5C || byte == 0x7F || byte == 0xC2 || byte == 0xE2
    }

    /// One bit for each of the first 64 bytes: control characters, `"` and `<`.
    private static let lowSpecials: UInt64 = 0x1000_0004_FFFF_FFFF

    /// What stands for the character at a place, and how many bytes the character has; nil when it stands for itself.
    private static func escape(at place: Int, in utf8: UnsafeBufferPointer<UInt8>) -> (String, Int)? {
        switch utf8[place] {
        case 0x22: return ("\\\"", 1)
        case 0x5C: return ("\\\\", 1)
        case 0x0A: return ("\\n", 1)
        case 0x0D: return ("\\r", 1)
        case 0x09: return ("\\t", 1)
        case 0xC2:
            // Control characters of two bytes, which some terminals obey.
            guard place + 1 < utf8.count, utf8[place + 1] < 0xA0 else { return nil }
            return ("\\u00" + String(utf8[place + 1], radix: 16), 2)
        case 0xE2:
            guard place + 2 < utf8.count, utf8[place + 1] == 0x80, utf8[place + 2] & 0xFE == 0xA8 else { return nil }
            return (utf8[place + 2] == 0xA8 ? "\\u2028" : "\\u2029", 3)
        case let byte: return ("\\u00" + (byte < 0x10 ? "0" : "") + String(byte, radix: 16), 1)
        }
    }
}

extension [UInt8] {
    /// Appends a text of which nothing has to be escaped, in quotation marks: all at once, since most of JSON is that.
    mutating func append(quoted text: UnsafeBufferPointer<UInt8>) {
        append(addingCapacity: text.count + 2) { output in
            output.append(0x22)
            output.withUnsafeMutableBufferPointer { room, count in
                count = room[count...].initialize(fromContentsOf: text)
            }
            output.append(0x22)
        }
    }
}
