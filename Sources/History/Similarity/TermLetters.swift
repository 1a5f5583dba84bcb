/// What the characters beyond ASCII are to a term.
enum TermLetters {
    /// A mark belongs to the letter before it.
    enum Kind { case letter, mark, ideograph, separator }

    /// What begins at a byte, and how many bytes it has.
    static func kind(in text: Span<UInt8>, at index: Int) -> (Kind, length: Int) {
        let (scalar, length) = scalar(in: text, at: index)
        switch scalar {
        case 0x30...0x39, 0x61...0x7A, 0xDF...0xF6, 0xF8...0xFF, 0x0430...0x045F: return (.letter, length)
        case 0x3040...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xAC00...0xD7AF, 0x2_0000...0x2_FA1F: return (.ideograph, length)
        case 0x2010...0x201F, 0x3000...0x3004, 0x3008...0x3020: return (.separator, length)
        default:
            guard let properties = Unicode.Scalar(scalar)?.properties else { return (.separator, length) }
            if properties.isAlphabetic || properties.numericType != nil { return (.letter, length) }
            return (properties.generalCategory == .nonspacingMark ? .mark : .separator, length)
        }
    }

    /// Whether text is known to be in lower case and in its normal form (NFKC): small Latin-1 and Cyrillic letters, quotes and dashes, kana,
    /// ideographs and hangul syllables. Other text may be as well.
    static func areSettled(_ text: Span<UInt8>) -> Bool {
        var index = 0
        while index < text.count {
            if text[index] < 0x80 {
                index += 1
                continue
            }
            let (scalar, length) = scalar(in: text, at: index)
            switch scalar {
            case 0xDF...0xF6, 0xF8...0xFF, 0x0430...0x044F, 0x2013, 0x2014, 0x2018...0x201F, 0x3001...0x300F, 0x3041...0x3096,
                0x30A1...0x30FA, 0x30FC, 0x4E00...0x9FFF, 0xAC00...0xD7A3:
                index += length
            default: return false
            }
        }
        return true
    }

    /// Decodes UTF-8; what is no UTF-8 is the replacement character, byte by byte.
    private static func scalar(in text: Span<UInt8>, at index: Int) -> (UInt32, length: Int) {
        let first = text[index]
        let length = first < 0x80 ? 1 : first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0
        guard length > 0, index + length <= text.count else { return (0xFFFD, 1) }
        if length == 1 { return (UInt32(first), 1) }
        var scalar = UInt32(first) & (0x7F >> UInt32(length))
        for next in index + 1..<index + length {
            guard text[next] & 0xC0 == 0x80 else { return (0xFFFD, 1) }
            scalar = scalar << 6 | UInt32(text[next] & 0x3F)
        }
        return (scalar, length)
    }
}
