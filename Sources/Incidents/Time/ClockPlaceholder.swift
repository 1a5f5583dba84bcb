/// What stands in the place of a time of day.
extension ClockScanner {
    /// `--:--`, `??:??`, `22:XX`, `2X:XX`, `HH:mm`
    static func placeholder(_ cursor: inout Cursor) -> WrittenClock? {
        var ahead = cursor
        guard let first = slot(&ahead), ahead.take(":"), let second = slot(&ahead) else { return nil }
        var isGap = first || second
        var third = ahead
        if third.take(":"), let last = slot(&third) {
            isGap = isGap || last
            ahead = third
        }
        guard isGap, !Cursor.isLatin(ahead.byte()), !Cursor.isDigit(ahead.byte()) else { return nil }
        cursor = ahead
        return WrittenClock(secondOfDay: nil, style: .unreadable)
    }

    /// `hh`, `mm`, `ss`
    private static func isSpelled(_ cursor: Cursor) -> Bool {
        let first = Cursor.lower(cursor.byte())
        return (first == 0x68 || first == 0x6D || first == 0x73) && Cursor.lower(cursor.byte(1)) == first
    }

    /// One or two signs in a number's place; true when at least one of them is no digit.
    private static func slot(_ cursor: inout Cursor) -> Bool? {
        if isSpelled(cursor) {
            cursor.at += 2
            return true
        }
        var count = 0
        var isGap = false
        while count < 2 {
            switch cursor.byte() {
            case 0x30...0x39: break
            case 0x3F, 0x58, 0x78, 0x5F, 0x2D, 0x2A: isGap = true
            default: return count == 0 ? nil : isGap
            }
            cursor.at += 1
            count += 1
        }
        return isGap
    }
}
