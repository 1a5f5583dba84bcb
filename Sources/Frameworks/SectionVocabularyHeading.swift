import Diagnostics

/// A heading's text taken apart: the wordings by which it may be known, the most complete first.
struct SectionVocabularyHeading {
    private(set) var candidates: [SectionVocabularyKey] = []
    /// The pieces of "Events / Timeline" and "Detection and response".
    private(set) var alternatives: [SectionVocabularyKey] = []
    /// What stands in brackets: "Facts (timeline)".
    private(set) var bracketed: [SectionVocabularyKey] = []
    /// What stands before and after the first colon or dash.
    private(set) var halves: (first: SectionVocabularyKey, second: String)?

    init(_ heading: String) {
        let scalars = Array(heading.unicodeScalars.prefix(400))
        guard !Self.beginsWithClock(scalars) else { return }
        let brackets = Self.brackets(in: scalars)
        add(scalars[...])
        var plain = scalars
        if !brackets.isEmpty {
            plain = []
            var end = 0
            for bracket in brackets {
                plain += scalars[end..<bracket.lowerBound]
                end = bracket.upperBound
            }
            plain += scalars[end...]
            add(plain[...])
            add(scalars[..<brackets[0].lowerBound])
        }
        if let cut = Self.cut(in: plain) {
            let first = SectionVocabularyKey(plain[..<cut.lowerBound])
            halves = (first, String(String.UnicodeScalarView(plain[cut.upperBound...])))
            add(plain[..<cut.lowerBound])
            // "Phase 1: Timeline": what follows counts when nothing but numbering stands before.
            if first.isNumbering { add(plain[cut.upperBound...]) }
        }
        bracketed = brackets.map { SectionVocabularyKey(scalars[$0]) }
        if SectionVocabularyKey(plain).isEmpty { candidates += bracketed.filter { !$0.isEmpty } }
        alternatives = Self.pieces(of: plain).map { SectionVocabularyKey($0) }.map { $0.withoutNumbering ?? $0 }.filter { !$0.isEmpty }
    }

    private mutating func add(_ text: ArraySlice<Unicode.Scalar>) {
        let key = SectionVocabularyKey(text)
        guard !key.isEmpty, !candidates.contains(key) else { return }
        candidates.append(key)
        if let rest = key.withoutNumbering, !candidates.contains(rest) { candidates.append(rest) }
    }

    /// An entry of a timeline, whatever words follow.
    private static func beginsWithClock(_ scalars: [Unicode.Scalar]) -> Bool {
        let text = scalars.drop { !$0.properties.isAlphabetic && !isDigit($0) }
        let hour = text.prefix(while: isDigit)
        let rest = text.dropFirst(hour.count)
        return (1...2).contains(hour.count) && rest.first == ":" && rest.dropFirst().prefix(2).filter(isDigit).count == 2
    }

    /// Outermost bracketed stretches, brackets included. An unclosed one reaches to the end.
    private static func brackets(in scalars: [Unicode.Scalar]) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var open: [Int] = []
        for (index, scalar) in scalars.enumerated() {
            switch scalar {
            case "(", "[", "{", "（", "【", "［", "「", "『", "〔", "《": open.append(index)
            case ")", "]", "}", "）", "】", "］", "」", "』", "〕", "》":
                if let start = open.popLast(), open.isEmpty { found.append(start..<index + 1) }
            default: continue
            }
        }
        if let start = open.first { found.append(start..<scalars.count) }
        return found
    }

    /// The first colon, bar, or dash with white space before it.
    private static func cut(in scalars: [Unicode.Scalar]) -> Range<Int>? {
        for index in scalars.indices {
            switch scalars[index] {
            case ":", "：", "|", "｜", "—": return index..<index + 1
            case "-", "–", "~", "〜": if index > 0, scalars[index - 1].isWhiteSpace { return index..<index + 1 }
            default: continue
            }
        }
        return nil
    }

    private static func pieces(of scalars: [Unicode.Scalar]) -> [ArraySlice<Unicode.Scalar>] {
        var pieces: [ArraySlice<Unicode.Scalar>] = []
        var start = 0
        var index = 0
        while index < scalars.count {
            var width = 0
            switch scalars[index] {
            case "/", "／", "&", "＆", "+", ",", "、", "・", "，", "と", "与", "與", "和", "및": width = 1
            case " ": width = conjunctionWidth(at: index, in: scalars)
            default: break
            }
            if width > 0 {
                pieces.append(scalars[start..<index])
                index += width
                start = index
            } else {
                index += 1
            }
        }
        pieces.append(scalars[start...])
        return pieces.count > 1 && pieces.count <= 4 && scalars.count <= 60 ? pieces : []
    }

    private static func conjunctionWidth(at space: Int, in scalars: [Unicode.Scalar]) -> Int {
        for word in ["and", "und", "et", "y", "e"] {
            let end = space + 1 + word.unicodeScalars.count
            if end < scalars.count, scalars[end] == " ",
                String(String.UnicodeScalarView(scalars[(space + 1)..<end])).lowercased() == word
            {
                return word.unicodeScalars.count + 1
            }
        }
        return 0
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { (0x30...0x39).contains(scalar.value) }
}

extension SectionVocabularyKey {
    /// Nothing but numbering: `Phase 1`, `II`, `3.1`.
    var isNumbering: Bool { SectionVocabularyKey(words: words + ["timeline"]).withoutNumbering?.words == ["timeline"] }

    /// Without a number or letter after it: `Appendix A`, `付録1`, `Anhang 2`.
    var withoutOrdinalAtEnd: SectionVocabularyKey {
        guard let last = words.last else { return self }
        let name = last.unicodeScalars.reversed().drop { (0x30...0x39).contains($0.value) }.reversed()
        let isOrdinal = words.count > 1 && Self.isOrdinal(last)
        return SectionVocabularyKey(words: words.dropLast() + (isOrdinal ? [] : [String(String.UnicodeScalarView(name))]))
    }
}
