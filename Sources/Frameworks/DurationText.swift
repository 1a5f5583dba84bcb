/// Durations as people write them: `45m`, `1h 15m`, `2 days`, `1 week`.
package enum DurationText {
    /// Seconds, or nil when the text is no duration. Units may be cut short (`min`, `hrs`); a bare number is none.
    package static func seconds(_ text: String) -> Int? {
        var total = 0
        var hasPart = false
        var rest = Substring(text.lowercased())
        while true {
            rest = rest.drop { $0 == " " || $0 == "," || $0 == "\u{A0}" }
            guard !rest.isEmpty else { return hasPart ? total : nil }
            let digits = rest.prefix { $0.isASCII && $0.isNumber }
            guard let count = Int(digits), count < 1_000_000 else { return nil }
            rest = rest.dropFirst(digits.count).drop { $0 == " " }
            let unit = rest.prefix { $0.isLetter }
            guard let seconds = units[String(unit)] else { return nil }
            total += count * seconds
            hasPart = true
            rest = rest.dropFirst(unit.count)
        }
    }

    private static let units: [String: Int] = {
        let spellings: [(Int, [String])] = [
            (1, ["s", "sec", "secs", "second", "seconds"]), (60, ["m", "min", "mins", "minute", "minutes"]),
            (3600, ["h", "hr", "hrs", "hour", "hours"]), (86_400, ["d", "day", "days"]), (604_800, ["w", "week", "weeks"]),
        ]
        return Dictionary(uniqueKeysWithValues: spellings.flatMap { seconds, names in names.map { ($0, seconds) } })
    }()
}
