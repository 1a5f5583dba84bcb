/// What stands behind an entry's time: the end of a range, the same time elsewhere, marks.
extension TimelineHeadScanner {
    mutating func takeClosing() -> Bool {
        guard let wanted = closing else { return false }
        var ahead = cursor
        ahead.skipSpaces()
        guard ahead.take(byte: wanted) else { return false }
        cursor = ahead
        closing = nil
        return true
    }

    /// `[2026-03-14] 10:30`, `[08:47] UTC`
    mutating func continueAfterBracket(_ start: inout WrittenMoment) -> Bool {
        var ahead = cursor
        ahead.skipSpaces()
        if start.clock == nil, let next = MomentScanner.scan(&ahead, context: zone), next.clock?.style != .compact, next.date == nil {
            (start.clock, start.zone) = (next.clock, next.zone)
        } else if start.zone == nil, start.clock != nil, let next = ZoneScanner.scan(&ahead, context: zone) {
            start.zone = next
        } else {
            return false
        }
        cursor = ahead
        return true
    }

    private static let brackets = ByteSet("([")
    private static let betweenZones = ByteSet("/|=,")
    private static let localWords = WordTable(["local", "local time", "lokal", "ortszeit", "heure locale", "hora local"])

    /// `(6:48 PDT)`, `/ 16:15 PDT`, `= 16:15 PDT`, `local (12:05 UTC)`: the same moment elsewhere, or the same range in brackets.
    mutating func takeOtherZones(_ head: inout TimelineHead) {
        guard head.start.clock != nil else { return }
        for _ in 0..<4 {
            var ahead = cursor
            ahead.skipSpaces()
            let isLocal = head.start.zone == nil && ahead.take(Self.localWords) != nil
            if isLocal { ahead.skipSpaces() }
            let isBracketed = ahead.take(anyOf: Self.brackets)
            guard isBracketed || head.end == nil && ahead.take(anyOf: Self.betweenZones) else { return }
            ahead.skipSpaces()
            guard let other = MomentScanner.scan(&ahead, context: zone), other.clock?.secondOfDay != nil,
                isLocal
                    ? other.zone?.isUTC == true
                    : other.zone != nil || head.start.zone != nil || isBracketed && Self.isElsewhere(other, head.start)
            else { return }
            if isBracketed {
                ahead.skipSpaces()
                while ahead.take(anyOf: Self.betweenMoments) || head.end != nil && ahead.take(Self.rangeWords) != nil {
                    ahead.skipSpaces()
                    guard MomentScanner.scan(&ahead, context: zone) != nil else { return }
                }
                guard ahead.take(")") || ahead.take("]") else { return }
            }
            if other.zone?.isUTC == true { head.inUTC = other }
            cursor = ahead
            head.range = head.range.lowerBound..<cursor.at
        }
    }

    private static let betweenMoments = ByteSet(",/")

    /// `13:20 (17:20)`: clocks of two zones show the same minute of other hours.
    private static func isElsewhere(_ other: WrittenMoment, _ moment: WrittenMoment) -> Bool {
        guard let shown = moment.clock, let also = other.clock, shown.style == .plain, also.style == .plain,
            let second = shown.secondOfDay, let third = also.secondOfDay
        else { return false }
        return second != third && (second - third) % 3600 == 0
    }

    private static let rangeWords = WordTable([
        "-->", "->", "=>", "--", "-", ">", "~", "to", "until", "till", "through", "bis", "à", "a", "jusqu'à", "hasta", "até", "às", "as",
        "から", "부터",
        "至", "到",
    ])
    private static let betweenWords = WordTable(["and", "und", "et", "y", "e"])

    /// `–13:20`, ` → 11:50`, ` to 11:00 UTC`, `–19, 2025`
    mutating func takeEnd(_ head: inout TimelineHead, isBetween: Bool) {
        var ahead = cursor
        ahead.skipSpaces()
        let isJoined = ahead.take(Self.rangeWords) != nil || (isBetween && ahead.take(Self.betweenWords) != nil)
        guard isJoined else { return }
        ahead.skipSpaces()
        if head.start.clock == nil, let last = lastDay(&ahead, of: &head) {
            head.end = last
        } else {
            guard let end = MomentScanner.scan(&ahead, context: zone), isEnd(end, of: head) else { return }
            head.end = end
            if head.start.zone == nil { head.start.zone = end.zone }
            shareHalf(of: end, with: &head.start)
            head.isApproximate = head.isApproximate || end.isApproximate
        }
        cursor = ahead
        head.range = head.range.lowerBound..<cursor.at
    }

    /// `10:30–11:15 PM`: the half of the day that is written once holds for both.
    private func shareHalf(of end: WrittenMoment, with start: inout WrittenMoment) {
        guard let last = end.clock?.secondOfDay, end.clock?.hasMeridiem == true, start.clock?.hasMeridiem == false,
            let first = start.clock?.secondOfDay, first < 43_200, last >= 43_200, first + 43_200 <= last
        else { return }
        start.clock?.secondOfDay = first + 43_200
        start.clock?.hasMeridiem = true
    }

    private func isEnd(_ end: WrittenMoment, of head: TimelineHead) -> Bool {
        guard let start = head.start.clock else { return end.date != nil && end.date?.isWeak == false }
        guard let clock = end.clock else { return false }
        return clock.style != .compact || start.style == .compact || end.date != nil
    }

    /// `October 9-23, 2025`: the second day of the same month.
    private func lastDay(_ cursor: inout Cursor, of head: inout TimelineHead) -> WrittenMoment? {
        guard let date = head.start.date, date.lastDay == nil else { return nil }
        var ahead = cursor
        let from = ahead.at
        guard let day = ahead.takeNumber(1...2), day.value > date.day, day.value <= 31 else { return nil }
        _ = ahead.takeWord("st") || ahead.takeWord("nd") || ahead.takeWord("rd") || ahead.takeWord("th")
        guard !Cursor.isLetter(ahead.byte()), ![0x2D, 0x2F, 0x2E].contains(ahead.byte()), !Self.isMinutes(ahead) else {
            return nil
        }
        var last = date
        last.day = day.value
        var afterComma = ahead
        _ = afterComma.take(",")
        afterComma.skipSpaces()
        if date.year == nil, let year = afterComma.takeNumber(4...4), (1990...2099).contains(year.value), !Self.isMinutes(afterComma) {
            last.year = year.value
            head.start.date?.year = year.value
            ahead = afterComma
        }
        cursor = ahead
        return WrittenMoment(date: last, range: from..<ahead.at)
    }

    /// A colon that belongs to a time of day and closes nothing.
    private static func isMinutes(_ cursor: Cursor) -> Bool { cursor.byte() == 0x3A && Cursor.isDigit(cursor.byte(1)) }

    /// `11-19 September`: the second day, which the date itself names.
    mutating func takeLastDay(_ head: inout TimelineHead) {
        guard head.end == nil, head.start.clock == nil, var date = head.start.date, let last = date.lastDay else { return }
        date.day = last
        head.end = WrittenMoment(date: date, range: head.start.range)
    }

    /// What is said before an hour of the clock (`vers 14h`), and not before so many hours.
    private static let hourWords = WordTable(["vers", "gegen", "sobre las", "hacia las", "por volta das", "cerca das"])

    /// Lone digits followed by words, unless a leading zero or a mark after them says that they are a time.
    func isDoubtful(_ head: TimelineHead) -> Bool {
        guard head.start.clock?.style == .compact, head.start.date == nil, head.start.zone == nil, head.end == nil else { return false }
        if cursor.byte(head.range.lowerBound - cursor.at) == 0x30 { return false }
        if cursor.byte(head.range.upperBound - cursor.at - 1) == 0x68, Self.hourWords.match(cursor.bytes, at: head.range.lowerBound) != nil
        {
            return false
        }
        var ahead = cursor
        ahead.skipSpaces()
        return !ahead.isAtEnd && ![0x3A, 0x2D, 0x7C, 0x5D, 0x29, 0x3E, 0x7E, 0x2C].contains(ahead.byte())
    }

    /// Past the marks between the time and the words.
    func restIndex() -> Int {
        var ahead = cursor
        while !ahead.isAtEnd {
            switch ahead.byte() {
            case 0x3A where Self.endOfShortcode(ahead) != nil: return ahead.at
            case 0x20, 0x3A, 0x2D, 0x7C, 0x2C, 0x3B, 0x3E, 0x3D, 0x2A, 0x29, 0x5D, 0x2E, 0x7E, 0x2F, 0x5F, 0x22, 0x60: ahead.at += 1
            case 0xE3 where ahead.byte(1) == 0x83 && ahead.byte(2) == 0xBB: ahead.at += 3
            default: return ahead.at
            }
        }
        return ahead.at
    }
}
