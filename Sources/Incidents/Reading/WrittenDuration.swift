/// Durations as authors type them: `1h 15m`, `about 75 minutes`, `2 days`, `1.5 hours`, `PT1H15M`, `1時間15分`.
package enum WrittenDuration {
    /// Seconds, or nil when the text is no duration. What stands in brackets after it is left out.
    package static func seconds(_ text: String) -> Int? {
        var rest = Substring(text.lowercased())
        if let bracket = rest.firstIndex(where: { $0 == "(" || $0 == "（" }), bracket != rest.startIndex { rest = rest[..<bracket] }
        let isISO = rest.hasPrefix("p") && rest.dropFirst().first.map { $0 == "t" || $0.isNumber } == true
        var total = 0.0
        var hasPart = false
        while true {
            rest = withoutFiller(rest, isISO: isISO)
            guard let first = rest.first else { break }
            guard first.isASCII, first.isNumber, let (number, afterNumber) = number(rest) else { return nil }
            let spaced = afterNumber.drop { $0 == " " || $0 == "\u{A0}" || $0 == "-" }
            guard let unit = units.first(where: { spaced.hasPrefix($0.name) && isWhole(spaced, $0.name) }) else { return nil }
            total += number * Double(unit.seconds)
            hasPart = true
            rest = spaced.dropFirst(unit.name.count)
            if rest.first == "." { rest = rest.dropFirst() }
        }
        return hasPart && total < 1e10 ? Int(total.rounded()) : nil
    }

    /// A unit ends where its letters end; units of Chinese, Japanese and Korean run on into the next number.
    private static func isWhole(_ text: Substring, _ unit: String) -> Bool {
        guard let next = text.dropFirst(unit.count).first else { return true }
        return !next.isLetter || unit.utf8.contains { $0 >= 0x80 } || next == "p"
    }

    private static func number(_ text: Substring) -> (Double, Substring)? {
        let digits = text.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
        guard digits.count <= 9, let number = Double(digits.last == "." ? digits.dropLast() : digits) else { return nil }
        return (number, text.dropFirst(digits.count))
    }

    private static func withoutFiller(_ text: Substring, isISO: Bool) -> Substring {
        var rest = text
        while true {
            let before = rest.count
            rest = rest.drop { " ,~≈<>+.\u{A0}約约약間间".contains($0) }
            for word in fillers where rest.hasPrefix(word) { rest = rest.dropFirst(word.count) }
            if isISO { for mark in ["p", "t"] where rest.hasPrefix(mark) { rest = rest.dropFirst() } }
            if rest.count == before { return rest }
        }
    }

    private static let fillers = [
        "and ", "about ", "approximately ", "approx. ", "approx ", "around ", "roughly ", "circa ", "ca. ", "ca ", "nearly ", "almost ",
        "over ",
        "y ", "e ", "et ", "und ", "etwa ", "environ ", "aproximadamente ", "cerca de ", "unos ", "total ", "대략 ", "大约", "およそ",
    ]

    /// Longer names first, so that `min` is not `m`.
    private static let units: [(name: String, seconds: Int)] = {
        let spellings: [(Int, String)] = [
            (1, "s sec secs second seconds segundo segundos seconde secondes sekunde sekunden 秒 초"),
            (60, "m min mins minute minutes minuto minutos minuten 分 分間 分钟 分鐘 분"),
            (3600, "h hr hrs hour hours hora horas heure heures std stunde stunden 時間 小时 小時 시간"),
            (86_400, "d day days día días dia dias jour jours tag tage tagen 日 日間 天 일"),
            (604_800, "w wk wks week weeks semana semanas semaine semaines woche wochen 週間 周 주"),
        ]
        return spellings.flatMap { seconds, names in names.split(separator: " ").map { (String($0), seconds) } }
            .sorted { ($1.0.count, $0.0) < ($0.0.count, $1.0) }.map { (name: $0.0, seconds: $0.1) }
    }()
}
