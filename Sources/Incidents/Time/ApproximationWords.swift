/// The signs and words that make a time approximate.
enum ApproximationWords {
    private static let before = [
        "approximately", "approx", "around", "about", "circa", "ca", "roughly", "somewhere around", "etwa", "gegen", "ungefähr", "rund",
        "vers",
        "environ", "alrededor de las", "alrededor de", "aproximadamente", "aprox", "sobre las", "hacia las", "por volta das",
        "por volta de", "cerca de",
        "cerca das", "c",
    ]
    private static let beforeSigns = ["~", "約", "大约", "大約", "约", "약"]
    private static let after = ["ish", "approximately", "approx", "or so", "circa"]
    private static let afterSigns = ["頃", "ごろ", "ころ", "左右", "前後", "前后", "경", "쯤", "-ish", "~"]
    private static let bracketed = [
        "(approx)", "(approx.)", "(approximately)", "(about)", "(ca.)", "(ish)", "(maybe earlier?)", "(circa)", "(estimated)", "(est.)",
    ]

    /// Steps over one of them. After a date both kinds can stand: `2026-03-14 ca. 18:30`, `2026-03-14 (approx)`.
    static func take(_ cursor: inout Cursor, isAfterTime: Bool, isBeforeTime: Bool) -> Bool {
        isAfterTime && takeAfter(&cursor) || isBeforeTime && takeBefore(&cursor)
    }

    /// `(approx)`, `(ca.)`
    static func takeBracketed(_ cursor: inout Cursor) -> Bool { bracketed.contains { cursor.take($0) } }

    private static func takeAfter(_ cursor: inout Cursor) -> Bool {
        if takeBracketed(&cursor) { return true }
        if afterSigns.contains(where: { takeAfterSign(&cursor, $0) }) { return true }
        return after.contains { cursor.takeWord($0) } && skipDot(&cursor)
    }

    private static func takeBefore(_ cursor: inout Cursor) -> Bool {
        if beforeSigns.contains(where: { cursor.take($0) }) {
            cursor.skipSpaces()
            return true
        }
        guard cursor.isAtBoundary else { return false }
        for word in before {
            var ahead = cursor
            guard ahead.takeWord(word), skipDot(&ahead) else { continue }
            ahead.skipSpaces()
            guard Cursor.isDigit(ahead.byte()) || ahead.byte() == 0x7E || word.count > 4 else { continue }
            cursor = ahead
            return true
        }
        return false
    }

    /// A `~` before another time is a range's sign.
    private static func takeAfterSign(_ cursor: inout Cursor, _ sign: String) -> Bool {
        guard cursor.starts(with: sign) else { return false }
        var ahead = cursor
        ahead.at += sign.utf8.count
        if sign == "~" {
            var next = ahead
            next.skipSpaces()
            if Cursor.isDigit(next.byte()) { return false }
        }
        cursor = ahead
        return true
    }

    private static func skipDot(_ cursor: inout Cursor) -> Bool {
        _ = cursor.take(".")
        return true
    }
}
