import Foundation

/// Reads the name of a time zone at a cursor.
enum ZoneScanner {
    /// Steps over a zone. Stays where it is when there is none.
    /// - Parameters:
    ///   - context: resolves ambiguous abbreviations.
    ///   - isLoose: where nothing but a zone is expected: abbreviations in any case, bare place names, bare offsets.
    static func scan(_ cursor: inout Cursor, context: Zone?, isLoose: Bool = false) -> Zone? {
        let start = cursor.at
        guard let rule = rule(&cursor, context, isLoose) else { return nil }
        var zone = Zone(written: String(decoding: cursor.bytes[start..<cursor.at], as: UTF8.self), rule: rule)
        let name = ZoneNames.abbreviation(Cursor(cursor.bytes, at: start))
        if case .fixed = rule, let offsets = name?.value.offsets, offsets.count > 1, meant(offsets, context) == nil {
            zone.alternatives = Array(offsets.dropFirst())
        }
        return zone
    }

    private static func rule(_ cursor: inout Cursor, _ context: Zone?, _ isLoose: Bool) -> Zone.Rule? {
        let first = cursor.byte()
        if first == 0x2B || first == 0x2D { return offset(&cursor, isLoose: isLoose).map { .fixed(seconds: $0) } }
        guard Cursor.isLetter(first), !Cursor.isLatin(cursor.byte(-1)) else { return nil }
        return identifier(&cursor) ?? phrase(&cursor, isLoose) ?? abbreviation(&cursor, context, isLoose)
    }

    /// `+02:00`, `-0700`, `+9`; a lone `-9` is believed only where nothing but a zone can stand.
    private static func offset(_ cursor: inout Cursor, isLoose: Bool) -> Int? {
        var ahead = cursor
        let sign = ahead.byte() == 0x2D ? -1 : 1
        ahead.at += 1
        guard let number = ahead.takeNumber(1...4), number.digits != 3 else { return nil }
        var (hours, minutes) = number.digits == 4 ? (number.value / 100, number.value % 100) : (number.value, 0)
        if number.digits <= 2, ahead.byte() == 0x3A, Cursor.isDigit(ahead.byte(1)) {
            ahead.at += 1
            guard let written = ahead.takeNumber(2...2) else { return nil }
            minutes = written.value
        } else if number.digits < 4, sign < 0, !isLoose {
            return nil
        }
        let isFollowedByLetter = Cursor.isLetter(ahead.byte()) && !ahead.starts(with: "。")
        guard hours <= (sign < 0 ? 12 : 14), minutes % 15 == 0, minutes < 60, !isFollowedByLetter else { return nil }
        cursor = ahead
        hours *= sign
        return hours * 3600 + sign * minutes * 60
    }

    /// `Europe/Berlin`, `US/Pacific`, `America/Argentina/Buenos_Aires`
    private static func identifier(_ cursor: inout Cursor) -> Zone.Rule? {
        var end = cursor.at
        var hasSlash = false
        while end < cursor.bytes.count, end - cursor.at < 40 {
            let byte = cursor.bytes[end]
            if byte == 0x2F { hasSlash = true }
            guard
                Cursor.isLatin(byte) || byte == 0x2F || byte == 0x5F || (hasSlash && (byte == 0x2D || byte == 0x2B || Cursor.isDigit(byte)))
            else { break }
            end += 1
        }
        guard hasSlash, end < cursor.bytes.count ? !Cursor.isLetter(cursor.bytes[end]) : true else { return nil }
        let name = String(decoding: cursor.bytes[cursor.at..<end], as: UTF8.self)
        guard let zone = TimeZone(identifier: name) ?? TimeZone(identifier: capitalized(name)) else { return nil }
        cursor.at = end
        return .seasonal(zone)
    }

    private static func capitalized(_ name: String) -> String {
        var isStart = true
        var bytes: [UInt8] = []
        for byte in name.utf8 {
            bytes.append(isStart && Cursor.isLatin(byte) ? byte & 0xDF : Cursor.lower(byte))
            isStart = byte == 0x2F || byte == 0x5F
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// `UTC+10`, `GMT-5`, `PST`, `PT`
    private static func abbreviation(_ cursor: inout Cursor, _ context: Zone?, _ isLoose: Bool) -> Zone.Rule? {
        guard let found = ZoneNames.abbreviation(cursor) else { return nil }
        let isCapital = cursor.bytes[cursor.at..<cursor.at + found.length].allSatisfy(Cursor.isUpper)
        guard isCapital || isLoose || !found.value.isWord else { return nil }
        // A lone "z" is a zone only behind digits.
        if found.length == 1, !isCapital, !isLoose, !Cursor.isDigit(cursor.byte(-1)) { return nil }
        cursor.at += found.length
        if let season = takeOtherSeason(&cursor, of: found) { return .seasonal(season) }
        if let identifier = found.value.identifier { return TimeZone(identifier: identifier).map { .seasonal($0) } }
        let offsets = found.value.offsets
        guard let usual = offsets.first else { return nil }
        if found.value.isUniversal, let offset = trailingOffset(&cursor) { return .fixed(seconds: offset) }
        if found.value.isUniversal { _ = cursor.takeWord("/GMT") || cursor.takeWord("/UTC") }
        skipTimeWord(&cursor)
        return .fixed(seconds: meant(offsets, context) ?? usual)
    }

    /// `/PDT` behind `PST`: whichever of both the season says.
    private static func takeOtherSeason(_ cursor: inout Cursor, of first: (value: ZoneNames.Abbreviation, length: Int)) -> TimeZone? {
        guard cursor.byte() == 0x2F || cursor.byte(1) == 0x2F else { return nil }
        let name = cursor.bytes[cursor.at - first.length..<cursor.at]
        var ahead = cursor
        ahead.skipSpaces()
        guard ahead.take("/") else { return nil }
        ahead.skipSpaces()
        guard let second = ZoneNames.abbreviation(ahead) else { return nil }
        let other = ahead.bytes[ahead.at..<ahead.at + second.length]
        guard let identifier = ZoneNames.seasons(name, other) else { return nil }
        ahead.at += second.length
        cursor = ahead
        return TimeZone(identifier: identifier)
    }

    /// Of several meanings the one within an hour of where the author is; UTC is nobody's home.
    private static func meant(_ offsets: [Int], _ context: Zone?) -> Int? {
        guard offsets.count > 1, let context, context.written != Zone.utc.written else { return nil }
        let home = context.standardOffset
        return offsets.filter { abs($0 - home) <= 3600 }.min { abs($0 - home) < abs($1 - home) }
    }

    /// `+10`, ` +05:30`, `-5` after `UTC`; `-13:00` is the end of a range.
    private static func trailingOffset(_ cursor: inout Cursor) -> Int? {
        var ahead = cursor
        let hasSpace = ahead.skipSpaces()
        guard ahead.byte() == 0x2B || ahead.byte() == 0x2D, !(hasSpace && ahead.byte() == 0x2D && ahead.byte(1) == 0x20) else { return nil }
        if ahead.byte(1) == 0x20 {
            guard ahead.byte() == 0x2B else { return nil }
            var digits = ahead
            digits.at += 1
            digits.skipSpaces()
            guard let hours = digits.takeNumber(1...2), hours.value <= 14 else { return nil }
            cursor = digits
            return hours.value * 3600
        }
        guard let seconds = offset(&ahead, isLoose: true) else { return nil }
        cursor = ahead
        return seconds
    }

    private static let offsetWords = WordTable<Int>([
        ("pacific standard time", -480), ("pacific daylight time", -420), ("mountain standard time", -420),
        ("mountain daylight time", -360),
        ("central standard time", -360), ("central daylight time", -300), ("eastern standard time", -300), ("eastern daylight time", -240),
        ("central european time", 60), ("central european summer time", 120), ("eastern european time", 120),
        ("eastern european summer time", 180),
        ("western european time", 0), ("western european summer time", 60), ("british summer time", 60), ("india standard time", 330),
        ("indian standard time", 330), ("japan standard time", 540), ("korea standard time", 540), ("china standard time", 480),
        ("coordinated universal time", 0), ("greenwich mean time", 0), ("mitteleuropäische zeit", 60),
        ("mitteleuropäische sommerzeit", 120),
        ("australian eastern standard time", 600), ("australian eastern daylight time", 660),
    ])

    private static let openings = WordTable([
        "hora oficial de ", "hora local de ", "hora de ", "hora do ", "horário oficial de ", "horário de ", "horario de ", "heure de ",
        "hora ",
        "heure ",
    ])
    private static let endings = WordTable([
        " local time", " standard time", " daylight time", " time", " zeit", "er zeit", "標準時", "标准时间", "時間", "时间", " 표준시", " 시간", "시간", "時",
    ])

    /// "Pacific time", "hora de Brasília", "heure de Paris", 日本時間, "한국 시간"; with `isLoose` a bare "Pacific" too.
    private static func phrase(_ cursor: inout Cursor, _ isLoose: Bool) -> Zone.Rule? {
        if let minutes = cursor.take(offsetWords) { return .fixed(seconds: minutes * 60) }
        var ahead = cursor
        let isOpened = ahead.take(openings) != nil
        guard let identifier = takePlace(&ahead), let zone = TimeZone(identifier: identifier) else { return nil }
        let before = ahead.at
        let isEnded = ahead.take(endings) != nil
        let isBareRegion = Cursor.isUpper(cursor.byte()) && isAmericanRegion(identifier) && isClosed(ahead)
        guard isOpened || isEnded || isBareRegion || (isLoose && ahead.at == before) else { return nil }
        if Cursor.isLatin(ahead.byte()) { return nil }
        cursor = ahead
        return identifier == "Etc/UTC" ? .fixed(seconds: 0) : .seasonal(zone)
    }

    private static func isAmericanRegion(_ identifier: String) -> Bool {
        ["America/Los_Angeles", "America/New_York", "America/Chicago", "America/Denver"].contains(identifier)
    }

    private static func isClosed(_ cursor: Cursor) -> Bool {
        cursor.isAtEnd || [0x29, 0x3A, 0x2C, 0x5D, 0x3B].contains(cursor.byte()) || (cursor.byte() == 0x20 && cursor.byte(1) == 0x2D)
            || cursor.byte() == 0x2E && !Cursor.continuesWord(cursor.byte(1)) || cursor.starts(with: " unless ")
    }

    private static func takePlace(_ cursor: inout Cursor) -> String? {
        guard let found = ZoneNames.place(cursor) else { return nil }
        cursor.at += found.length
        return found.value
    }

    /// `CET time`
    private static func skipTimeWord(_ cursor: inout Cursor) { _ = cursor.takeWord(" time") }
}
