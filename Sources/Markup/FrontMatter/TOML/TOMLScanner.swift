/// Scans TOML for keys and values with their places. It is lenient: a line that it cannot read is skipped, and TOMLKit says why.
struct TOMLScanner {
    private let bytes: [UInt8]
    private let limit: Int
    private var here: Int
    private var tree = TOMLTree()
    /// Where values nest deeper than front matter may.
    private(set) var tooDeep: Int?

    init(bytes: [UInt8], range: Range<Int>) {
        self.bytes = bytes
        limit = range.upperBound
        here = range.lowerBound
    }

    mutating func entries() -> [FrontMatterEntry] {
        while here < limit, tooDeep == nil {
            skipSpace(andBreaks: true)
            guard here < limit else { break }
            if bytes[here] == 0x5B { header() } else { keyAndValue() }
            skipLine()
        }
        return tree.entries
    }

    private mutating func header() {
        let isArray = here + 1 < limit && bytes[here + 1] == 0x5B
        here += isArray ? 2 : 1
        guard let path = path() else { return }
        tree.open(path, isArray: isArray)
    }

    private mutating func keyAndValue() {
        guard let path = path(), byte == 0x3D else { return }
        here += 1
        if let value = value(depth: path.count) { tree.insert(value, at: path) }
    }

    /// A dotted key.
    private mutating func path() -> [TOMLTree.Key]? {
        var keys: [TOMLTree.Key] = []
        while keys.count < FrontMatterParser.maximumDepth {
            skipSpace()
            let start = here
            let text: String
            if byte == 0x22 || byte == 0x27 {
                guard let quoted = string() else { return nil }
                text = quoted
            } else {
                while isBareKeyByte(byte) { here += 1 }
                text = String(decoding: bytes[start..<here], as: UTF8.self)
            }
            guard here > start else { return nil }
            keys.append(TOMLTree.Key(text: text, range: start..<here))
            skipSpace()
            guard byte == 0x2E else { return keys }
            here += 1
        }
        tooDeep = here
        return nil
    }

    private mutating func value(depth: Int) -> FrontMatterValue? {
        guard depth <= FrontMatterParser.maximumDepth else {
            tooDeep = here
            return nil
        }
        skipSpace()
        switch byte {
        case 0x22, 0x27: return quoted()
        case 0x5B: return list(depth: depth)
        case 0x7B: return inlineTable(depth: depth)
        default: return bare()
        }
    }

    /// A string; one that is never closed is read to the end of its line.
    private mutating func quoted() -> FrontMatterValue? {
        let start = here
        if let text = string() { return FrontMatterValue(range: start..<here, content: .scalar(text)) }
        here = start + 1
        while here < limit, bytes[here] != 0x0A, bytes[here] != 0x0D { here += 1 }
        return FrontMatterValue(range: start..<here, content: .scalar(String(decoding: bytes[start + 1..<here], as: UTF8.self)))
    }

    private mutating func list(depth: Int) -> FrontMatterValue? {
        let start = here
        var values: [FrontMatterValue] = []
        takeElements(before: 0x5D) { scanner in
            let before = scanner.here
            guard let element = scanner.value(depth: depth + 1) else { return false }
            values.append(element)
            if scanner.here == before { scanner.here += 1 }
            return true
        }
        return tooDeep == nil ? FrontMatterValue(range: start..<here, content: .list(values)) : nil
    }

    private mutating func inlineTable(depth: Int) -> FrontMatterValue? {
        let start = here
        var table = TOMLTree()
        takeElements(before: 0x7D) { scanner in
            guard let path = scanner.path(), scanner.byte == 0x3D else { return false }
            scanner.here += 1
            guard let value = scanner.value(depth: depth + path.count) else { return false }
            table.insert(value, at: path)
            return true
        }
        return tooDeep == nil ? FrontMatterValue(range: start..<here, content: .map(table.entries)) : nil
    }

    /// What stands in brackets, parted by commas, until one cannot be taken.
    private mutating func takeElements(before close: UInt8, _ take: (inout TOMLScanner) -> Bool) {
        here += 1
        while here < limit {
            skipSpace(andBreaks: true)
            if byte == close {
                here += 1
                break
            }
            if byte == 0x2C { here += 1 } else if !take(&self) { break }
        }
    }

    /// A number, a date, a boolean: as it is spelled. A date and its time may have a space between them.
    private mutating func bare() -> FrontMatterValue? {
        let start = here
        while here < limit, !endsBare(bytes[here]) { here += 1 }
        var end = here
        while end > start, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 { end -= 1 }
        guard end > start else { return nil }
        return FrontMatterValue(range: start..<end, content: .scalar(String(decoding: bytes[start..<end], as: UTF8.self)))
    }

    private mutating func string() -> String? {
        let quote = bytes[here]
        let isLong = here + 2 < limit && bytes[here + 1] == quote && bytes[here + 2] == quote
        var text = TOMLString(isBasic: quote == 0x22)
        here += isLong ? 3 : 1
        if isLong, byte == 0x0D { here += 1 }
        if isLong, byte == 0x0A { here += 1 }
        while here < limit {
            let current = bytes[here]
            if current == quote, !isLong {
                here += 1
                return text.result
            }
            if isLong, current == quote, here + 2 < limit, bytes[here + 1] == quote, bytes[here + 2] == quote {
                while here + 3 < limit, bytes[here + 3] == quote {
                    text.append(quote)
                    here += 1
                }
                here += 3
                return text.result
            }
            if !isLong, current == 0x0A || current == 0x0D { return nil }
            here = text.consume(bytes, at: here, limit: limit)
        }
        return nil
    }

    private var byte: UInt8 { here < limit ? bytes[here] : 0 }

    private mutating func skipSpace(andBreaks: Bool = false) {
        while here < limit {
            switch bytes[here] {
            case 0x20, 0x09: here += 1
            case 0x0A, 0x0D: if andBreaks { here += 1 } else { return }
            case 0x23: if andBreaks { skipToLineEnd() } else { return }
            default: return
            }
        }
    }

    private mutating func skipToLineEnd() { while here < limit, bytes[here] != 0x0A, bytes[here] != 0x0D { here += 1 } }

    private mutating func skipLine() {
        skipToLineEnd()
        here = min(here + 1, limit)
    }

    private func endsBare(_ byte: UInt8) -> Bool {
        byte == 0x0A || byte == 0x0D || byte == 0x23 || byte == 0x2C || byte == 0x5D || byte == 0x7D
    }

    private func isBareKeyByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"), 0x5F,
            0x2D,
            0x80...0xFF:
            true
        default: false
        }
    }
}
