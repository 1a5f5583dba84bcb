/// The size of a picture in pixels, read from its first bytes, so that a page keeps its place free before it has come.
struct ImageSize: Sendable, Hashable {
    let width: Int
    let height: Int

    /// Nil for what is neither PNG, GIF, JPEG nor WebP.
    init?(_ bytes: [UInt8]) {
        let read = Self.png(bytes) ?? Self.gif(bytes) ?? Self.webP(bytes) ?? Self.jpeg(bytes)
        guard let read, read.width > 0, read.height > 0 else { return nil }
        (width, height) = read
    }

    private typealias Size = (width: Int, height: Int)

    private static func png(_ bytes: [UInt8]) -> Size? {
        guard bytes.count >= 24, bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) else { return nil }
        return (big(bytes[16..<20]), big(bytes[20..<24]))
    }

    private static func gif(_ bytes: [UInt8]) -> Size? {
        guard bytes.count >= 10, bytes.starts(with: "GIF8".utf8) else { return nil }
        return (little(bytes[6..<8]), little(bytes[8..<10]))
    }

    /// Lossy, lossless and extended files keep it in three ways.
    private static func webP(_ bytes: [UInt8]) -> Size? {
        guard bytes.count >= 30, bytes.starts(with: "RIFF".utf8), bytes[8..<12].elementsEqual("WEBP".utf8) else { return nil }
        switch bytes[15] {
        case UInt8(ascii: " "): return (little(bytes[26..<28]) & 0x3FFF, little(bytes[28..<30]) & 0x3FFF)
        case UInt8(ascii: "L"):
            let packed = little(bytes[21..<25])
            return ((packed & 0x3FFF) + 1, (packed >> 14 & 0x3FFF) + 1)
        case UInt8(ascii: "X"): return (little(bytes[24..<27]) + 1, little(bytes[27..<30]) + 1)
        default: return nil
        }
    }

    /// In the first segment that begins a frame; all before it tell how long they are.
    private static func jpeg(_ bytes: [UInt8]) -> Size? {
        guard bytes.starts(with: [0xFF, 0xD8]) else { return nil }
        var here = 2
        while here + 9 < bytes.count, bytes[here] == 0xFF {
            let marker = bytes[here + 1]
            let beginsFrame = (0xC0...0xCF).contains(marker) && ![0xC4, 0xC8, 0xCC].contains(marker)
            if beginsFrame { return (big(bytes[(here + 7)..<(here + 9)]), big(bytes[(here + 5)..<(here + 7)])) }
            here += 2 + max(big(bytes[(here + 2)..<(here + 4)]), 2)
        }
        return nil
    }

    private static func big(_ bytes: ArraySlice<UInt8>) -> Int { bytes.reduce(0) { $0 << 8 | Int($1) } }
    private static func little(_ bytes: ArraySlice<UInt8>) -> Int { bytes.reversed().reduce(0) { $0 << 8 | Int($1) } }
}
