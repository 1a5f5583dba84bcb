/// A time that is counted from a moment named elsewhere: `T+0`, `T0`, `T-10m`, `T+1:30`, `T+1h20m`, `T+1h05`, `T0 + 12 min`.
enum CountedTime {
    /// Steps over it and answers with its seconds; a bare number is one of minutes. Stays where it is when there is none.
    static func take(_ cursor: inout Cursor) -> Int? {
        var ahead = cursor
        guard ahead.take(byte: 0x54) else { return nil }
        let isNamed = ahead.take(byte: 0x30)
        if let seconds = takeOffset(&ahead) {
            cursor = ahead
            return seconds
        }
        guard isNamed, isClosed(ahead) else { return nil }
        cursor = ahead
        return 0
    }

    /// A mark behind `T0`: words alone could tell of anything that is called so.
    private static func isClosed(_ cursor: Cursor) -> Bool {
        var ahead = cursor
        ahead.skipSpaces()
        return ahead.isAtEnd || [0x3A, 0x3D, 0x5D, 0x28, 0x29, 0x7C].contains(ahead.byte()) || ahead.starts(with: "- ")
    }

    /// Steps over `+12 min`, ` + 30s`; apart from its sign a bare number counts something else.
    static func takeOffset(_ cursor: inout Cursor) -> Int? {
        var ahead = cursor
        ahead.skipSpaces()
        guard ahead.byte() == 0x2B || ahead.byte() == 0x2D else { return nil }
        let sign = ahead.byte() == 0x2D ? -1 : 1
        ahead.at += 1
        let isApart = ahead.skipSpaces() || cursor.byte() == 0x20
        guard let first = ahead.takeNumber(1...4)?.value, let seconds = clock(&ahead, first) ?? units(&ahead, first, needsUnit: isApart),
            ahead.isAtEnd || [0x20, 0x3A, 0x5D, 0x29].contains(ahead.byte())
        else { return nil }
        cursor = ahead
        return sign * seconds
    }

    /// `:30` of `1:30`, `:30:05` of `1:30:05`
    private static func clock(_ cursor: inout Cursor, _ hours: Int) -> Int? {
        var ahead = cursor
        guard ahead.take(byte: 0x3A), let minutes = ahead.takeNumber(2...2)?.value else { return nil }
        cursor = ahead
        guard ahead.take(byte: 0x3A), let seconds = ahead.takeNumber(2...2)?.value else { return hours * 3600 + minutes * 60 }
        cursor = ahead
        return hours * 3600 + minutes * 60 + seconds
    }

    private static let unitNames = WordTable([
        ("d", 86_400), ("day", 86_400), ("days", 86_400), ("h", 3600), ("hr", 3600), ("hrs", 3600), ("hour", 3600), ("hours", 3600),
        ("m", 60), ("min", 60), ("mins", 60), ("minute", 60), ("minutes", 60), ("s", 1), ("sec", 1), ("secs", 1), ("second", 1),
        ("seconds", 1),
    ])

    /// `h20m` of `1h20m`, `h05` of `1h05`, ` min` of `12 min`
    private static func units(_ cursor: inout Cursor, _ first: Int, needsUnit: Bool) -> Int? {
        guard let unitOfFirst = unit(&cursor) else { return needsUnit || Cursor.isLatin(cursor.byte()) ? nil : first * 60 }
        var seconds = first * unitOfFirst
        var ahead = cursor
        if unitOfFirst == 3600, let minutes = ahead.takeNumber(2...2)?.value, unit(&ahead) == nil {
            cursor = ahead
            return seconds + minutes * 60
        }
        ahead = cursor
        while true {
            ahead.skipSpaces()
            guard let number = ahead.takeNumber(1...2)?.value, let unit = unit(&ahead) else { return seconds }
            seconds += number * unit
            cursor = ahead
        }
    }

    /// A unit, though the next number follows at once.
    private static func unit(_ cursor: inout Cursor) -> Int? {
        var ahead = cursor
        ahead.skipSpaces()
        let name = ahead.at
        while Cursor.isLatin(ahead.byte()) { ahead.at += 1 }
        guard let found = unitNames.match(Array(ahead.bytes[name..<ahead.at]), at: 0), found.length == ahead.at - name else { return nil }
        cursor = ahead
        return found.value
    }
}
