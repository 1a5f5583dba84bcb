import Markup

/// Small steps over the text of a line.
extension WhysScanner {
    func rest(_ start: Int) -> String { start < end ? text.plain(start..<end) : "" }

    /// An answer without the label before it: "Because: …", "A1: …", "答：…".
    func answer(_ start: Int) -> String { rest(afterAnswerLabel(start)) }

    func afterAnswerLabel(_ start: Int) -> Int {
        guard let found = WhysWords.lead(text.folded, from: start, before: end), found.lead == .answer || found.lead == .because else {
            return start
        }
        var here = found.end
        while here < end, text.isSpace(at: here) || (text.bytes[here] >= 0x30 && text.bytes[here] <= 0x39) { here += 1 }
        guard isColon(at: here) else { return start }
        let after = pastSeparators(here)
        return after < end ? after : start
    }

    /// Where a statement ends that nothing but "Why?" follows: "The disk was full. Why?", "The disk was full – why?"
    func bareWhy(from start: Int) -> Int? {
        guard end > start, text.bytes[end - 1] == 0x3F || text.stands("？", at: end - 3, before: end) else { return nil }
        var here = start + 1
        while here < end {
            guard let isSentence = endsClause(at: here) else {
                here += 1
                continue
            }
            let asked = pastSeparators(here)
            let lead =
                isSentence
                ? WhysWords.lead(text.folded, from: asked, before: end)
                : WhysWords.leads.match(text.folded, at: asked, before: end).map { ($0.meaning, $0.end) }
            if let lead, lead.0 == .why, afterSeparator(lead.1) == end {
                return Self.dividingMarks.contains(text.bytes[here - 1]) ? here - 1 : here
            }
            here = max(asked, here + 1)
        }
        return nil
    }

    /// Nil unless a clause ends before an offset; then whether it is a sentence.
    private func endsClause(at here: Int) -> Bool? {
        let isWide = text.stands("。", at: here - 3, before: end)
        if isWide || text.isSpace(at: here) && Self.sentenceMarks.contains(text.bytes[here - 1]) { return true }
        let isDash = text.isSpace(at: here - 1) && separatorWidth(at: here) > 0
        return isDash || text.isSpace(at: here) && Self.dividingMarks.contains(text.bytes[here - 1]) ? false : nil
    }

    private static let sentenceMarks = ByteSet(".!")
    private static let dividingMarks = ByteSet(";:,")

    /// A question by its words alone: `なぜ遅延したか`, `why it was slow`.
    func asksWithoutMark(from start: Int) -> Bool {
        let stop = (start..<end).first { text.bytes[$0] == 0x0A || text.bytes[$0] == 0xE2 && arrowWidth(at: $0) != nil } ?? end
        return WhysWords.asksWithoutMark(text.folded, text.trimmed(start..<stop))
    }

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
        guard let width = Self.arrows.first(where: { text.bytes[offset..<end].starts(with: $0) })?.count else { return nil }
        // An arrow may be drawn as a picture: `➡️`.
        return text.stands("\u{FE0F}", at: offset + width, before: end) ? width + 3 : width
    }

    /// An arrow right behind a letter of a script that sets no spaces: `なぜ遅延したか→設定が誤っていた`.
    func isEastAsianArrow(at offset: Int) -> Bool {
        text.bytes[offset - 1] >= 0x80 && text.bytes[offset] == 0xE2 && arrowWidth(at: offset) != nil
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
