/// What a line of front matter looks like from outside, before anything is parsed.
enum FrontMatterLine {
    case blank
    /// `key: value` or `[table]`, `key = value`, at the left margin.
    case key
    /// Indented, an element of a list, or what closes one.
    case continuation
    /// `key:value`, the space forgotten.
    case almostKey
    case comment
    case text

    static func kind(of line: ArraySlice<UInt8>, _ format: FrontMatter.Format) -> FrontMatterLine {
        guard let first = line.first(where: { $0 != 0x20 && $0 != 0x09 }) else { return .blank }
        if first == 0x23 { return .comment }
        if ConflictMarkers.isMarker(line) { return .comment }
        switch format {
        case .yaml, .json:
            if keyEnd(in: line) != nil { return .key }
            if line.first == 0x20 || line.first == 0x09 { return indentedKey(line) ? .key : .continuation }
            if first == 0x2D, line.count == 1 || line.dropFirst().first == 0x20 { return .continuation }
            if almostKeyEnd(in: line) != nil { return .almostKey }
            return first == 0x5D || first == 0x7D || first == 0x7B ? .continuation : .text
        case .toml:
            if first == 0x5B { return .key }
            if let equals = equalsSign(in: line) { return equals > line.startIndex ? .key : .text }
            return line.first == 0x20 || line.first == 0x09 || first == 0x5D || first == 0x22 ? .continuation : .text
        }
    }

    /// The offset of the colon that ends a key at the left margin; a key is short, and its colon is followed by white space or nothing.
    static func keyEnd(in line: ArraySlice<UInt8>) -> Int? {
        guard let first = line.first, !isIndicator(first), first != 0x20, first != 0x09 else {
            return line.first == 0x22 || line.first == 0x27 ? quotedKeyEnd(in: line) : nil
        }
        var here = line.startIndex
        while here < line.endIndex, here - line.startIndex <= 128 {
            switch line[here] {
            case 0x3A where here + 1 == line.endIndex || line[here + 1] == 0x20 || line[here + 1] == 0x09: return here
            case 0x23 where line[here - 1] == 0x20: return nil
            default: here += 1
            }
        }
        return nil
    }

    /// The offset of the sign that ends a key of TOML; a colon before it is YAML's, unless it stands in quotes.
    private static func equalsSign(in line: ArraySlice<UInt8>) -> Int? {
        guard let equals = line.prefix(128).firstIndex(of: 0x3D) else { return nil }
        let isQuoted = line.first == 0x22 || line.first == 0x27
        return isQuoted || !line[..<equals].contains(0x3A) ? equals : nil
    }

    /// `title = "Checkout down"` or `[roles]`: nobody writes so but in TOML.
    static func isTOML(_ line: ArraySlice<UInt8>) -> Bool {
        if line.first == 0x5B { return line.dropFirst().first.map { isKeyByte($0) || $0 == 0x5B } ?? false && line.last == 0x5D }
        guard let equals = equalsSign(in: line), let value = line[(equals + 1)...].first(where: { $0 != 0x20 }) else { return false }
        let isKey = equals > line.startIndex && line[..<equals].allSatisfy { isKeyByte($0) || $0 == 0x2E || $0 == 0x20 || $0 == 0x22 }
        return isKey && (value == 0x22 || value == 0x27 || value == 0x5B || value == 0x7B || isKeyByte(value))
    }

    /// `audience: internal`, as only data is written: the key one word in small letters, at the left margin.
    static func isPlainKey(_ line: ArraySlice<UInt8>) -> Bool {
        guard let colon = keyEnd(in: line) else { return false }
        return line[..<colon].allSatisfy { isKeyByte($0) && !(0x41...0x5A).contains($0) }
    }

    /// The offset of the colon of `key:value`; `https://…` is none.
    static func almostKeyEnd(in line: ArraySlice<UInt8>) -> Int? {
        guard let colon = line.firstIndex(where: { !isKeyByte($0) }), colon > line.startIndex, colon - line.startIndex < 64,
            line[colon] == 0x3A, colon + 1 < line.endIndex, line[colon + 1] > 0x20, line[colon + 1] != 0x2F, line[colon + 1] != 0x3A
        else { return nil }
        return colon
    }

    private static func isKeyByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"), 0x5F,
            0x2D:
            true
        default: false
        }
    }

    /// The characters that cannot begin a plain YAML scalar, or begin something else.
    static func isIndicator(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: ":"), UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"),
            UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "#"), UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: "!"),
            UInt8(ascii: "|"), UInt8(ascii: ">"), UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: "%"), UInt8(ascii: "@"),
            UInt8(ascii: "`"):
            true
        default: false
        }
    }

    private static func quotedKeyEnd(in line: ArraySlice<UInt8>) -> Int? {
        guard let quote = line.first, let close = line.dropFirst().firstIndex(of: quote) else { return nil }
        let colon = line[(close + 1)...].firstIndex { $0 != 0x20 }
        guard let colon, line[colon] == 0x3A else { return nil }
        return colon + 1 == line.endIndex || line[colon + 1] == 0x20 || line[colon + 1] == 0x09 ? colon : nil
    }

    private static func indentedKey(_ line: ArraySlice<UInt8>) -> Bool {
        keyEnd(in: line.drop { $0 == 0x20 || $0 == 0x09 }) != nil
    }
}
