/// Collects the text of a TOML string; basic strings have escapes.
struct TOMLString {
    private let isBasic: Bool
    private var bytes: [UInt8] = []

    init(isBasic: Bool) { self.isBasic = isBasic }

    var result: String { String(decoding: bytes, as: UTF8.self) }

    mutating func append(_ byte: UInt8) { bytes.append(byte) }

    /// Takes one byte or one escape, and returns the offset after it.
    mutating func consume(_ source: [UInt8], at offset: Int, limit: Int) -> Int {
        guard isBasic, source[offset] == 0x5C, offset + 1 < limit else {
            bytes.append(source[offset])
            return offset + 1
        }
        switch source[offset + 1] {
        case UInt8(ascii: "n"): bytes.append(0x0A)
        case UInt8(ascii: "t"): bytes.append(0x09)
        case UInt8(ascii: "r"): bytes.append(0x0D)
        case UInt8(ascii: "b"): bytes.append(0x08)
        case UInt8(ascii: "f"): bytes.append(0x0C)
        case UInt8(ascii: "u"): return scalar(source, at: offset + 2, digits: 4, limit: limit)
        case UInt8(ascii: "U"): return scalar(source, at: offset + 2, digits: 8, limit: limit)
        case 0x0A, 0x0D, 0x20, 0x09: return afterLineContinuation(source, from: offset + 1, limit: limit)
        default: bytes.append(source[offset + 1])
        }
        return offset + 2
    }

    private mutating func scalar(_ source: [UInt8], at offset: Int, digits: Int, limit: Int) -> Int {
        let end = min(offset + digits, limit)
        if let value = UInt32(String(decoding: source[offset..<end], as: UTF8.self), radix: 16), let scalar = Unicode.Scalar(value) {
            bytes.append(contentsOf: String(Character(scalar)).utf8)
            return end
        }
        return offset
    }

    private func afterLineContinuation(_ source: [UInt8], from offset: Int, limit: Int) -> Int {
        var here = offset
        while here < limit, source[here] == 0x20 || source[here] == 0x09 || source[here] == 0x0A || source[here] == 0x0D { here += 1 }
        return here
    }
}
