import Diagnostics

/// The levels by which a framework judges incidents, worst first.
package struct SeverityScale: Sendable, Hashable {
    package struct Level: Sendable, Hashable {
        /// `P1`, `SEV2`
        package var code: String
        /// Common rank over all frameworks: 0 worst … 4.
        package var rank: Int
        /// What the level means, one sentence.
        package var meaning: String
        /// Other spellings (`critical`, `sev-1`), compared without case, spaces and dashes.
        package var aliases: [String]
        /// Resolution target in seconds.
        package var target: Int?

        package init(code: String, rank: Int, meaning: String, aliases: [String] = [], target: Int? = nil) {
            (self.code, self.rank, self.meaning, self.aliases, self.target) = (code, rank, meaning, aliases, target)
        }
    }

    package var levels: [Level]
    /// Code of the level an incident has that states none.
    package var defaultCode: String?
    /// Whether a level of any other framework's scale does as well.
    package var takesOthers = false
    /// Those other scales, in the order in which they are asked.
    package var others: [SeverityScale] = []

    package init(levels: [Level], defaultCode: String?) { (self.levels, self.defaultCode) = (levels, defaultCode) }

    /// The level of a code, be it another scale's.
    package func level(code: String) -> Level? {
        levels.first { $0.code == code } ?? others.lazy.compactMap { $0.level(code: code) }.first
    }

    /// The codes as a message names them: `P0, P1, P2 or one of another scale`.
    package var choices: String { levels.map(\.code).joined(separator: ", ") + (takesOthers ? " or one of another scale" : "") }
}

extension SeverityScale {
    /// A level as an author wrote it, and what was written after it.
    package struct Reading: Sendable, Hashable {
        package var level: Level
        package var note: String?
    }

    /// The level that a text states: the code in it, or what it begins with, which is a code however cased and spaced (`sev-1`), one of
    /// its aliases, or its bare number. A word beside a code says the level again, by whatever scale: `Critical (P1)` is a P1.
    /// Emoji and punctuation before it and between it and the note are left out. Nil when the text states no level of this scale.
    ///
    /// Where other scales do as well, they are asked for what this one does not know.
    package func read(_ text: String) -> Reading? { readOwn(text) ?? others.lazy.compactMap { $0.readOwn(text) }.first }

    private func readOwn(_ text: String) -> Reading? {
        let leading = leading(text)
        // Most say the level and nothing else.
        if let leading, leading.end == text.endIndex { return Reading(level: leading.level, note: nil) }
        let place = leading.map { (level: $0.level, isCode: $0.isCode, end: text.utf8.distance(from: text.startIndex, to: $0.end)) }
        if let reading = SeverityCodes(text, levels: levels).reading(beside: place) { return reading }
        return leading.map { Reading(level: $0.level, note: Self.note(text[$0.end...])) }
    }

    /// The level with which a text begins.
    private func leading(_ text: String) -> (level: Level, isCode: Bool, end: String.Index)? {
        let words = Self.words(of: text)
        for count in stride(from: min(3, words.count), to: 0, by: -1) {
            let name = words.prefix(count).map(\.folded).joined()
            guard let last = words.prefix(count).last, let level = level(named: name) else { continue }
            return (level, Self.folds(level.code, to: name), last.end)
        }
        return nil
    }

    /// The level that a text names and says nothing beside it, as a command is given one.
    package func level(_ text: String) -> Level? { read(text).flatMap { $0.note == nil ? $0.level : nil } }

    private func level(named name: String) -> Level? {
        // The names that the scale's author gave come first; a meaning of one word is one: `{code: S1, meaning: Major}`.
        let found =
            levels.first { Self.folds($0.code, to: name) } ?? levels.first { $0.aliases.contains { Self.folds($0, to: name) } }
            ?? levels.first { $0.meaning.utf8.count <= 24 && Self.folds($0.meaning, to: name) }
        if let found { return found }
        if let word = SeverityWords.english(name) { return level(named: word) }
        let spellings =
            levels.first { Self.folded($0.code).hasPrefix("sev") } == nil ? ["p", "priority", "prio"] : ["sev", "severity", "s"]
        guard let digits = name.utf8.firstIndex(where: { (0x30...0x39).contains($0) }) else { return nil }
        let prefix = name[..<digits]
        guard prefix.isEmpty || spellings.contains(String(prefix)) else { return nil }
        let number = name[digits...]
        return levels.first { level in
            let code = Self.folded(level.code)
            return code.hasSuffix(number) && code.dropLast(number.count).utf8.allSatisfy { !(0x30...0x39).contains($0) }
        }
    }

    /// Runs of letters and digits, a dash or underscore between them included, so that `SEV-1` is one word.
    private static func words(of text: String) -> [(folded: String, end: String.Index)] {
        var words: [(folded: String, end: String.Index)] = []
        var rest = text.unicodeScalars[...]
        while words.count < 3 {
            rest = rest.drop { !isWordly($0) }
            guard !rest.isEmpty else { break }
            let word = rest.prefix(while: isWordly)
            words.append((folded(String(Substring(word))), word.endIndex))
            rest = rest[word.endIndex...]
            // A level's words stand together: "SEV 1", not "SEV: 1 hour".
            guard let next = rest.first, next == " " || next == "-" || next == "_" || next == "\u{A0}" else { break }
            rest = rest.dropFirst()
            guard let after = rest.first, isWordly(after) else { break }
        }
        return words
    }

    private static func isWordly(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || (0x30...0x39).contains(scalar.value)
    }

    private static func folded(_ text: String) -> String {
        if text.utf8.allSatisfy({ $0 < 0x80 }) { return String(decoding: text.utf8.compactMap(foldedASCII), as: UTF8.self) }
        return foldedScalars(of: text)
    }

    private static func folds(_ text: String, to name: String) -> Bool {
        // Most begin with another letter.
        if let first = text.utf8.first.flatMap(foldedASCII), first != name.utf8.first { return false }
        if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.utf8.lazy.compactMap(foldedASCII).elementsEqual(name.utf8) }
        return foldedScalars(of: text) == name
    }

    private static func foldedASCII(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39, 0x61...0x7A: byte
        case 0x41...0x5A: byte + 0x20
        default: nil
        }
    }

    private static func foldedScalars(of text: String) -> String {
        String(String.UnicodeScalarView(text.lowercased().unicodeScalars.filter(isWordly)))
    }

    private static func note(_ rest: Substring) -> String? {
        var note = rest.unicodeScalars
        while let first = note.first, first.isWhiteSpace || ":-–—,;|/.：、，".unicodeScalars.contains(first) { note.removeFirst() }
        while let last = note.last, last.isWhiteSpace { note.removeLast() }
        for (open, close) in [("(", ")"), ("（", "）")] as [(Unicode.Scalar, Unicode.Scalar)] where note.first == open && note.last == close {
            if !note.dropFirst().contains(open) { note = note.dropFirst().dropLast() }
        }
        return note.isEmpty ? nil : String(Substring(note))
    }
}
