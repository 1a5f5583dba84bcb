import Diagnostics

/// Finds bytes that are no UTF-8, as files saved in Latin-1 have them.
package enum InvalidText {
    /// One finding a file, at the first bad byte.
    package static func finding(in source: SourceFile) -> Finding? {
        guard let first = firstInvalid(in: source.bytes) else { return nil }
        let byte = source.bytes[first]
        let spelled = "0x" + String(byte, radix: 16, uppercase: true)
        let latin = byte >= 0xA0 ? " (it would be “\(Character(Unicode.Scalar(byte)))” in Latin-1)" : ""
        return Finding(first..<first + 1, "byte \(spelled) is no UTF-8\(latin)", help: "save the file as UTF-8")
    }

    private static func firstInvalid(in bytes: [UInt8]) -> Int? {
        bytes.withUnsafeBytes { raw in
            var index = 0
            while index < bytes.count {
                if index + 8 <= bytes.count, EightBytes(raw, at: index).areASCII {
                    index += 8
                    continue
                }
                let (length, isValid) = UTF8Scalars.step(bytes, at: index, limit: bytes.count)
                guard isValid else { return index }
                index += length
            }
            return nil
        }
    }
}
