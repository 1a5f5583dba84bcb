/// The signs and words that make a time approximate.
enum ApproximationWords {
    private static let before = WordTable([
        "approximately", "approx", "around", "about", "circa", "ca", "roughly", "somewhere around", "etwa", "gegen", "ungefähr", "rund",
        "vers",
        "environ", "alrededor de las", "alrededor de", "aproximadamente", "aprox", "sobre las", "hacia las", "por volta das",
        "por volta de",
        "cerca de", "cerca das", "c",
    ])
    /// Words that tell of other things as often, and are believed only before digits.
    private static let beforeDigits = WordTable(
        ["shortly", "just", "right", "soon", "some time", "sometime", "immediately"].flatMap { ["\($0) after", "\($0) before"] } + [
            "sometime around", "some time around", "just past", "estimated", "estimated at", "est", "kurz nach", "kurz vor", "geschätzt",
            "peu après", "peu avant", "juste après", "juste avant", "poco después de las", "poco antes de las", "pouco depois das",
            "pouco antes das", "logo após as",
        ])
    private static let beforeSigns = WordTable(["~", "約", "大约", "大約", "约", "약"])
    private static let after = WordTable([
        "ish", "approximately", "approx", "or so", "circa", "頃", "ごろ", "ころ", "左右", "前後", "前后", "경", "쯤", "-ish", "~",
    ])
    private static let bracketed = WordTable([
        "(approx)", "(approx.)", "(approximately)", "(about)", "(ca.)", "(ish)", "(maybe earlier?)", "(circa)", "(estimated)", "(est.)",
    ])

    /// Steps over one of them. After a date both kinds can stand: `2026-03-14 ca. 18:30`, `2026-03-14 (approx)`.
    static func take(_ cursor: inout Cursor, isAfterTime: Bool, isBeforeTime: Bool) -> Bool {
        isAfterTime && mayStandAfter(cursor) && takeAfter(&cursor) || isBeforeTime && takeBefore(&cursor)
    }

    /// `(approx)`, `(ca.)`
    static func takeBracketed(_ cursor: inout Cursor) -> Bool { cursor.take(bracketed) != nil }

    private static func mayStandAfter(_ cursor: Cursor) -> Bool { after.mayStand(at: cursor) || bracketed.mayStand(at: cursor) }

    private static func takeAfter(_ cursor: inout Cursor) -> Bool {
        if takeBracketed(&cursor) { return true }
        var ahead = cursor
        guard ahead.take(after) != nil else { return false }
        // "09:12 경보" tells of an alert, "09:12경" of a time that is about right.
        if cursor.starts(with: "경"), (0xEA...0xED).contains(ahead.byte()), !ahead.starts(with: "에") { return false }
        // A `~` before another time is a range's sign.
        if cursor.byte() == 0x7E, Cursor.isDigit(ahead.byte()) || (ahead.byte() == 0x20 && Cursor.isDigit(ahead.byte(1))) { return false }
        _ = ahead.take(".")
        cursor = ahead
        return true
    }

    private static func takeBefore(_ cursor: inout Cursor) -> Bool {
        if beforeSigns.mayStand(at: cursor), cursor.take(beforeSigns) != nil {
            cursor.skipSpaces()
            return true
        }
        guard cursor.isAtBoundary, before.mayStand(at: cursor) || beforeDigits.mayStand(at: cursor) else { return false }
        var ahead = cursor
        let isPlain = ahead.take(before) != nil
        guard isPlain || ahead.take(beforeDigits) != nil else { return false }
        let isShort = !isPlain || ahead.at - cursor.at <= 4
        _ = ahead.take(".")
        ahead.skipSpaces()
        guard !isShort || Cursor.isDigit(ahead.byte()) || ahead.byte() == 0x7E else { return false }
        cursor = ahead
        return true
    }
}
