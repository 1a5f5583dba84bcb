import Diagnostics

/// A heading as it is compared: lower-case words without accents, quotes, emoji and punctuation.
package struct SectionVocabularyKey: Hashable {
    /// Words; neighbouring words of Chinese, Japanese and Korean are one, since authors space them as they like.
    var words: [String]

    init(words: [String]) { self.words = words }

    package init(_ text: some Sequence<Unicode.Scalar>) {
        words = []
        var word: [UInt8] = []
        /// Nothing but white space since the last word.
        var isOnlySpaced = false
        func endWord(into words: inout [String]) {
            guard !word.isEmpty else { return }
            let ended = String(decoding: word, as: UTF8.self)
            if isOnlySpaced, let last = words.last, Self.endsInEastAsian(last), Self.startsInEastAsian(ended) {
                words[words.count - 1] = last + ended
            } else {
                words.append(ended)
            }
            word.removeAll(keepingCapacity: true)
            isOnlySpaced = true
        }
        for scalar in text {
            switch Self.role(of: scalar) {
            case .ascii(let letter): word.append(letter)
            case .letters(let letters): word.append(contentsOf: letters.utf8)
            case .nothing: continue
            case .space: endWord(into: &words)
            case .and:
                endWord(into: &words)
                words.append("and")
            case .separator:
                endWord(into: &words)
                isOnlySpaced = false
            }
        }
        endWord(into: &words)
    }

    /// The words of a heading's first 80 characters, joined: what most headings are known by.
    package static func joined(_ heading: String) -> String {
        var heading = heading
        let ascii = heading.withUTF8 { bytes(ascii: $0.prefix(80)) }
        return ascii.map { String(decoding: $0, as: UTF8.self) } ?? SectionVocabularyKey(heading.unicodeScalars.prefix(80)).joined
    }

    /// The words of a text in UTF-8, joined, in UTF-8 as well.
    package static func bytes(of text: ArraySlice<UInt8>) -> [UInt8] {
        bytes(ascii: text) ?? Array(SectionVocabularyKey(String(decoding: text, as: UTF8.self).unicodeScalars).joined.utf8)
    }

    /// The same of a text that is all ASCII; nil for any other.
    private static func bytes(ascii text: some Collection<UInt8>) -> [UInt8]? {
        var joined: [UInt8] = []
        joined.reserveCapacity(text.count + 4)
        func endWord(_ joined: inout [UInt8]) { if let last = joined.last, last != 0x20 { joined.append(0x20) } }
        for byte in text {
            switch byte {
            case 0x61...0x7A, 0x30...0x39: joined.append(byte)
            case 0x41...0x5A: joined.append(byte + 0x20)
            case 0x27, 0x60: continue
            case 0x26:
                endWord(&joined)
                joined += "and ".utf8
            case 0..<0x80: endWord(&joined)
            default: return nil
            }
        }
        if joined.last == 0x20 { joined.removeLast() }
        return joined
    }

    package var joined: String { words.joined(separator: " ") }
    var isEmpty: Bool { words.isEmpty }
    /// Whether a word says nothing of what a part is.
    static func isNoise(_ word: String) -> Bool { SectionSpellings.of(word).noise[word] != nil }
    var isEastAsian: Bool { words.contains { $0.unicodeScalars.contains(where: Self.isEastAsian) } }

    private enum Role { case ascii(UInt8), letters(String), nothing, space, separator, and }

    private static func role(of scalar: Unicode.Scalar) -> Role {
        switch scalar.value {
        case 0x61...0x7A, 0x30...0x39: return .ascii(UInt8(scalar.value))
        case 0x41...0x5A: return .ascii(UInt8(scalar.value + 0x20))
        case 0x20, 0x09, 0x0A, 0x0D, 0xA0, 0x3000: return .space
        case 0x26: return .and
        case 0x27, 0x60, 0xB4, 0x2018, 0x2019, 0x2BC, 0xFF07: return .nothing
        case 0..<0x80: return .separator
        case 0x300...0x36F, 0x200B...0x200D, 0xFE00...0xFE0F, 0xFEFF, 0x20E3: return .nothing
        case 0xFF06: return .and
        case 0xFF01...0xFF5E: return Unicode.Scalar(scalar.value - 0xFEE0).map(role(of:)) ?? .separator
        default: break
        }
        if let plain = LatinLetters.plain(scalar) { return .letters(plain) }
        if scalar.properties.isAlphabetic { return .letters(scalar.properties.lowercaseMapping) }
        return scalar.isWhiteSpace ? .space : .separator
    }

    static func isEastAsian(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x1100...0x11FF, 0x3005...0x30FF, 0x3130...0x318F, 0x3400...0x9FFF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0x20000...0x2FFFF: true
        default: false
        }
    }

    private static func endsInEastAsian(_ word: String) -> Bool { word.unicodeScalars.last.map(isEastAsian) ?? false }
    private static func startsInEastAsian(_ word: String) -> Bool { word.unicodeScalars.first.map(isEastAsian) ?? false }
}

extension SectionVocabularyKey {
    /// Without a leading number: `3.`, `2.1`, `II.`, `b)`, `Phase 1:`, `一、`; nil when there is none or nothing else.
    var withoutNumbering: SectionVocabularyKey? {
        var rest = words[...]
        if let first = rest.first, Self.countingWords.contains(first), rest.count > 1, Self.isOrdinal(rest[rest.startIndex + 1]) {
            rest = rest.dropFirst(2)
        }
        while let first = rest.first, Self.isOrdinal(first) { rest.removeFirst() }
        return rest.isEmpty || rest.count == words.count ? nil : SectionVocabularyKey(words: Array(rest))
    }

    private static let countingWords: Set<String> = [
        "phase", "step", "part", "section", "chapter", "fase", "paso", "parte", "seccion", "etape", "partie", "schritt", "teil", "etapa",
        "no", "appendix", "addendum", "annex", "anhang", "anlage", "annexe", "anexo", "apendice",
    ]

    static func isOrdinal(_ word: String) -> Bool {
        if word.utf8.allSatisfy({ (0x30...0x39).contains($0) }) { return word.utf8.count <= 2 }
        if word.utf8.count == 1 { return true }
        return word.unicodeScalars.allSatisfy { "ivx".unicodeScalars.contains($0) }
            || word.unicodeScalars.allSatisfy { "一二三四五六七八九十".unicodeScalars.contains($0) }
    }
}
