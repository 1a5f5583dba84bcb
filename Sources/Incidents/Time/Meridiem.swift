/// The half of the day that an author names: `am`, `p.m.`, 午前, 오후.
enum Meridiem {
    case morning, afternoon

    /// The 24-hour clock's hour for an hour of this half; an hour above 12 stands for itself.
    func hour(_ hour: Int) -> Int {
        switch self {
        case .morning: hour == 12 ? 0 : hour
        case .afternoon: hour < 12 ? hour + 12 : hour
        }
    }

    private static let prefixes: [(StaticString, Meridiem)] = [
        ("午前", .morning), ("午後", .afternoon), ("上午", .morning), ("下午", .afternoon), ("凌晨", .morning), ("早上", .morning), ("清晨", .morning),
        ("中午", .afternoon), ("傍晚", .afternoon), ("晚上", .afternoon), ("오전", .morning), ("오후", .afternoon), ("새벽", .morning),
        ("저녁", .afternoon),
        ("深夜", .morning), ("半夜", .morning), ("朝", .morning), ("夕方", .afternoon), ("昼", .afternoon), ("夜", .afternoon), ("晚", .afternoon),
        ("밤", .afternoon),
    ]

    /// `午前`, `下午`, `오후`, `PM` before the digits.
    static func takePrefix(_ cursor: inout Cursor) -> Meridiem? {
        if cursor.byte(1) == 0x4D { return takeCapitals(&cursor) }
        guard cursor.byte() >= 0x80 else { return nil }
        for (word, half) in prefixes where cursor.starts(with: word) {
            var ahead = cursor
            ahead.at += word.utf8CodeUnitCount
            ahead.skipSpaces()
            guard Cursor.isDigit(ahead.byte()) else { return nil }
            cursor = ahead
            return half
        }
        return nil
    }

    /// `PM 2:05`; no minutes, no time.
    private static func takeCapitals(_ cursor: inout Cursor) -> Meridiem? {
        guard cursor.byte() == 0x41 || cursor.byte() == 0x50 else { return nil }
        let half: Meridiem = cursor.byte() == 0x41 ? .morning : .afternoon
        var ahead = cursor
        ahead.at += 2
        ahead.skipSpaces()
        let digits = ahead
        guard ahead.takeNumber(1...2) != nil, ahead.take(byte: 0x3A), ahead.takeNumber(2...2) != nil else { return nil }
        cursor = digits
        return half
    }

    /// `am`, ` PM`, ` p.m.`; a lone `a` or `p` only directly after the digits and only where `isAttachedLetterEnough`.
    static func takeSuffix(_ cursor: inout Cursor, isAttachedLetterEnough: Bool) -> Meridiem? {
        var ahead = cursor
        let hasSpace = ahead.skipSpaces()
        let half: Meridiem
        switch Cursor.lower(ahead.byte()) {
        case 0x61: half = .morning
        case 0x70: half = .afternoon
        default: return nil
        }
        ahead.at += 1
        let hasDot = ahead.take(".")
        if hasDot { ahead.skipSpaces() }
        if Cursor.lower(ahead.byte()) == 0x6D {
            ahead.at += 1
            if hasDot { _ = ahead.take(".") }
        } else if hasSpace || hasDot || !isAttachedLetterEnough {
            return nil
        }
        guard !Cursor.isLetter(ahead.byte()), !Cursor.isDigit(ahead.byte()) else { return nil }
        cursor = ahead
        return half
    }
}
