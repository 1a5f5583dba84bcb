import Diagnostics

/// Finds bytes that are no UTF-8, as files saved in Latin-1 or UTF-16 have them.
package enum InvalidText {
    /// One finding a file, at the first bad byte.
    package static func finding(in source: SourceFile) -> Finding? {
        if let name = encoding(of: source) {
            let converted = "iconv -f \(name) -t UTF-8 FILE > NEW"
            return Finding(
                0..<min(2, source.bytes.count), "the file is \(name), and nothing of it can be read",
                help: "save it as UTF-8, in an editor or with `\(converted)`")
        }
        guard let first = firstInvalid(in: source.bytes) else { return nil }
        let byte = source.bytes[first]
        let spelled = "0x" + String(byte, radix: 16, uppercase: true)
        let latin = byte >= 0xA0 ? " (it would be “\(Character(Unicode.Scalar(byte)))” in Latin-1)" : ""
        return Finding(first..<first + 1, "byte \(spelled) is no UTF-8\(latin)", help: "save the file as UTF-8")
    }

    /// UTF-16 or UTF-32, told by its byte-order mark or by the zero bytes that every second letter of a Latin text is in it; nil for others.
    package static func encoding(of source: SourceFile) -> String? {
        let start = source.bytes.prefix(256)
        // A look at what nearly every text has none of.
        guard start.contains(0) || start.first.map({ $0 >= 0xFE }) ?? false else { return nil }
        if start.starts(with: [0xFF, 0xFE, 0, 0]) || start.starts(with: [0, 0, 0xFE, 0xFF]) { return "UTF-32" }
        if start.starts(with: [0xFF, 0xFE]) || start.starts(with: [0xFE, 0xFF]) { return "UTF-16" }
        guard start.count >= 4 else { return nil }
        let zeros = [0, 1].map { parity in start.indices.count { $0 % 2 == parity && start[$0] == 0 } }
        if zeros[1] == 0, zeros[0] * 8 > start.count { return "UTF-16BE" }
        return zeros[0] == 0 && zeros[1] * 8 > start.count ? "UTF-16LE" : nil
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
