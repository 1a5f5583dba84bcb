import Markup

/// Takes the text of one line of a chain apart: label, question, answer.
struct WhysScanner: Sendable {
    let text: StyledText
    var offset: Int
    let end: Int

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
        } else {
            readStatement(into: &line)
        }
    }

    /// A question, or a statement that may end in one.
    private func readStatement(into line: inout WhysLine) {
        if bareWhy(from: offset) == nil, let question = questionEnd(from: offset) { return ask(through: question, into: &line) }
        if readEnding(from: offset, into: &line) { line.kind = .why }
    }

    private mutating func read(_ lead: WhysWords.Lead, endingAt leadEnd: Int, into line: inout WhysLine) {
        switch lead {
        case .why: readWhy(from: leadEnd, into: &line)
        case .because:
            readEnding(from: afterAnswerLabel(offset), into: &line)
            line.kind = .because
        case .rootCause, .problem, .question, .answer:
            let isInitial = lead == .answer || lead == .question
            guard let after = afterLabel(leadEnd), !(isInitial && after >= end) else {
                return readStatement(into: &line)
            }
            let start = offset
            offset = after
            switch lead {
            case .rootCause: (line.kind, line.text) = (.rootCause, rest(after))
            case .problem:
                readEnding(from: after, into: &line)
                line.kind = .problem
            case .answer:
                if text.bytes[start..<after].contains(where: { $0 >= 0x30 && $0 <= 0x39 }) { line.labelled = rest(start) }
                (line.kind, line.text) = (.answer, rest(after))
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
        } else if line.isNumbered || isColon(at: here), asksWithoutMark(from: answer) {
            offset = answer
            splitStatement(into: &line)
        } else {
            line.text = self.answer(answer)
        }
    }

    /// A question without its mark: bold, or before an arrow, dash or colon; else all of it is the question.
    private func splitStatement(into line: inout WhysLine) {
        if let strong = text.stretch(of: .strong, at: offset), strong.upperBound < end {
            line.question = text.plain(offset..<strong.upperBound)
            line.text = answer(pastSeparators(strong.upperBound))
            return
        }
        for here in offset..<end {
            let isDash = here > offset && (text.isSpace(at: here - 1) ? separatorWidth(at: here) > 0 : isEastAsianArrow(at: here))
            let isColon = isColon(at: here) && (text.bytes[here] != 0x3A || (here + 1 < end && text.isSpace(at: here + 1)))
            let isBreak = text.bytes[here] == 0x0A
            if isDash || isColon || isBreak, pastSeparators(here) < end {
                line.question = text.plain(offset..<here)
                line.text = answer(pastSeparators(here))
                return
            }
        }
        line.question = rest(offset)
    }

    private func ask(through questionEnd: Int, into line: inout WhysLine) {
        line.kind = .why
        line.question = text.plain(offset..<questionEnd)
        line.text = answer(pastSeparators(questionEnd))
    }

    /// "The disk was full. Why?", "The disk was full because…": the next line says why.
    /// - Returns: Whether the statement ends so.
    @discardableResult private func readEnding(from start: Int, into line: inout WhysLine) -> Bool {
        line.text = rest(start)
        if let why = bareWhy(from: start) {
            line.text = text.plain(start..<why)
        } else {
            let lower = line.text.lowercased()
            guard let because = ["because", "because:", "because…", "because..."].first(where: lower.hasSuffix) else { return false }
            let statement = line.text.unicodeScalars.dropLast(because.unicodeScalars.count)
            if let end = statement.lastIndex(where: { !$0.isWhiteSpace && $0 != "," }) { line.text = String(Substring(statement[...end])) }
        }
        line.leadsOn = true
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
            if text.bytes[here] == 0xEF, text.stands("？", at: here, before: end) {
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
}
