/// Finds aliases before Yams does. It hashes keys, and the hash of an alias of aliases never ends: it must not get to see one.
enum YAMLAlias {
    /// The offset of the first `*name` that stands where a value may begin, in a text that also has an `&name`.
    static func first(in text: ArraySlice<UInt8>) -> Int? {
        guard text.contains(0x26), text.contains(0x2A), place(of: 0x26, in: text) != nil else { return nil }
        return place(of: 0x2A, in: text)
    }

    private static func place(of sign: UInt8, in text: ArraySlice<UInt8>) -> Int? {
        var atStart = true
        for index in text.indices {
            let byte = text[index]
            if byte == sign, atStart, index + 1 < text.endIndex, isNameByte(text[index + 1]) { return index }
            switch byte {
            case 0x3A, 0x2D, 0x3F, 0x5B, 0x2C, 0x7B, 0x0A, 0x0D: atStart = true
            case 0x20, 0x09: break
            default: atStart = false
            }
        }
        return nil
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), 0x5F,
            0x2D:
            true
        default: false
        }
    }
}
