import Markup

/// Small steps over an action's text.
extension ActionText {
    func isLink(at offset: Int) -> Bool { text.span(at: offset)?.styles.contains(.link) == true }

    func isCode(at offset: Int) -> Bool { text.span(at: offset)?.styles.contains(.code) == true }

    /// Where the word at an offset ends.
    func wordEnd(_ offset: Int) -> Int {
        var end = offset
        while end < window.upperBound, !text.isSpace(at: end), text.bytes[end] != 0x2C, text.bytes[end] != 0x29, text.bytes[end] != 0x3B {
            end += 1
        }
        return end
    }

    private static let wideParts: [StaticString] = ["–", "—", "：", "→"]

    /// Past white space, colons, bars and dashes.
    func afterSeparators(_ offset: Int) -> Int {
        var offset = offset
        while offset < window.upperBound {
            if text.isSpace(at: offset) || [0x3A, 0x2D, 0x7C].contains(text.bytes[offset]) {
                offset += 1
            } else if text.bytes[offset] >= 0xE2, Self.wideParts.contains(where: { text.stands($0, at: offset, before: window.upperBound) })
            {
                offset += 3
            } else {
                break
            }
        }
        return offset
    }

    static let dashStarts = ByteSet("-|/")
    private static let dashes: [StaticString] = ["---", "--", "-", "–", "——", "—", "―", "|", "·", "//", "→"]

    /// The offset after a dash that stands alone between spaces: ` - `, ` -- `, ` – `, ` — `, ` | `, ` · `.
    func dash(at offset: Int) -> Int? {
        guard Self.dashStarts.contains(text.bytes[offset]) || text.bytes[offset] >= 0xC2 else { return nil }
        for dash in Self.dashes where text.stands(dash, at: offset, before: window.upperBound) {
            let end = offset + dash.utf8CodeUnitCount
            return end < window.upperBound && text.isSpace(at: end) ? end : nil
        }
        return nil
    }

    func pastVariation(_ offset: Int) -> Int {
        offset + 3 <= window.upperBound && text.bytes[offset..<offset + 3].elementsEqual([0xEF, 0xB8, 0x8F]) ? offset + 3 : offset
    }

    func scalar(at offset: Int) -> (scalar: Unicode.Scalar, end: Int)? {
        guard offset < window.upperBound else { return nil }
        var iterator = text.bytes[offset..<min(offset + 4, window.upperBound)].makeIterator()
        var decoder = UTF8()
        guard case .scalarValue(let scalar) = decoder.decode(&iterator) else { return nil }
        return (scalar, offset + UTF8.width(scalar))
    }

    /// What an opening bracket at an offset encloses.
    func bracketed(from offset: Int) -> Range<Int>? {
        let width = text.bracketWidth(at: offset)
        guard offset + width < window.upperBound, let close = text.closingBracket(at: offset, width: width) else { return nil }
        var depth = 0
        var here = offset
        while here < min(window.upperBound, offset + 120) {
            if text.bytes[here..<window.upperBound].starts(with: close.open) { depth += 1 }
            if text.bytes[here..<window.upperBound].starts(with: close.close) {
                depth -= 1
                if depth == 0 { return offset + width..<here }
            }
            here += 1
        }
        return nil
    }

    /// What the closing bracket that ends before an offset encloses.
    func bracketed(endingAt end: Int) -> Range<Int>? {
        guard end > window.lowerBound, [0x29, 0x5D, 0x89, 0x91, 0xBD].contains(text.bytes[end - 1]) else { return nil }
        for (open, close) in StyledText.brackets where end >= close.count && text.bytes[..<end].ends(with: close) {
            var depth = 0
            var here = end - close.count
            while here >= max(window.lowerBound, end - 300) {
                if text.bytes[here..<end].starts(with: close) { depth += 1 }
                if text.bytes[here..<end].starts(with: open) {
                    depth -= 1
                    if depth == 0 { return here + open.count..<end - close.count }
                }
                here -= 1
            }
        }
        return nil
    }
}

extension StyledText {
    static let brackets: [(open: [UInt8], close: [UInt8])] = [
        ([0x28], [0x29]), ([0x5B], [0x5D]), (Array("（".utf8), Array("）".utf8)), (Array("【".utf8), Array("】".utf8)),
        (Array("［".utf8), Array("］".utf8)),
    ]

    /// 1 for ASCII, 3 for wide brackets.
    func bracketWidth(at offset: Int) -> Int { offset < bytes.count && bytes[offset] < 0x80 ? 1 : 3 }

    func closingBracket(at offset: Int, width: Int) -> (open: [UInt8], close: [UInt8])? {
        guard offset + width <= bytes.count else { return nil }
        return Self.brackets.first { bytes[offset..<offset + width].elementsEqual($0.open) }
    }
}

extension ArraySlice<UInt8> {
    func ends(with suffix: [UInt8]) -> Bool { self.suffix(suffix.count).elementsEqual(suffix) }
}
