import Diagnostics

/// One line of front matter as it looks, with byte offsets in the file.
struct FrontMatterLine {
    /// Bytes before the first word; the dash of a list element is one of them.
    let indent: Int
    /// Bytes before the dash, or before the first word where there is none.
    let margin: Int
    /// Whether it begins with the dash of a list element.
    let isElement: Bool
    /// The key and its bytes, where the line states one.
    let key: (name: String, range: Range<Int>)?
    /// What stands behind the colon, or behind the dash where there is no key; to the end of the line.
    let value: Range<Int>
    /// Where the first word begins, behind dash and blanks.
    let start: Int

    init(_ number: Int, in source: SourceFile, isTOML: Bool) {
        let range = source.lineRange(number)
        let bytes = source.bytes
        var here = range.lowerBound
        func skipBlanks() { while here < range.upperBound, bytes[here] == 0x20 || bytes[here] == 0x09 { here += 1 } }
        skipBlanks()
        margin = here - range.lowerBound
        var isElement = false
        while here < range.upperBound, bytes[here] == 0x2D, here + 1 == range.upperBound || bytes[here + 1] == 0x20 {
            isElement = true
            here += 1
            skipBlanks()
        }
        (self.isElement, start, indent) = (isElement, here, here - range.lowerBound)
        key = Self.key(in: bytes, here..<range.upperBound, mark: isTOML ? 0x3D : 0x3A)
        if let key {
            here = key.range.upperBound
            while here < range.upperBound, bytes[here] != (isTOML ? 0x3D : 0x3A) { here += 1 }
            here = min(here + 1, range.upperBound)
        }
        value = here..<range.upperBound
    }

    /// A short word before a colon that ends the line or has a blank behind it.
    private static func key(in bytes: [UInt8], _ range: Range<Int>, mark: UInt8) -> (name: String, range: Range<Int>)? {
        guard let first = range.first, !"#[{&*!|>%@`".utf8.contains(bytes[first]) else { return nil }
        for colon in range.prefix(128) where bytes[colon] == mark {
            guard mark != 0x3A || colon + 1 == range.upperBound || bytes[colon + 1] == 0x20 || bytes[colon + 1] == 0x09 else { continue }
            var end = colon
            while end > range.lowerBound, bytes[end - 1] == 0x20 { end -= 1 }
            var start = range.lowerBound
            if end - start >= 2, bytes[start] == bytes[end - 1], bytes[start] == 0x22 || bytes[start] == 0x27 {
                (start, end) = (start + 1, end - 1)
            }
            return start < end ? (String(decoding: bytes[start..<end], as: UTF8.self), start..<end) : nil
        }
        return nil
    }
}
