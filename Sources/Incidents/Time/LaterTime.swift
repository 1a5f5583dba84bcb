/// How long after another moment something was: `5 minutes later`, `about an hour later`, `+5 min:`, `10 Minuten später`, `5分後`.
struct LaterTime {
    var seconds: Int
    var isApproximate = false
    /// Counted from the moment before it rather than from the last one that is written as such: `+5m`, `+12m` count on together.
    var countsOn = true
    /// Nil where it counts on: else the seconds, which count from the incident's start where no other moment is written before.
    var secondsAfterShown: Int? { countsOn ? nil : seconds }

    /// Steps over it. Stays where it is when there is none: "2 hours later than planned" tells of something else.
    /// - Parameter isCell: nothing else stands there, so that a sign needs no mark behind its time.
    static func take(_ cursor: inout Cursor, isCell: Bool) -> LaterTime? {
        let first = cursor.byte()
        guard Cursor.isDigit(first) || Cursor.isLetter(first) || first == 0x2B || first == 0x7E else { return nil }
        return first == 0x2B ? signed(&cursor, isCell: isCell) : told(&cursor)
    }

    /// `+5m`, `+ 5 min`, `+1h20m`, `+00:12`
    private static func signed(_ cursor: inout Cursor, isCell: Bool) -> LaterTime? {
        var ahead = cursor
        guard let seconds = CountedTime.takeOffset(&ahead), !Cursor.isDigit(cursor.bytes[ahead.at - 1]) || holdsColon(cursor, ahead) else {
            return nil
        }
        var end = ahead
        end.skipSpaces()
        let isClosed = end.isAtEnd || [0x3A, 0x5D, 0x29, 0x7C].contains(end.byte()) || end.starts(with: "- ") || end.starts(with: "later")
        guard isClosed || isCell else { return nil }
        _ = end.takeWord("later")
        cursor = end.at > ahead.at && end.byte(-1) != 0x20 ? end : ahead
        return LaterTime(seconds: seconds, countsOn: false)
    }

    private static func holdsColon(_ start: Cursor, _ end: Cursor) -> Bool { start.bytes[start.at..<end.at].contains(0x3A) }

    /// `5 minutes later`
    private static func told(_ cursor: inout Cursor) -> LaterTime? {
        var ahead = cursor
        let isApproximate = ApproximationWords.take(&ahead, isAfterTime: false, isBeforeTime: true)
        _ = ahead.take(leads)
        ahead.skipSpaces()
        guard let number = ahead.takeNumber(1...3)?.value ?? ahead.take(numbers) else { return nil }
        _ = ahead.take(byte: 0x2D) || ahead.skipSpaces()
        guard let unit = ahead.take(units) else { return nil }
        ahead.skipSpaces()
        guard ahead.take(later) != nil && isClosed(ahead) || ahead.take(after) != nil && isMarked(ahead) else { return nil }
        cursor = ahead
        return LaterTime(seconds: number * unit, isApproximate: isApproximate)
    }

    private static func isClosed(_ cursor: Cursor) -> Bool {
        var ahead = cursor
        ahead.skipSpaces()
        return ahead.take(comparisons) == nil
    }

    /// Nothing else, or a mark, stands behind it: "5 minutes après le déploiement" counts from something else.
    private static func isMarked(_ cursor: Cursor) -> Bool {
        var ahead = cursor
        ahead.skipSpaces()
        return ahead.isAtEnd || [0x2C, 0x3A, 0x3B, 0x2D, 0x7C, 0x29, 0x5D].contains(ahead.byte()) || ahead.starts(with: "–")
    }

    private static let leads = WordTable([
        "some", "another", "only", "just", "noch", "weitere", "unos", "unas", "uns", "quelque", "quelques",
    ])

    private static let numbers = WordTable([
        ("a", 1), ("an", 1), ("one", 1), ("two", 2), ("three", 3), ("four", 4), ("five", 5), ("six", 6), ("seven", 7), ("eight", 8),
        ("nine", 9), ("ten", 10), ("fifteen", 15), ("twenty", 20), ("thirty", 30), ("eine", 1), ("zwei", 2), ("drei", 3), ("fünf", 5),
        ("zehn", 10), ("une", 1), ("deux", 2), ("trois", 3), ("cinq", 5), ("dix", 10), ("una", 1), ("dos", 2), ("tres", 3), ("cinco", 5),
        ("diez", 10), ("uma", 1), ("duas", 2), ("três", 3), ("dez", 10),
    ])

    private static let units = WordTable([
        ("s", 1), ("sec", 1), ("secs", 1), ("second", 1), ("seconds", 1), ("sekunden", 1), ("secondes", 1), ("segundos", 1), ("秒", 1),
        ("m", 60), ("min", 60), ("mins", 60), ("min.", 60), ("minute", 60), ("minutes", 60), ("minuten", 60), ("minuto", 60),
        ("minutos", 60), ("分", 60), ("分钟", 60), ("분", 60),
        ("h", 3600), ("hr", 3600), ("hrs", 3600), ("hour", 3600), ("hours", 3600), ("stunde", 3600), ("stunden", 3600), ("heure", 3600),
        ("heures", 3600), ("hora", 3600), ("horas", 3600), ("時間", 3600), ("小时", 3600), ("시간", 3600),
    ])

    private static let later = WordTable([
        "later", "after that", "afterwards", "afterward", "später", "danach", "plus tard", "más tarde", "mais tarde", "後", "后", "之后",
        "後に", "후", "뒤",
    ])

    /// Words that as often say after what.
    private static let after = WordTable(["après", "después", "depois"])

    /// Words by which it is compared with something else.
    private static let comparisons = WordTable(["than", "als", "que", "of", "de", "の", "的", "의"])
}
