/// The codes of a scale that stand anywhere in a text, for what is not led by one: `Critical (P1)`, `Serious - P1`, `P2 → P1`.
struct SeverityCodes {
    private struct Place {
        var level: SeverityScale.Level
        var range: Range<Int>
    }

    private let written: [UInt8]
    private var places: [Place] = []

    /// Codes with a digit, as words of their own however cased: a code that is a word of the language is no more than that word here.
    /// A long text tells of more than its level.
    init(_ text: String, levels: [SeverityScale.Level]) {
        written = text.utf8.count <= 300 ? Array(text.utf8) : []
        var at = 0
        while at < written.count {
            if Self.isWordly(written[at]), at == 0 || !Self.isWordly(written[at - 1]), let place = place(at, levels) {
                places.append(place)
                at = place.range.upperBound
            } else {
                at += 1
            }
        }
    }

    private func place(_ start: Int, _ levels: [SeverityScale.Level]) -> Place? {
        for level in levels where level.code.utf8.contains(where: Self.isDigit) {
            guard let end = end(of: level.code.utf8, at: start), end == written.count || !Self.isWordly(written[end]) else { continue }
            return Place(level: level, range: start..<end)
        }
        return nil
    }

    /// `SEV1`, `sev-1`, `Sev 1`
    private func end(of code: String.UTF8View, at start: Int) -> Int? {
        guard let first = code.first, !Self.isDigit(first) else { return nil }
        var at = start
        for byte in code {
            if Self.isDigit(byte), at > start, at < written.count, " -_".utf8.contains(written[at]) { at += 1 }
            guard at < written.count, Self.lowercased(written[at]) == Self.lowercased(byte) else { return nil }
            at += 1
        }
        return at
    }

    /// The level that holds beside what the text begins with; nil where that stands.
    func reading(beside leading: (level: SeverityScale.Level, isCode: Bool, end: Int)?) -> SeverityScale.Reading? {
        guard let first = places.first, let last = places.last else { return nil }
        if let leading {
            if leading.isCode { return leading.level == first.level && isChanged ? changed(to: last) : nil }
            // "Critical (P1)": the code judges, the word before it says it again.
            guard isMarks(leading.end..<first.range.lowerBound), isApart(first) else { return nil }
        } else if isChanged {
            return changed(to: last)
        } else {
            let isOne = places.allSatisfy { $0.level == first.level }
            guard isOne, isApart(first), isNaming(written[..<first.range.lowerBound]) else { return nil }
        }
        return SeverityScale.Reading(level: first.level, note: note(without: first.range))
    }

    // Changes, of which the latest holds.

    private func changed(to last: Place) -> SeverityScale.Reading {
        SeverityScale.Reading(level: last.level, note: text(written[...]))
    }

    /// `P2 → P1`, `from P2 to P1`, `P3, raised to P2`: each code leads to the next.
    private var isChanged: Bool {
        places.count > 1
            && zip(places, places.dropFirst()).allSatisfy { from, to in leads(written[from.range.upperBound..<to.range.lowerBound]) }
    }

    private func leads(_ between: ArraySlice<UInt8>) -> Bool {
        let words = between.split { $0 <= 0x20 || $0 == 0x2C }.map { String(decoding: $0, as: UTF8.self).lowercased() }
        guard let last = words.last, words.count <= 2 else { return false }
        let arrows = ["->", "=>", "-->", "→", "⇒", "➔", "➜", "»", ">"]
        if words.count == 1 { return arrows.contains(last) || ["to", "auf", "à", "a", "para"].contains(last) }
        return last == "to" && words[0].hasSuffix("ed")
    }

    // What stands around a code.

    /// Ends the text or a part of it: "P1 alerts were ignored" talks of alerts.
    private func isApart(_ place: Place) -> Bool {
        let rest = written[place.range.upperBound...].drop { $0 <= 0x20 }
        guard let next = rest.first else { return true }
        return !Self.isWordly(next) && next != 0x3F
    }

    private func isMarks(_ range: Range<Int>) -> Bool {
        guard range.lowerBound <= range.upperBound else { return false }
        return !text(written[range]).unicodeScalars.contains { $0.properties.isAlphabetic || $0.properties.numericType != nil }
    }

    /// A few words that name what the code stands for, none of them that the code is denied, compared or past.
    private func isNaming(_ before: ArraySlice<UInt8>) -> Bool {
        let words = before.split { !Self.isWordly($0) }.map { String(decoding: $0, as: UTF8.self).lowercased() }
        return words.count <= 4 && !words.contains(where: Self.denying.contains)
    }

    private static let denying: Set<String> = [
        "not", "no", "never", "below", "above", "under", "over", "than", "almost", "nearly", "near", "less", "more", "was", "were", "from",
        "maybe", "perhaps", "possibly", "or", "if", "would", "could", "should", "kein", "keine", "nicht", "unter", "non", "pas", "sin",
        "não", "initially", "originally", "formerly", "previously",
    ]

    /// The words around a code without the brackets and marks that set it apart.
    private func note(without code: Range<Int>) -> String? {
        var (before, after) = (text(written[..<code.lowerBound]), text(written[code.upperBound...]))
        if let open = before.last, let close = Self.brackets[open], after.first == close { after.removeFirst() }
        while let last = before.unicodeScalars.last, last.properties.isWhitespace || "([（【:：-–—/|,;=".unicodeScalars.contains(last) {
            before.unicodeScalars.removeLast()
        }
        if after.allSatisfy({ $0.isWhitespace || ".)]）】".contains($0) }) { after = "" }
        return before.isEmpty && after.isEmpty ? nil : before + after
    }

    private static let brackets: [Character: Character] = ["(": ")", "[": "]", "（": "）", "【": "】"]

    private func text(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }
    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    private static func lowercased(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte + 0x20 : byte }

    /// Of a word in Latin letters; Chinese and Japanese write codes without gaps.
    private static func isWordly(_ byte: UInt8) -> Bool {
        let byte = lowercased(byte)
        return isDigit(byte) || (0x61...0x7A).contains(byte) || (0xC3...0xDF).contains(byte) || byte == 0x5F
    }
}
