/// Text prepared for scanning: full-width forms, odd spaces, dashes and arrows become ASCII, invisible marks vanish; every byte knows where it came from.
struct FoldedText {
    private(set) var bytes: [UInt8] = []
    /// Offset in the author's text of each byte of `bytes`.
    private var origins: [Int] = []
    private var end = 0

    init() {}

    init(_ text: some StringProtocol) { append(Array(text.utf8), from: 0..<text.utf8.count) }

    /// Adds text that stands at `range`; where entities or escapes make the lengths differ, all of it maps to the range's start.
    mutating func append(_ text: [UInt8], from range: Range<Int>) {
        let isExact = text.count == range.count
        var index = 0
        while index < text.count {
            let (length, folded) = Self.fold(text, index)
            let origin = isExact ? range.lowerBound + index : range.lowerBound
            for byte in folded {
                bytes.append(byte)
                origins.append(origin)
            }
            index += length
        }
        end = max(end, range.upperBound)
    }

    /// Where the byte at `index` stands in the author's text; the end of the text for an index past the last byte.
    func origin(_ index: Int) -> Int { index < origins.count ? origins[index] : end }

    /// The stretch of the author's text that the folded bytes `range` stand for.
    func origins(of range: Range<Int>) -> Range<Int> {
        let start = origin(range.lowerBound)
        guard range.upperBound > range.lowerBound else { return start..<start }
        let last = range.upperBound - 1
        let next = range.upperBound < origins.count ? origins[range.upperBound] : end
        let isRunEnd = next > origin(last) + 4
        return start..<max(start, isRunEnd ? origin(last) + 1 : next)
    }

    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self) }

    /// How many bytes one step takes, and what they become.
    private static func fold(_ text: [UInt8], _ index: Int) -> (Int, ArraySlice<UInt8>) {
        let byte = text[index]
        if byte == 0x09 || byte == 0x0A || byte == 0x0D { return (1, [0x20]) }
        guard byte >= 0x80 else { return (1, text[index...index]) }
        let second = index + 1 < text.count ? text[index + 1] : 0
        let third = index + 2 < text.count ? text[index + 2] : 0
        if byte == 0xC2, second == 0xA0 { return (2, [0x20]) }
        if let folded = foldThree(byte, second, third) { return (3, folded) }
        return (1, text[index...index])
    }

    private static func foldThree(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> ArraySlice<UInt8>? {
        switch (first, second, third) {
        case (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xAF), (0xE3, 0x80, 0x80): [0x20]
        case (0xE2, 0x80, 0x8B...0x8F), (0xEF, 0xBB, 0xBF), (0xEF, 0xB8, 0x8F): []
        case (0xE2, 0x80, 0x90...0x95), (0xE2, 0x88, 0x92): [0x2D]
        case (0xE2, 0x80, 0x98...0x99): [0x27]
        case (0xE2, 0x86, 0x92), (0xE2, 0x87, 0x92), (0xE2, 0x9E, 0x94): [0x3E]
        case (0xE2, 0x88, 0xBC), (0xE2, 0x89, 0x88), (0xE2, 0x89, 0x83), (0xE3, 0x80, 0x9C): [0x7E]
        case (0xE2, 0x88, 0xB6): [0x3A]
        case (0xE3, 0x80, 0x81): [0x2C]
        case (0xE3, 0x80, 0x90): [0x5B]
        case (0xE3, 0x80, 0x91): [0x5D]
        case (0xEF, 0xBC, 0x81...0xBF): [third - 0x81 + 0x21]
        case (0xEF, 0xBD, 0x80...0x9E): [third - 0x80 + 0x60]
        default: nil
        }
    }
}
