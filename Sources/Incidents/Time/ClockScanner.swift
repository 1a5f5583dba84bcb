/// Reads a time of day at a cursor, in every form people write.
enum ClockScanner {
    /// Steps over a time. Stays where it is when there is none.
    static func scan(_ cursor: inout Cursor) -> WrittenClock? {
        let isAfterMark = cursor.byte(-1) == 0x54 || cursor.byte(-1) == 0x5F || cursor.byte(-1) == 0x74
        guard cursor.isAtBoundary || isAfterMark else { return nil }
        var ahead = cursor
        let half = Meridiem.takePrefix(&ahead)
        let found = named(&ahead, half) ?? placeholder(&ahead) ?? basic(&ahead) ?? digits(&ahead, half)
        guard let found else { return nil }
        cursor = ahead
        return found
    }

    /// Whether a word begins with a time of day.
    static func reads(_ word: Substring) -> Bool {
        var cursor = Cursor(String(word))
        return Cursor.isDigit(cursor.byte()) && scan(&cursor)?.style == .plain
    }

    private static let names = WordTable([
        ("noon", 43_200), ("midday", 43_200), ("正午", 43_200), ("정오", 43_200), ("midnight", 0), ("자정", 0), ("mitternacht", 0),
        ("mittag", 43_200),
        ("mediodía", 43_200), ("medianoche", 0), ("meio-dia", 43_200), ("meia-noite", 0), ("midi", 43_200), ("minuit", 0),
    ])

    /// `noon`, `正午`
    private static func named(_ cursor: inout Cursor, _ half: Meridiem?) -> WrittenClock? {
        half == nil && Cursor.isLetter(cursor.byte()) ? cursor.take(names).map { WrittenClock(secondOfDay: $0) } : nil
    }

    /// `091233` of `20260314T091233Z`
    private static func basic(_ cursor: inout Cursor) -> WrittenClock? {
        guard cursor.byte(-1) == 0x54, Cursor.isDigit(cursor.byte(-2)), let digits = cursor.takeNumber(6...6)?.value else { return nil }
        return clock(digits / 10_000, digits / 100 % 100, digits % 100, nil, .plain)
    }

    private static func digits(_ cursor: inout Cursor, _ half: Meridiem?) -> WrittenClock? {
        guard let hour = cursor.takeNumber(1...4) else { return nil }
        if hour.digits == 3 { return nil }
        if hour.digits == 4 { return compact(&cursor, hour.value) }
        if cursor.byte() == 0x3A, Cursor.isDigit(cursor.byte(1)) {
            var found = withColon(&cursor, hour.value, half)
            found?.isShort = hour.digits == 1
            return found
        }
        if let spoken = spokenUnits(&cursor, hour.value, half) { return spoken }
        if let dotted = withDot(&cursor, hour) { return dotted }
        if let half = Meridiem.takeSuffix(&cursor, isAttachedLetterEnough: false), hour.value <= 12 {
            return clock(hour.value, 0, nil, half, .plain)
        }
        if hour.value > 0, hour.value <= 24, cursor.starts(with: "ish"), !Cursor.continuesWord(cursor.byte(3)) {
            return clock(hour.value, 0, nil, half, .plain)
        }
        return half == nil ? nil : clock(hour.value, 0, nil, half, .compact)
    }

    /// `9:12`, `09:12:33.250`, `2:08pm`, `11:21a`, `14:30h`, `14:30 Uhr`
    private static func withColon(_ cursor: inout Cursor, _ hour: Int, _ half: Meridiem?) -> WrittenClock? {
        cursor.at += 1
        guard let minute = cursor.takeNumber(1...2), minute.digits == 2 || cursor.byte() == 0x3A else { return nil }
        var second: Int?
        if cursor.byte() == 0x3A, Cursor.isDigit(cursor.byte(1)) {
            cursor.at += 1
            guard let number = cursor.takeNumber(1...2) else { return nil }
            second = number.value
            if cursor.byte() == 0x2E || cursor.byte() == 0x2C, Cursor.isDigit(cursor.byte(1)) {
                cursor.at += 1
                while Cursor.isDigit(cursor.byte()) { cursor.at += 1 }
            }
            if cursor.byte() == 0x3A, Cursor.isDigit(cursor.byte(1)) { return nil }
        }
        let written = Meridiem.takeSuffix(&cursor, isAttachedLetterEnough: true) ?? half
        skipHourWord(&cursor)
        return clock(hour, minute.value, second, written, .plain)
    }

    /// `0730`, `0730h`
    private static func compact(_ cursor: inout Cursor, _ digits: Int) -> WrittenClock? {
        guard digits / 100 <= 24, digits % 100 <= 59 else { return nil }
        if let half = Meridiem.takeSuffix(&cursor, isAttachedLetterEnough: false) {
            return clock(digits / 100, digits % 100, nil, half, .plain)
        }
        skipHourWord(&cursor)
        guard !Cursor.isLatin(cursor.byte()) || cursor.byte() == 0x5A, cursor.byte() != 0x25 else { return nil }
        if cursor.byte() == 0x2E || cursor.byte() == 0x2C || cursor.byte() == 0x2F, Cursor.isDigit(cursor.byte(1)) { return nil }
        var next = cursor
        // `2026-14`, `2026-W19`
        if next.take("-") {
            _ = next.take(byte: 0x57)
            if Cursor.isDigit(next.byte()), next.takeNumber(4...4) == nil { return nil }
        }
        return clock(digits / 100, digits % 100, nil, nil, .compact)
    }

    /// `09.12`, `9.12 Uhr`
    private static func withDot(_ cursor: inout Cursor, _ hour: (value: Int, digits: Int)) -> WrittenClock? {
        var ahead = cursor
        guard ahead.take("."), let minute = ahead.takeNumber(2...2), hour.value <= 23, minute.value <= 59 else { return nil }
        if ahead.byte() == 0x2E { return nil }
        let half = Meridiem.takeSuffix(&ahead, isAttachedLetterEnough: false)
        let before = ahead.at
        skipHourWord(&ahead)
        guard hour.digits == 2 || half != nil || ahead.at > before else { return nil }
        cursor = ahead
        return clock(hour.value, minute.value, nil, half, half != nil || ahead.at > before ? .plain : .compact)
    }

    private static let hourSigns = WordTable(["時", "时", "点钟", "点", "點", "시"])
    private static let hourWords = WordTable(["uhr", "hrs", "hs", "h", "horas"])

    /// `9h30`, `14h`, `9 h :`, `14h05min`, `10時30分`, `10时半`, `下午3点`, `15시 30분`, `9 Uhr 30`
    private static func spokenUnits(_ cursor: inout Cursor, _ hour: Int, _ half: Meridiem?) -> WrittenClock? {
        var ahead = cursor
        let hasSpace = ahead.skipSpaces()
        let isSigned = ahead.byte() >= 0x80 && ahead.take(hourSigns) != nil
        if isSigned {
            if ahead.byte() >= 0x80, ahead.starts(with: "間") || ahead.starts(with: "间") || ahead.starts(with: "간") { return nil }
            cursor = ahead
            if cursor.take("半") || cursor.take("반") { return clock(hour, 30, nil, half, .plain) }
            let minute = unit(&cursor, ["分", "분"]) ?? bareMinute(&cursor) ?? 0
            return clock(hour, minute, unit(&cursor, ["秒", "초"]), half, .plain)
        }
        if ahead.takeWord("uhr") {
            cursor = ahead
            ahead.skipSpaces()
            guard let minute = ahead.takeNumber(2...2), minute.value <= 59, ahead.byte() != 0x3A || !Cursor.isDigit(ahead.byte(1)) else {
                return clock(hour, 0, nil, half, .plain)
            }
            cursor = ahead
            return clock(hour, minute.value, nil, half, .plain)
        }
        guard hour <= 24, ahead.take("h") else { return nil }
        if hasSpace, ahead.byte() == 0x20, Cursor.isDigit(ahead.byte(1)) { ahead.at += 1 }
        if let minute = ahead.takeNumber(2...2), minute.value <= 59 {
            _ = ahead.takeWord("min") || ahead.takeWord("m")
            guard !Cursor.isLatin(ahead.byte()) else { return nil }
            cursor = ahead
            return clock(hour, minute.value, nil, half, .plain)
        }
        guard !Cursor.isLetter(ahead.byte()), !Cursor.isDigit(ahead.byte()), !hasSpace || isClosed(ahead) else { return nil }
        cursor = ahead
        return clock(hour, 0, nil, half, .compact)
    }

    /// A mark between the time and the words: `9 h : …`, not `9 h of silence`.
    private static func isClosed(_ cursor: Cursor) -> Bool {
        var ahead = cursor
        ahead.skipSpaces()
        return ahead.byte() == 0x3A || ahead.byte() == 0x2D && ahead.byte(1) == 0x20
    }

    private static func unit(_ cursor: inout Cursor, _ signs: [StaticString]) -> Int? {
        var ahead = cursor
        ahead.skipSpaces()
        guard let number = ahead.takeNumber(1...2) else { return nil }
        ahead.skipSpaces()
        guard signs.contains(where: { ahead.take($0) }) else { return nil }
        cursor = ahead
        return number.value
    }

    /// `40` of `15点40`
    private static func bareMinute(_ cursor: inout Cursor) -> Int? {
        var ahead = cursor
        guard let number = ahead.takeNumber(2...2), number.value <= 59, !Cursor.isLetter(ahead.byte()),
            ahead.byte() != 0x3A || !Cursor.isDigit(ahead.byte(1))
        else { return nil }
        cursor = ahead
        return number.value
    }

    private static func skipHourWord(_ cursor: inout Cursor) {
        var ahead = cursor
        ahead.skipSpaces()
        if Cursor.isLetter(ahead.byte()), ahead.take(hourWords) != nil { cursor = ahead }
    }

    private static func clock(_ hour: Int, _ minute: Int, _ second: Int?, _ half: Meridiem?, _ style: WrittenClock.Style) -> WrittenClock {
        let isMidnightAtEnd = hour == 24 && minute == 0 && (second ?? 0) == 0
        guard hour <= 23 || isMidnightAtEnd, minute <= 59, (second ?? 0) <= 60 else {
            return WrittenClock(secondOfDay: nil, style: .unreadable)
        }
        // `13:55 PM` and `23:00 AM` are read as the 24-hour times they also are.
        let hour24 = half?.hour(hour) ?? hour
        return WrittenClock(
            secondOfDay: hour24 * 3600 + minute * 60 + min(second ?? 0, 59), hasSeconds: second != nil, style: style,
            hasMeridiem: half != nil)
    }
}
