import Glibc

/// Compares text as cmark hands it on with the source it came from, in which entities and backslash escapes are still spelled out.
struct SourceText {
    let bytes: [UInt8]
    /// Nothing in it spells anything else: no `&`, no backslash, no zero.
    let isPlain: Bool

    init(bytes: [UInt8]) {
        self.bytes = bytes
        isPlain = bytes.withUnsafeBytes { bytes in
            guard let start = bytes.baseAddress else { return true }
            return [0x26, 0x5C, 0].allSatisfy { memchr(start, $0, bytes.count) == nil }
        }
    }

    /// Whether a text of cmark's stands at `start` as it reads and ends before `limit`.
    func stands(_ literal: UnsafeRawBufferPointer, at start: Int, limit: Int) -> Bool {
        guard start >= 0, literal.count <= limit - start else { return false }
        return bytes.withUnsafeBytes { bytes in
            guard let source = bytes.baseAddress, let text = literal.baseAddress else { return true }
            return memcmp(source + start, text, literal.count) == 0
        }
    }

    /// A cheap test before `end(of:at:limit:)`.
    func mayBegin(_ literal: ArraySlice<UInt8>, at start: Int) -> Bool {
        guard let first = literal.first else { return true }
        return bytes[start] == first || bytes[start] == 0x5C || bytes[start] == 0x26 || bytes[start] == 0
    }

    /// Where the literal ends if it stands at `start`.
    func end(of literal: ArraySlice<UInt8>, at start: Int, limit: Int) -> Int? {
        let same = agreement(of: literal, at: start, limit: limit)
        var here = start + same
        var wanted = literal.startIndex + same
        while wanted < literal.endIndex {
            guard here < limit else { return nil }
            let byte = bytes[here]
            if byte == 0x26, let entity = entity(at: here, limit: limit), let next = skip(entity, in: literal, at: wanted) {
                (here, wanted) = (entity.upperBound, next)
            } else if byte == 0x5C, here + 1 < limit, bytes[here + 1] == literal[wanted], isPunctuation(bytes[here + 1]) {
                here += 2
                wanted += 1
            } else if byte == literal[wanted] {
                here += 1
                wanted += 1
            } else if byte == 0, literal[wanted...].starts(with: [0xEF, 0xBF, 0xBD]) {
                here += 1
                wanted += 3
            } else {
                return nil
            }
        }
        return here
    }

    /// How many bytes from the beginning stand in the source as they are, with nothing in them that may spell something else.
    private func agreement(of literal: ArraySlice<UInt8>, at start: Int, limit: Int) -> Int {
        let length = min(literal.count, limit - start)
        guard length > 0 else { return 0 }
        return bytes.withUnsafeBytes { source in
            literal.withUnsafeBytes { wanted in
                var same = 0
                while same + 8 <= length {
                    let eight = wanted.loadUnaligned(fromByteOffset: same, as: UInt64.self)
                    guard eight == source.loadUnaligned(fromByteOffset: start + same, as: UInt64.self), Self.isPlain(eight) else { break }
                    same += 8
                }
                while same < length {
                    let byte = source[start + same]
                    guard byte == wanted[same], byte != 0x26, byte != 0x5C, byte != 0 else { break }
                    same += 1
                }
                return same
            }
        }
    }

    /// Whether none of eight bytes may spell something else.
    private static func isPlain(_ eight: UInt64) -> Bool {
        !hasZero(eight) && !hasZero(eight ^ 0x2626_2626_2626_2626) && !hasZero(eight ^ 0x5C5C_5C5C_5C5C_5C5C)
    }

    private static func hasZero(_ eight: UInt64) -> Bool { (eight &- 0x0101_0101_0101_0101) & ~eight & 0x8080_8080_8080_8080 != 0 }

    /// `&name;`, `&#35;` or `&#x23;`.
    private func entity(at start: Int, limit: Int) -> Range<Int>? {
        var here = start + 1
        while here < min(limit, start + 34) {
            switch bytes[here] {
            case 0x3B: return here > start + 1 ? start..<here + 1 : nil
            case 0x23 where here == start + 1: break
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): break
            default: return nil
            }
            here += 1
        }
        return nil
    }

    /// Past what an entity stands for: one scalar, seldom two. An entity that cmark does not know stands for itself.
    private func skip(_ entity: Range<Int>, in literal: ArraySlice<UInt8>, at index: Int) -> Int? {
        let spelling = bytes[entity]
        if spelling.elementsEqual("&amp;".utf8) { return literal[index] == 0x26 ? index + 1 : nil }
        if literal[index...].starts(with: spelling) { return index + spelling.count }
        let one = afterScalar(in: literal, at: index)
        guard one < literal.endIndex, entity.upperBound < bytes.count, bytes[entity.upperBound] != literal[one] else { return one }
        let two = afterScalar(in: literal, at: one)
        return two < literal.endIndex && bytes[entity.upperBound] == literal[two] ? two : one
    }

    private func afterScalar(in literal: ArraySlice<UInt8>, at index: Int) -> Int {
        var next = index + 1
        while next < literal.endIndex, literal[next] & 0xC0 == 0x80 { next += 1 }
        return min(next, literal.endIndex)
    }

    private func isPunctuation(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
        default: false
        }
    }
}
