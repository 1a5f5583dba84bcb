import Diagnostics

extension TOMLCursor {
    /// Whether a text of several lines, in three quotes, begins here.
    var isAtLongText: Bool { here + 2 < limit && source.bytes[here + 1] == byte && source.bytes[here + 2] == byte }

    /// The text in quotes that begins here; nil, with the cursor still there, if it is never closed.
    mutating func text() -> String? {
        let (start, quote, isLong) = (here, byte, isAtLongText)
        var text: [UInt8] = []
        var slips: [Finding] = []
        here += isLong ? 3 : 1
        if isLong, byte == 0x0D { here += 1 }
        if isLong, byte == 0x0A { here += 1 }
        while here < limit, isLong || !isAtLineEnd {
            if byte == quote {
                let marks = isLong ? source.bytes[here..<min(here + 5, limit)].prefix { $0 == quote }.count : 1
                here += marks
                guard isLong, marks < 3 else {
                    text.append(contentsOf: repeatElement(quote, count: isLong ? marks - 3 : 0))
                    slips.forEach { report($0) }
                    return String(decoding: text, as: UTF8.self)
                }
                text.append(contentsOf: repeatElement(quote, count: marks))
            } else if byte == 0x5C, quote == 0x22 {
                let escape = here
                if !takeEscape(to: &text, isLong: isLong) { slips.append(TOMLFault.escape(escape..<here)) }
            } else {
                text.append(byte)
                here += 1
            }
        }
        here = start
        return nil
    }

    /// - Returns: whether there is such an escape; else its mark and letter are taken as they stand.
    private mutating func takeEscape(to text: inout [UInt8], isLong: Bool) -> Bool {
        here += 1
        let letter = byte
        let digits = letter == 0x78 ? 2 : letter == 0x75 ? 4 : letter == 0x55 ? 8 : 0
        if digits > 0, let scalar = scalar(at: here + 1, digits: digits) {
            text.append(contentsOf: String(scalar).utf8)
            here += 1 + digits
            return true
        }
        if isLong, isAtLineEnd || byte == 0x20 || byte == 0x09 {
            var ahead = self
            ahead.skipBlanks()
            guard ahead.isAtLineEnd else { return false }
            while here < limit, byte == 0x20 || byte == 0x09 || isAtLineEnd { here += 1 }
            return true
        }
        let meaning = Self.escapes[letter]
        text += meaning.map { [$0] } ?? [0x5C]
        if meaning != nil { here += 1 }
        return meaning != nil
    }

    private static let escapes: [UInt8: UInt8] = [
        UInt8(ascii: "b"): 0x08, UInt8(ascii: "t"): 0x09, UInt8(ascii: "n"): 0x0A, UInt8(ascii: "f"): 0x0C, UInt8(ascii: "r"): 0x0D,
        UInt8(ascii: "e"): 0x1B, UInt8(ascii: "\""): 0x22, UInt8(ascii: "\\"): 0x5C,
    ]

    private func scalar(at offset: Int, digits: Int) -> Unicode.Scalar? {
        guard offset + digits <= limit else { return nil }
        let text = String(decoding: source.bytes[offset..<offset + digits], as: UTF8.self)
        return text.utf8.first == 0x2B ? nil : UInt32(text, radix: 16).flatMap(Unicode.Scalar.init)
    }
}
