/// Finds the zone that a heading, a table's header or a sentence states for the times below it.
enum TimelineZoneFinder {
    private static let timeWords = WordTable([
        "time", "zeit", "heure", "hora", "horário", "horario", "tz", "時刻", "時間", "日時", "时间", "時区", "时区", "시간", "시각", "clock", "uhr",
    ])

    /// The zone that a heading names: in brackets, after a dash or beside a word for time.
    static func zone(inHeading text: String, context: Zone?) -> Zone? { first(in: FoldedText(text).bytes, context, isHeading: true) }

    /// The zone that a sentence states for several times ("All times in PST", "Zeiten in MEZ", 時刻はすべてJST); nil for one that only mentions a time.
    /// - Parameter isStrict: outside the timeline, where "times" alone could mean anything.
    static func zone(inSentence text: String, context: Zone?, isStrict: Bool = false) -> Zone? {
        let bytes = FoldedText(text).bytes
        if !isStrict, let zone = bareZone(bytes, context) { return zone }
        guard bytes.count <= 240, !startsWithTime(bytes), statements.isIn(bytes) || !isStrict && hints.isIn(bytes) else { return nil }
        return first(in: bytes, context, isHeading: false)
    }

    /// The zone that the words beside a date state for the times below it: `(all times PST)`, `Alle Zeiten in MEZ`, `JST`.
    /// They say nothing else: "response times in PST regions doubled" is what happened on that day.
    static func zone(besideDate text: String, context: Zone?) -> Zone? {
        let bytes = FoldedText(text).bytes
        if let zone = bareZone(bytes, context) { return zone }
        guard let zone = zone(inSentence: text, context: context, isStrict: true) else { return nil }
        let begin = bytes.firstIndex { !isMark($0) } ?? 0
        let end = bytes.lastIndex { !isMark($0) } ?? 0
        return statements.match(bytes, at: begin, isStem: true) != nil
            || bytes[begin...end].suffix(zone.written.utf8.count).elementsEqual(zone.written.utf8) ? zone : nil
    }

    /// A line that is nothing but a zone: `(UTC)`, `*JST*`, （日本時間）.
    private static func bareZone(_ bytes: [UInt8], _ context: Zone?) -> Zone? {
        var rest = bytes[...]
        while let last = rest.last, isMark(last) { rest.removeLast() }
        guard let start = rest.firstIndex(where: { !isMark($0) }), rest.count <= 60 else { return nil }
        var cursor = Cursor(Array(rest), at: start)
        guard let zone = ZoneScanner.scan(&cursor, context: context), cursor.isAtEnd, zone.written.utf8.count > 1 else { return nil }
        return zone
    }

    private static func isMark(_ byte: UInt8) -> Bool { [0x20, 0x28, 0x29, 0x2A, 0x2E, 0x3A, 0x5B, 0x5D, 0x5F].contains(byte) }

    /// The heading or sentence calls its times approximate.
    static func saysApproximate(_ text: String) -> Bool {
        approximations.isIn(Array(text.utf8))
    }

    private static let approximations = WordTable(["approx", "ungefähr", "aproximad", "environ", "おおよそ", "概算", "大约"])

    private static let statements = WordTable([
        "all times", "times are", "times in", "times (", "times:", "times utc", "all timestamps", "timestamps are", "timestamps in",
        "time zone", "timezone", "timestamps", "tz:",
        "zeiten", "zeitangaben", "zeitzone", "uhrzeiten", "heures en", "heures sont", "toutes les heures", "fuseau", "horas en", "horas em",
        "horários em",
        "horarios en", "todas las horas", "todos os horários", "zona horaria", "fuso", "時刻", "時間は", "時間帯", "タイムゾーン", "日時", "时间均", "时间为",
        "时区", "時區", "時間均",
        "시간은", "시간대", "시각",
    ])
    private static let hints = WordTable([
        "times", "heures", "horas", "horários", "clock", "everything", "alles in", "tout est en", "todo en", "tudo em",
    ])

    /// A quick look at raw bytes: whether a sentence could be such a statement.
    static func mayState(_ bytes: ArraySlice<UInt8>) -> Bool { bytes.count <= 240 && statements.isIn(bytes) }

    private static func startsWithTime(_ bytes: [UInt8]) -> Bool { bytes.first(where: { $0 != 0x20 }).map(Cursor.isDigit) ?? false }

    /// The first zone in a text; of `PST (UTC-7)`, which disagree, the one that says its offset.
    private static func first(in bytes: [UInt8], _ context: Zone?, isHeading: Bool) -> Zone? {
        var cursor = Cursor(bytes)
        let isTimely = !isHeading || timeWords.isIn(bytes)
        var found: Zone?
        while !cursor.isAtEnd {
            guard isStart(cursor) else {
                cursor.at += 1
                continue
            }
            var ahead = cursor
            let isPlain = cursor.byte(-1) == 0x28 || cursor.byte(-1) == 0x2F || isTimely
            if let zone = ZoneScanner.scan(&ahead, context: context) ?? (isHeading ? nil : placeInBrackets(&ahead, context)),
                isCredible(zone, isPlain: isPlain, cursor)
            {
                if var known = found {
                    guard hasOffset(zone) else { return known }
                    if zone.standardOffset != known.standardOffset { return zone }
                    known.alternatives = []
                    return known
                }
                found = zone
                cursor = ahead
                guard isFollowedByAnother(ahead) else { return found }
            } else {
                skipWord(&cursor)
            }
        }
        return found
    }

    /// "local (Berlin) time"
    private static func placeInBrackets(_ cursor: inout Cursor, _ context: Zone?) -> Zone? {
        guard cursor.byte(-1) == 0x28, Cursor.isUpper(cursor.byte()) else { return nil }
        return ZoneScanner.scan(&cursor, context: context, isLoose: true).flatMap { cursor.byte() == 0x29 ? $0 : nil }
    }

    private static func isStart(_ cursor: Cursor) -> Bool {
        (Cursor.isLatin(cursor.byte()) && cursor.isAtBoundary) || cursor.byte() >= 0xE0
            || (cursor.byte() == 0x2B && (cursor.byte(-1) == 0x28 || cursor.byte(-1) == 0x20))
    }

    private static func skipWord(_ cursor: inout Cursor) {
        let isLatin = Cursor.isLatin(cursor.byte())
        cursor.at += 1
        while isLatin, Cursor.isLatin(cursor.byte()) { cursor.at += 1 }
    }

    /// Short words that are rarely zones (`ART`, `CAT`) want a bracket or a word for time beside them.
    private static func isCredible(_ zone: Zone, isPlain: Bool, _ cursor: Cursor) -> Bool {
        if zone.written.lowercased() == "z" { return false }
        return isPlain || !ZoneNames.isWord(zone.written)
            || ["PT", "ET", "CT", "MT", "EST", "MST", "IST", "AST", "HST"].contains(zone.written)
    }

    private static func hasOffset(_ zone: Zone) -> Bool { zone.written.utf8.contains(0x2B) || zone.written.utf8.contains(0x2D) }

    /// ` (UTC+2)`, ` - UTC+10`
    private static func isFollowedByAnother(_ cursor: Cursor) -> Bool {
        var ahead = cursor
        while [0x20, 0x28, 0x2D, 0x2F, 0x2C].contains(ahead.byte()) { ahead.at += 1 }
        return ahead.at > cursor.at && (ahead.starts(with: "UTC") || ahead.starts(with: "GMT"))
    }
}
