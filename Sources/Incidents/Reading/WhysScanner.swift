import Markup

/// Takes the text of one line of a chain apart: label, question, answer.
struct WhysScanner: Sendable {
    private let text: StyledText
    private var offset: Int
    private let end: Int

    init(_ text: StyledText) {
        self.text = text
        let range = text.trimmed(text.all)
        (offset, end) = (range.lowerBound, range.upperBound)
    }

    mutating func read(into line: inout WhysLine) {
        line.hasArrow = skipMarks()
        guard offset < end else { return }
        if let found = WhysWords.lead(text.folded, from: offset, before: end) {
            read(found.lead, endingAt: found.end, into: &line)
        } else if line.hasArrow {
            (line.kind, line.text) = (.because, rest(offset))
        } else if let question = questionEnd(from: offset) {
            ask(through: question, into: &line)
        } else {
            line.text = rest(offset)
            if endsWithWhy(&line) { line.kind = .why }
        }
    }

    private mutating func read(_ lead: WhysWords.Lead, endingAt leadEnd: Int, into line: inout WhysLine) {
        switch lead {
        case .why: readWhy(from: leadEnd, into: &line)
        case .because:
            line.kind = .because
            line.text = rest(offset)
        case .rootCause, .problem, .question, .answer:
            guard let after = afterLabel(leadEnd) else {
                if let question = questionEnd(from: offset) { ask(through: question, into: &line) } else { line.text = rest(offset) }
                return
            }
            offset = after
            switch lead {
            case .rootCause: (line.kind, line.text) = (.rootCause, rest(after))
            case .problem: (line.kind, line.text) = (.problem, rest(after))
            case .answer: (line.kind, line.text) = (.answer, rest(after))
            default:
                if let question = questionEnd(from: after) {
                    ask(through: question, into: &line)
                } else {
                    (line.kind, line.question) = (.why, rest(after))
                }
            }
        }
    }

    /// After the word "why": a number, then a colon, question mark or dash with the answer, or the rest of the question.
    private mutating func readWhy(from leadEnd: Int, into line: inout WhysLine) {
        line.kind = .why
        var here = leadEnd
        while here < end, text.bytes[here] == 0x20 || text.bytes[here] == 0x23 || text.bytes[here] == 0x2D { here += 1 }
        let digits = here
        while here < end, text.bytes[here] >= 0x30, text.bytes[here] <= 0x39 { here += 1 }
        line.isNumbered = here > digits
        if here == digits { here = leadEnd }
        guard let answer = afterSeparator(here) else {
            if here >= end { return }
            if let question = questionEnd(from: offset) { ask(through: question, into: &line) } else { splitStatement(into: &line) }
            return
        }
        if line.isNumbered || isColon(at: here), let question = questionEnd(from: answer), WhysWords.asksWhy(text.folded, answer..<question)
        {
            offset = answer
            ask(through: question, into: &line)
        } else {
            line.text = rest(answer)
        }
    }

    /// A question without its mark: bold, or before an arrow, dash or colon; else all of it is the question.
    private func splitStatement(into line: inout WhysLine) {
        if let strong = text.stretch(of: .strong, at: offset), strong.upperBound < end {
            line.question = text.plain(offset..<strong.upperBound)
            line.text = rest(pastSeparators(strong.upperBound))
            return
        }
        for here in offset..<end {
            let isDash = here > offset && text.isSpace(at: here - 1) && (separatorWidth(at: here) > 0)
            let isColon = isColon(at: here) && (text.bytes[here] != 0x3A || (here + 1 < end && text.isSpace(at: here + 1)))
            let isBreak = text.bytes[here] == 0x0A
            if isDash || isColon || isBreak, pastSeparators(here) < end {
                line.question = text.plain(offset..<here)
                line.text = rest(pastSeparators(here))
                return
            }
        }
        line.question = rest(offset)
    }

    private func ask(through questionEnd: Int, into line: inout WhysLine) {
        line.kind = .why
        line.question = text.plain(offset..<questionEnd)
        line.text = rest(pastSeparators(questionEnd))
    }

    /// "The disk was full. Why?": the statement answers the question before.
    private func endsWithWhy(_ line: inout WhysLine) -> Bool {
        let lower = line.text.lowercased()
        guard lower.hasSuffix("why?"), line.text.utf8.count > 5 else {
            return lower.hasSuffix("because") || lower.hasSuffix("because…") || lower.hasSuffix("because...")
        }
        line.text = StyledText.oneLine(Array(line.text.utf8.dropLast(4)))
        return true
    }

    /// The offset after the first question mark, if what stands before it asks.
    private func questionEnd(from start: Int) -> Int? {
        var here = start
        while here < end {
            if text.bytes[here] == 0x3F {
                here += 1
                break
            }
            if text.bytes[here] == 0xEF, text.bytes[here..<end].starts(with: "？".utf8) {
                here += 3
                break
            }
            here += 1
            if here == end { return nil }
        }
        guard here > start else { return nil }
        let isWhole = pastSeparators(here) >= end
        return isWhole || WhysWords.asksWhy(text.folded, start..<here) ? here : nil
    }

    // Small steps

    private func rest(_ start: Int) -> String { start < end ? text.plain(start..<end) : "" }

    /// Past emoji, tree lines, numbering, quotes and arrows at the start; true when an arrow was among them.
    private mutating func skipMarks() -> Bool {
        var hasArrow = false
        while offset < end {
            let byte = text.bytes[offset]
            if let width = arrowWidth(at: offset) {
                hasArrow = true
                offset += width
            } else if byte <= 0x20 || "*-+>|`_~\"'(".utf8.contains(byte) {
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

    private func arrowWidth(at offset: Int) -> Int? {
        let byte = text.bytes[offset]
        guard byte == 0x2D || byte == 0x3D || byte == 0xE2 else { return nil }
        return Self.arrows.first { text.bytes[offset..<end].starts(with: $0) }?.count
    }

    /// `1.`, `2)`, `(3)`, `①` is a symbol.
    private func numberWidth() -> Int? {
        var here = offset
        while here < end, text.bytes[here] >= 0x30, text.bytes[here] <= 0x39 { here += 1 }
        guard here > offset, here - offset <= 2, here < end, text.bytes[here] == 0x2E || text.bytes[here] == 0x29 else { return nil }
        return here + 1 - offset
    }

    /// Emoji, arrows and lines, ellipses; not letters of any script.
    private func symbolWidth(at offset: Int) -> Int? {
        var iterator = text.bytes[offset..<min(offset + 4, end)].makeIterator()
        var decoder = UTF8()
        guard case .scalarValue(let scalar) = decoder.decode(&iterator), scalar.value > 0x2000, !scalar.properties.isAlphabetic,
            !scalar.properties.isIdeographic, scalar != "？", scalar != "¿"
        else { return nil }
        return UTF8.width(scalar)
    }

    private func isColon(at offset: Int) -> Bool {
        offset < end && (text.bytes[offset] == 0x3A || text.bytes[offset..<end].starts(with: "：".utf8))
    }

    /// After a label's colon or dash; nil when the label runs on as a sentence.
    private func afterLabel(_ offset: Int) -> Int? {
        var here = offset
        while here < end, text.isSpace(at: here) || text.bytes[here] == 0x2A || (text.bytes[here] >= 0x30 && text.bytes[here] <= 0x39) {
            here += 1
        }
        guard here < end else { return here > offset || offset == end ? here : nil }
        guard isColon(at: here) || text.bytes[here] == 0x3F || text.bytes[here] == 0x2E || separatorWidth(at: here) > 0 else { return nil }
        return pastSeparators(here)
    }

    /// After "?", ":" or a dash behind a bare why; nil when the question goes on.
    private func afterSeparator(_ offset: Int) -> Int? {
        var here = offset
        while here < end, text.isSpace(at: here) { here += 1 }
        guard here < end else { return nil }
        let isMark =
            text.bytes[here] == 0x3F || text.bytes[here] == 0x29 || isColon(at: here) || text.bytes[here..<end].starts(with: "？".utf8)
        guard isMark || separatorWidth(at: here) > 0 else { return nil }
        return pastSeparators(here)
    }

    /// A dash or arrow that parts question from answer.
    private func separatorWidth(at offset: Int) -> Int {
        if let arrow = arrowWidth(at: offset) { return arrow }
        for dash in ["–", "—", "―"] where text.bytes[offset..<end].starts(with: dash.utf8) { return 3 }
        if text.bytes[offset] == 0x2D, offset + 1 < end, text.isSpace(at: offset + 1) { return 1 }
        return 0
    }

    private func pastSeparators(_ offset: Int) -> Int {
        var here = offset
        while here < end {
            let byte = text.bytes[here]
            let width = separatorWidth(at: here)
            if width > 0 {
                here += width
            } else if text.isSpace(at: here) || byte == 0x3A || byte == 0x3F || byte == 0x2E || byte == 0x29 || byte == 0x7C {
                here += 1
            } else if byte == 0xEF, text.bytes[here..<end].starts(with: "：".utf8) || text.bytes[here..<end].starts(with: "？".utf8) {
                here += 3
            } else {
                break
            }
        }
        return here
    }
}
