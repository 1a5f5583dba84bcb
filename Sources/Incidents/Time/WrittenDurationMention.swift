extension WrittenDuration {
    /// Whether a text tells of a length of time, be it no single one: `2-3 hours`, `less than an hour`, `09:00–10:30`, `unknown`. Words of
    /// something else, days and numbers without a unit do not.
    static func isMentioned(in text: String) -> Bool {
        if seconds(text) != nil { return true }
        if text.first == "-" || text.first == "−" { return false }
        let folded = LowercasedBytes.fold(Array(text.utf8))
        return vague.first(in: folded, folded.indices) != nil || holdsClock(folded) || holdsAmount(text)
    }

    /// `09:00`
    private static func holdsClock(_ folded: [UInt8]) -> Bool {
        folded.indices.dropFirst().dropLast(2).contains {
            folded[$0] == 0x3A && Cursor.isDigit(folded[$0 - 1]) && Cursor.isDigit(folded[$0 + 1]) && Cursor.isDigit(folded[$0 + 2])
        }
    }

    /// A number with a unit of time, unless nothing but numbers with units stands there and one of them is of something else: `1h 99x`.
    private static func holdsAmount(_ text: String) -> Bool {
        let words = text.lowercased().split { $0.isWhitespace }
        let areAmounts = words.allSatisfy { word in
            word.first?.isNumber == true && word.allSatisfy { $0.isNumber || $0.isLetter }
        }
        guard words.count == 1 || !areAmounts else { return false }
        let parts = text.lowercased().split { !($0.isLetter || $0.isNumber) }
        return parts.indices.contains { index in
            let unit = parts[index].drop { $0.isNumber }
            if unit.count < parts[index].count, !unit.isEmpty { return beginsWithUnit(unit) }
            return unit.isEmpty && index + 1 < parts.count && beginsWithUnit(parts[index + 1])
        }
    }

    /// Units of Chinese, Japanese and Korean run on into what follows, and so does `1h30`.
    private static func beginsWithUnit(_ text: Substring) -> Bool {
        units.contains { unit in
            guard text.hasPrefix(unit.name) else { return false }
            let next = text.dropFirst(unit.name.count).first
            return next.map { !$0.isLetter } ?? true || (unit.name.unicodeScalars.first?.value ?? 0) >= 0x3000
        }
    }
}
