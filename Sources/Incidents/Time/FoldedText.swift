import Diagnostics

/// Text prepared for scanning: full-width forms, odd spaces, dashes and arrows become ASCII, invisible marks vanish; every byte knows where it came from.
struct FoldedText {
    private(set) var bytes: [UInt8] = []
    /// The author's text, and the offset in it of each byte of `bytes`; nil where all stand as they were.
    private var unfolded: (text: [UInt8], origins: [Int32])?

    init(_ text: some StringProtocol) { self.init(Array(text.utf8)) }

    init(_ text: [UInt8]) {
        if Self.isFolded(text) {
            bytes = text
            return
        }
        var origins: [Int32] = []
        bytes.reserveCapacity(text.count)
        origins.reserveCapacity(text.count)
        var index = 0
        while index < text.count {
            let byte = text[index]
            let length = byte < 0x80 ? 1 : Self.foldedLength(text, index)
            let folded: UInt8? =
                switch length {
                case 1: byte == 0x09 || byte == 0x0A || byte == 0x0D ? 0x20 : byte
                case 2: 0x20
                default: Self.fold(text, index)
                }
            if let folded {
                bytes.append(folded)
                origins.append(Int32(index))
            }
            index += length
        }
        unfolded = (text, origins)
    }

    /// The author's text.
    var written: [UInt8] { unfolded?.text ?? bytes }

    /// Where the byte at `index` stands in the author's text; the end of the text for an index past the last byte.
    func origin(_ index: Int) -> Int {
        guard let unfolded else { return min(index, bytes.count) }
        return index < unfolded.origins.count ? Int(unfolded.origins[index]) : unfolded.text.count
    }

    /// Whether a text is ASCII without control characters, as most are.
    private static func isFolded(_ text: [UInt8]) -> Bool {
        text.withUnsafeBytes { bytes in
            var offset = 0
            while offset + 8 <= bytes.count {
                let eight = EightBytes(bytes, at: offset)
                guard eight.areASCII, !eight.containsAny(below: 0x20) else { return false }
                offset += 8
            }
            return bytes[offset...].allSatisfy { $0 < 0x80 && $0 >= 0x20 }
        }
    }

    /// How many bytes are folded together: 1 for a byte that stays as it is.
    private static func foldedLength(_ text: [UInt8], _ index: Int) -> Int {
        guard index + 1 < text.count else { return 1 }
        if text[index] == 0xC2, text[index + 1] == 0xA0 { return 2 }
        guard index + 2 < text.count else { return 1 }
        switch (text[index], text[index + 1], text[index + 2]) {
        case (0xE2, 0x80, 0x80...0x99), (0xE2, 0x80, 0xAF), (0xE2, 0x88, 0x92), (0xE2, 0x88, 0xB6), (0xE2, 0x88, 0xBC): return 3
        case (0xE2, 0x86, 0x92), (0xE2, 0x87, 0x92), (0xE2, 0x9E, 0x94), (0xE2, 0x89, 0x83), (0xE2, 0x89, 0x88): return 3
        case (0xE3, 0x80, 0x80...0x81), (0xE3, 0x80, 0x90...0x91), (0xE3, 0x80, 0x9C): return 3
        case (0xEF, 0xBB, 0xBF), (0xEF, 0xB8, 0x8F), (0xEF, 0xBC, 0x81...0xBF), (0xEF, 0xBD, 0x80...0x9E): return 3
        default: return 1
        }
    }

    /// What three bytes become; nil when they vanish.
    private static func fold(_ text: [UInt8], _ index: Int) -> UInt8? {
        let third = text[index + 2]
        switch (text[index], text[index + 1], third) {
        case (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xAF), (0xE3, 0x80, 0x80): return 0x20
        case (0xE2, 0x80, 0x90...0x97), (0xE2, 0x88, 0x92): return 0x2D
        case (0xE2, 0x80, 0x98...0x99): return 0x27
        case (0xE2, 0x86, _), (0xE2, 0x87, _), (0xE2, 0x9E, _): return 0x3E
        case (0xE2, 0x88, 0xBC), (0xE2, 0x89, _), (0xE3, 0x80, 0x9C): return 0x7E
        case (0xE2, 0x88, 0xB6): return 0x3A
        case (0xE3, 0x80, 0x81): return 0x2C
        case (0xE3, 0x80, 0x90): return 0x5B
        case (0xE3, 0x80, 0x91): return 0x5D
        case (0xEF, 0xBC, 0x81...0xBF): return third - 0x81 + 0x21
        case (0xEF, 0xBD, 0x80...0x9E): return third - 0x80 + 0x60
        default: return nil
        }
    }
}
