import Markup

/// Small steps over the text of a line.
extension WhysScanner {
    func rest(_ start: Int) -> String { start < end ? text.plain(start..<end) : "" }

    private static let leading = ByteSet("*-+>|`_~\"'(")

    /// Past emoji, tree lines, numbering, quotes and arrows at the start; true when an arrow was among them.
    mutating func skipMarks() -> Bool {
        var hasArrow = false
        while offset < end {
            let byte = text.bytes[offset]
            if let width = arrowWidth(at: offset) {
                hasArrow = true
                offset += width
            } else if byte <= 0x20 || Self.leading.contains(byte) {
                offset += 1
            } else if let width = numberWidth(), width > 0 {
                offset += width
            } else if byte >= 0xE2, let width = symbolWidth(at: offset) {
                offset += width
            } else {
                break
            }
        }
        return hasArrow
    }

    private static let arrows: [[UInt8]] = ["→", "->", "=>", "⇒", "↳", "➜", "➔", "➡", "⮕", "⟶", "└", "└─", "└──", "-->", "↓", "⬇"].map {
        Array($0.utf8)
    }
    .sorted { $0.count > $1.count }

    func arrowWidth(at offset: Int) -> Int? {
        let byte = text.bytes[offset]
        guard byte == 0x2D || byte == 0x3D || byte == 0xE2 else { return nil }
        return Self.arrows.first { text.bytes[offset..<end].starts(with: $0) }?.count
    }

    /// `1.`, `2)`, `(3)`, `①` is a symbol.
    func numberWidth() -> Int? {
        var here = offset
        while here < end, text.bytes[here] >= 0x30, text.bytes[here] <= 0x39 { here += 1 }
        guard here > offset, here - offset <= 2, here < end, text.bytes[here] == 0x2E || text.bytes[here] == 0x29 else { return nil }
        return here + 1 - offset
    }

    /// Emoji, arrows and lines, ellipses; not letters of any script.
    func symbolWidth(at offset: Int) -> Int? {
        var iterator = text.bytes[offset..<min(offset + 4, end)].makeIterator()
        var decoder = UTF8()
        guard case .scalarValue(let scalar) = decoder.decode(&iterator), scalar.value > 0x2000, !scalar.properties.isAlphabetic,
            !scalar.properties.isIdeographic, scalar != "？", scalar != "¿"
        else { return nil }
        return UTF8.width(scalar)
    }

    func isColon(at offset: Int) -> Bool {
        offset < end && (text.bytes[offset] == 0x3A || text.stands("：", at: offset, before: end))
    }

    /// After a label's colon or dash; nil when the label runs on as a sentence.
    func afterLabel(_ offset: Int) -> Int? {
        var here = offset
        while here < end, text.isSpace(at: here) || text.bytes[here] == 0x2A || (text.bytes[here] >= 0x30 && text.bytes[here] <= 0x39) {
            here += 1
        }
        guard here < end else { return here > offset || offset == end ? here : nil }
        guard isColon(at: here) || text.bytes[here] == 0x3F || text.bytes[here] == 0x2E || separatorWidth(at: here) > 0 else { return nil }
        return pastSeparators(here)
    }

    /// After "?", ":" or a dash behind a bare why; nil when the question goes on.
    func afterSeparator(_ offset: Int) -> Int? {
        var here = offset
        while here < end, text.isSpace(at: here) { here += 1 }
        guard here < end else { return nil }
        let isMark =
            text.bytes[here] == 0x3F || text.bytes[here] == 0x29 || isColon(at: here) || text.stands("？", at: here, before: end)
        guard isMark || separatorWidth(at: here) > 0 else { return nil }
        return pastSeparators(here)
    }

    private static let dashes: [StaticString] = ["–", "—", "―"]

    /// A dash or arrow that parts question from answer.
    func separatorWidth(at offset: Int) -> Int {
        if let arrow = arrowWidth(at: offset) { return arrow }
        if text.bytes[offset] == 0xE2, Self.dashes.contains(where: { text.stands($0, at: offset, before: end) }) { return 3 }
        if text.bytes[offset] == 0x2D, offset + 1 < end, text.isSpace(at: offset + 1) { return 1 }
        return 0
    }

    func pastSeparators(_ offset: Int) -> Int {
        var here = offset
        while here < end {
            let byte = text.bytes[here]
            let width = separatorWidth(at: here)
            if width > 0 {
                here += width
            } else if text.isSpace(at: here) || byte == 0x3A || byte == 0x3F || byte == 0x2E || byte == 0x29 || byte == 0x7C {
                here += 1
            } else if byte == 0xEF, text.stands("：", at: here, before: end) || text.stands("？", at: here, before: end) {
                here += 3
            } else {
                break
            }
        }
        return here
    }
}
