/// Text prepared for scanning: full-width forms, odd spaces, dashes and arrows become ASCII, invisible marks vanish; every byte knows where it came from.
struct FoldedText {
    private(set) var bytes: [UInt8] = []
    /// Offset in the author's text of each byte of `bytes`; empty where all stand as they were.
    private var origins: [Int32] = []
    private var isPlain = false
    private let end: Int

    init(_ text: some StringProtocol) { self.init(Array(text.utf8)) }

    init(_ text: [UInt8]) {
        end = text.count
        guard text.contains(where: { $0 >= 0x80 || $0 < 0x20 }) else {
            (bytes, isPlain) = (text, true)
            return
        }
        bytes.reserveCapacity(text.count)
        origins.reserveCapacity(text.count)
        var index = 0
        while index < text.count {
            let byte = text[index]
            let length = byte < 0x80 ? 1 : Self.foldedLength(text, index)
            switch length {
            case 1: append(byte == 0x09 || byte == 0x0A || byte == 0x0D ? 0x20 : byte, index)
            case 2: append(0x20, index)
            default: if let folded = Self.fold(text, index) { append(folded, index) }
            }
            index += length
        }
    }

    private mutating func append(_ byte: UInt8, _ origin: Int) {
        bytes.append(byte)
        origins.append(Int32(origin))
    }

    /// Where the byte at `index` stands in the author's text; the end of the text for an index past the last byte.
    func origin(_ index: Int) -> Int {
        if isPlain { return min(index, end) }
        return index < origins.count ? Int(origins[index]) : end
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
