import Diagnostics

/// What `Authorization: Basic …` says: a user and a password that anybody can read.
enum BasicCredentials {
    /// The password in Base64; nil where what is written is none, or no user and password.
    static func password(in value: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        guard value.count >= 8, let decoded = decoded(value), decoded.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }),
            let colon = decoded.firstIndex(of: 0x3A), colon > 0
        else { return nil }
        return decoded[(colon + 1)...]
    }

    private static func decoded(_ text: ArraySlice<UInt8>) -> [UInt8]? {
        var (bytes, bits, count): ([UInt8], UInt32, Int) = ([], 0, 0)
        for letter in text.prefix(while: { $0 != 0x3D }) {
            guard let value = value(of: letter) else { return nil }
            bits = bits << 6 | value
            count += 6
            guard count >= 8 else { continue }
            count -= 8
            bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
        }
        return bytes
    }

    private static func value(of letter: UInt8) -> UInt32? {
        switch letter {
        case 0x41...0x5A: UInt32(letter) - 0x41
        case 0x61...0x7A: UInt32(letter) - 0x61 + 26
        case 0x30...0x39: UInt32(letter) - 0x30 + 52
        case 0x2B: 62
        case 0x2F: 63
        default: nil
        }
    }
}
