import Diagnostics
import Glibc

/// Tells files that are no text whatever their name says: pictures, archives, memory dumps.
package enum BinaryData {
    /// Bytes that are looked at.
    private static let sample = 4_096

    /// One finding, at the first zero byte of a file in which so many bytes are control characters as in no text; nil for a text in any encoding.
    package static func finding(in source: SourceFile) -> Finding? {
        guard let zero = firstZero(in: source) else { return nil }
        let start = source.bytes.prefix(sample)
        let zeros = start.count { $0 == 0 }
        let controls = start.count(where: isControl)
        // In UTF-16 every second byte of a Latin text is zero, and no other control character stands there.
        guard zeros + controls > 1, (isWide(source) ? controls : zeros + controls) * 16 > start.count else { return nil }
        return Finding(
            zero..<zero + 1, "the file is no text, and nothing of it is read",
            help: "write the incident as UTF-8 text; give what is no incident the name of what it is (`.png`, `.zip`)")
    }

    private static func firstZero(in source: SourceFile) -> Int? {
        source.bytes.withUnsafeBytes { bytes in
            guard let start = bytes.baseAddress else { return nil }
            return memchr(start, 0, min(sample, bytes.count)).map { UnsafeRawPointer($0) - start }
        }
    }

    private static func isWide(_ source: SourceFile) -> Bool { InvalidText.encoding(of: source) != nil }

    /// Control characters but for zero, tabs, line ends, form feeds and escapes.
    private static func isControl(_ byte: UInt8) -> Bool { 0 < byte && byte < 0x20 && !(0x09...0x0D).contains(byte) && byte != 0x1B }
}
