import Frameworks

/// The severity that an incident's title carries: `[P1] Checkout down`, `SEV-2: …`, `2026-03-14 – SEV2 – …`, `Checkout down (SEV 2)`.
enum TitleSeverity {
    /// The code as written; nil when there is none. A level of the scale counts at the start of the title, "SEV" or "Priority" and a digit anywhere,
    /// "P" and a digit where marks set it apart.
    static func code(in title: String, of scale: SeverityScale) -> String? {
        leading(title, scale) ?? code(in: Array(title.utf8))
    }

    private static func leading(_ title: String, _ scale: SeverityScale) -> String? {
        let title = title.unicodeScalars.drop { "[(【（".unicodeScalars.contains($0) || $0.isWhiteSpace }
        let word = title.prefix { $0.properties.isAlphabetic || ("0"..."9").contains($0) || $0 == "-" }
        guard word.count <= 6, word.contains(where: { ("0"..."9").contains($0) }), word.first?.properties.isAlphabetic == true else {
            return nil
        }
        let written = String(Substring(word))
        return scale.read(written) == nil ? nil : written
    }

    private static func code(in title: [UInt8]) -> String? {
        let folded = LowercasedBytes.fold(title)
        for start in folded.indices where start == 0 || !LowercasedBytes.isWordByte(folded[start - 1]) {
            guard let name = names.first(where: { folded[start...].starts(with: $0.word.utf8) }) else { continue }
            var digit = start + name.word.utf8.count
            if digit < folded.count, " -_".utf8.contains(folded[digit]) { digit += 1 }
            guard digit < folded.count, (0x30...0x35).contains(folded[digit]), !goesOn(folded, after: digit) else { continue }
            if name.isPlain || isSetApart(folded, start..<digit + 1) { return String(decoding: title[start...digit], as: UTF8.self) }
        }
        return nil
    }

    /// Longer ones first; a plain one means severity wherever it stands.
    private static let names: [(word: String, isPlain: Bool)] = [
        ("severity", true), ("sev", true), ("priority", true), ("prio", false), ("p", false),
    ]

    /// `P99`, `p1s`, `SEV 1.5`
    private static func goesOn(_ bytes: [UInt8], after digit: Int) -> Bool {
        guard digit + 1 < bytes.count else { return false }
        let isFraction = bytes[digit + 1] == 0x2E && digit + 2 < bytes.count && bytes[digit + 2] > 0x20
        return LowercasedBytes.isWordByte(bytes[digit + 1]) || isFraction
    }

    /// In brackets, or between dashes, bars, colons and the ends of the title.
    private static func isSetApart(_ bytes: [UInt8], _ code: Range<Int>) -> Bool {
        let before = bytes[..<code.lowerBound].last { $0 != 0x20 }
        let after = bytes[code.upperBound...].first { $0 != 0x20 }
        func divides(_ byte: UInt8?) -> Bool { byte.map { "-|:".utf8.contains($0) || $0 >= 0x80 } ?? true }
        if before == 0x5B || before == 0x28 { return after == 0x5D || after == 0x29 || after == 0x2C }
        return (before == nil || bytes[code.lowerBound - 1] == 0x20) && divides(before) && divides(after)
    }
}
