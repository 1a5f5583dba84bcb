/// Steps over UTF-8 byte by byte, as Swift's decoder does: a broken sequence is one U+FFFD for each maximal part of it.
enum UTF8Scalars {
    /// How many bytes the scalar at `index` takes, and whether they are valid.
    static func step(_ bytes: [UInt8], at index: Int, limit: Int) -> (length: Int, isValid: Bool) {
        let lead = bytes[index]
        let (count, first): (Int, ClosedRange<UInt8>)
        switch lead {
        case 0..<0x80: return (1, true)
        case 0xC2...0xDF: (count, first) = (2, 0x80...0xBF)
        case 0xE0: (count, first) = (3, 0xA0...0xBF)
        case 0xED: (count, first) = (3, 0x80...0x9F)
        case 0xE1...0xEF: (count, first) = (3, 0x80...0xBF)
        case 0xF0: (count, first) = (4, 0x90...0xBF)
        case 0xF1...0xF3: (count, first) = (4, 0x80...0xBF)
        case 0xF4: (count, first) = (4, 0x80...0x8F)
        default: return (1, false)
        }
        for position in 1..<count {
            guard index + position < limit, (position == 1 ? first : 0x80...0xBF).contains(bytes[index + position]) else {
                return (position, false)
            }
        }
        return (count, true)
    }
}
