/// Reads a value that fills the rest of a line: plain or quoted text, or a list or map in brackets.
struct YAMLLineValue {
    private let bytes: [UInt8]
    private let end: Int
    private var here: Int

    /// Nil where it is not beyond doubt.
    static func read(_ bytes: [UInt8], _ range: Range<Int>) -> FrontMatterValue? {
        guard let start = bytes[range].firstIndex(where: { $0 != 0x20 }) else {
            return FrontMatterValue(range: range.lowerBound..<range.lowerBound, content: .empty)
        }
        var end = range.upperBound
        while bytes[end - 1] == 0x20 { end -= 1 }
        var reader = YAMLLineValue(bytes: bytes, end: end, here: start)
        guard [0x22, 0x27, 0x5B, 0x7B].contains(bytes[start]) else { return reader.plain(start..<end, inBrackets: false) }
        guard let value = reader.value(depth: 0), reader.here == end else { return nil }
        return value
    }

    private mutating func skipSpaces() { while here < end, bytes[here] == 0x20 { here += 1 } }

    private mutating func take(_ byte: UInt8) -> Bool {
        skipSpaces()
        guard here < end, bytes[here] == byte else { return false }
        here += 1
        return true
    }

    private mutating func value(depth: Int) -> FrontMatterValue? {
        skipSpaces()
        guard here < end, depth < 8 else { return nil }
        switch bytes[here] {
        case 0x5B: return list(depth)
        case 0x7B: return map(depth)
        case 0x22, 0x27: return quoted()
        default:
            let start = here
            while here < end, ![0x2C, 0x5D, 0x7D].contains(bytes[here]) { here += 1 }
            var last = here
            while last > start, bytes[last - 1] == 0x20 { last -= 1 }
            return start < last ? plain(start..<last, inBrackets: true) : nil
        }
    }

    private mutating func list(_ depth: Int) -> FrontMatterValue? {
        let start = here
        var values: [FrontMatterValue] = []
        here += 1
        if take(0x5D) { return FrontMatterValue(range: start..<here, content: .list([])) }
        repeat {
            guard let value = value(depth: depth + 1) else { return nil }
            values.append(value)
        } while take(0x2C)
        return take(0x5D) ? FrontMatterValue(range: start..<here, content: .list(values)) : nil
    }

    private mutating func map(_ depth: Int) -> FrontMatterValue? {
        let start = here
        var entries: [FrontMatterEntry] = []
        here += 1
        repeat {
            guard let (key, range) = key(), !entries.contains(where: { $0.key == key }), let value = value(depth: depth + 1) else {
                return nil
            }
            entries.append(FrontMatterEntry(key: key, keyRange: range, value: value))
        } while take(0x2C)
        return take(0x7D) ? FrontMatterValue(range: start..<here, content: .map(entries)) : nil
    }

    /// A key that is one word, the colon and the space after it included.
    private mutating func key() -> (String, Range<Int>)? {
        skipSpaces()
        let start = here
        while here < end, FrontMatterLine.isKeyByte(bytes[here]) || bytes[here] == 0x2E { here += 1 }
        let range = start..<here
        guard !range.isEmpty, bytes[start] != 0x2D, here + 1 < end, bytes[here] == 0x3A, bytes[here + 1] == 0x20 else { return nil }
        here += 2
        return (String(decoding: bytes[range], as: UTF8.self), range)
    }

    /// Without an escape but that of a quotation mark or a backslash.
    private mutating func quoted() -> FrontMatterValue? {
        let (start, quote) = (here, bytes[here])
        var text: [UInt8] = []
        here += 1
        while here < end, bytes[here] != quote {
            if quote == 0x22, bytes[here] == 0x5C {
                here += 1
                guard here < end, bytes[here] == 0x22 || bytes[here] == 0x5C else { return nil }
            }
            text.append(bytes[here])
            here += 1
        }
        guard here < end else { return nil }
        here += 1
        return FrontMatterValue(range: start..<here, content: .scalar(String(decoding: text, as: UTF8.self)))
    }

    private func plain(_ extent: Range<Int>, inBrackets: Bool) -> FrontMatterValue? {
        guard !FrontMatterLine.isIndicator(bytes[extent.lowerBound]) else { return nil }
        for index in extent {
            let next: UInt8 = index + 1 < extent.upperBound ? bytes[index + 1] : 0x20
            switch bytes[index] {
            case 0x3A where inBrackets || next == 0x20: return nil
            case 0x20 where next == 0x23: return nil
            case 0x2C, 0x5B, 0x5D, 0x7B, 0x7D: if inBrackets { return nil }
            default: break
            }
        }
        let text = String(decoding: bytes[extent], as: UTF8.self)
        return FrontMatterValue(range: extent, content: YAMLNull.isNull(text) ? .empty : .scalar(text))
    }
}
