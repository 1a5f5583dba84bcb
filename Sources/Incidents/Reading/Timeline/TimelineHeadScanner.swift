/// Reads the time with which an entry begins: a moment, a range, the same moment in two zones, or what stands in a time's place.
struct TimelineHeadScanner {
    var cursor: Cursor
    let zone: Zone?
    /// The bracket that the time's opening one wants.
    var closing: UInt8?
    /// The text is a cell of times.
    private var isCell = false

    /// Nil when the text does not begin with a time.
    /// - Parameters:
    ///   - start: what stands before it is not looked at.
    ///   - context: resolves ambiguous zone abbreviations.
    static func scan(_ text: TimelineText, from start: Int = 0, context: Zone?) -> TimelineHead? {
        if start == 0, let plain = plain(text) { return plain }
        var cursor = Cursor(text.folded.bytes, at: start)
        cursor.floor = start
        var scanner = TimelineHeadScanner(cursor: cursor, zone: context)
        return scanner.head()
    }

    /// The time in a table's cell, wherever in the cell it begins.
    static func scan(cell text: TimelineText, context: Zone?) -> TimelineHead? {
        if let plain = plain(text) { return plain }
        var cursor = Cursor(text.folded.bytes)
        var whole = TimelineHeadScanner(cursor: cursor, zone: context)
        whole.isCell = true
        if let head = whole.head() { return head }
        while !cursor.isAtEnd {
            if Cursor.isDigit(cursor.byte()), cursor.isAtBoundary {
                var scanner = TimelineHeadScanner(cursor: cursor, zone: context)
                if let head = scanner.head(), !head.isDoubtful { return head }
            }
            cursor.at += 1
        }
        return nil
    }

    /// A moment that is all of a text.
    private static func plain(_ text: TimelineText) -> TimelineHead? {
        PlainMoment.whole(text.folded.bytes).map { moment in
            TimelineHead(start: moment, isApproximate: false, range: moment.range, rest: moment.range.upperBound)
        }
    }

    init(cursor: Cursor, zone: Zone?) { (self.cursor, self.zone) = (cursor, zone) }

    mutating func head() -> TimelineHead? {
        skipLeadIn()
        takeOpening()
        let from = cursor.at
        if let head = later() ?? timed() { return head }
        cursor.at = from
        if skipNumbering(), let head = timed() { return head }
        cursor.at = from
        return counted() ?? laterDay() ?? unreadable()
    }

    /// `The following morning: …`, `Two days later, …`
    private mutating func laterDay() -> TimelineHead? {
        let from = cursor.at
        guard let shift = DayLine.takeLater(&cursor) else { return nil }
        let moment = WrittenMoment(countsOn: true, dayShift: shift, range: from..<cursor.at)
        let rest = restIndex()
        if rest >= cursor.bytes.count {
            return isCell ? TimelineHead(start: moment, isApproximate: false, range: moment.range, rest: rest) : nil
        }
        guard takeClosing() || [0x3A, 0x2C, 0x2D, 0x7C].contains(where: cursor.bytes[cursor.at..<rest].contains) else {
            return nil
        }
        return TimelineHead(start: moment, isApproximate: false, range: moment.range, rest: restIndex())
    }

    /// `5 minutes later`, `+5 min:`
    private mutating func later() -> TimelineHead? {
        let from = cursor.at
        guard let later = LaterTime.take(&cursor, isCell: isCell) else { return nil }
        let range = from..<cursor.at
        _ = takeClosing()
        let clock = WrittenClock(secondOfDay: nil, style: .unreadable)
        var head = TimelineHead(
            start: WrittenMoment(clock: clock, range: range), isApproximate: later.isApproximate, range: range, rest: restIndex())
        head.later = later
        return head
    }

    /// `T+12 min`, `T+0 (07:45)`, `T0 = 07:45`
    private mutating func counted() -> TimelineHead? {
        let from = cursor.at
        guard let seconds = CountedTime.take(&cursor) else { return nil }
        _ = takeClosing()
        var range = from..<cursor.at
        var start = WrittenMoment(clock: WrittenClock(secondOfDay: nil, style: .unreadable), range: range)
        var ahead = cursor
        ahead.skipSpaces()
        if ahead.take("("), let shown = MomentScanner.scan(&ahead, context: zone), shown.clock?.secondOfDay != nil, ahead.take(")") {
            start = shown
            cursor = ahead
            range = from..<cursor.at
        }
        let isNamed = seconds == 0 && start.clock?.secondOfDay == nil && takeZero(&start)
        if isNamed { range = from..<cursor.at }
        var head = TimelineHead(start: start, isApproximate: start.isApproximate, range: range, rest: restIndex())
        head.secondsAfterZero = seconds
        head.namesZero = isNamed && head.rest >= cursor.bytes.count
        return head
    }

    /// ` = 07:45`, `: 2026-03-14 07:45 UTC`
    private mutating func takeZero(_ start: inout WrittenMoment) -> Bool {
        var ahead = cursor
        ahead.skipSpaces()
        guard ahead.take(byte: 0x3D) || ahead.take(byte: 0x3A) else { return false }
        ahead.skipSpaces()
        guard let shown = MomentScanner.scan(&ahead, context: zone), shown.clock?.secondOfDay != nil, shown.clock?.style == .plain else {
            return false
        }
        (start, cursor) = (shown, ahead)
        return true
    }

    /// What stands in a time's place.
    private mutating func unreadable() -> TimelineHead? {
        let from = cursor.at
        guard MalformedTime.take(&cursor) else { return nil }
        let range = from..<cursor.at
        _ = takeClosing()
        let clock = WrittenClock(secondOfDay: nil, style: .unreadable)
        return TimelineHead(start: WrittenMoment(clock: clock, range: range), isApproximate: false, range: range, rest: restIndex())
    }

    mutating func timed() -> TimelineHead? {
        skipGluedNumber()
        let isBetween = skipPreposition()
        let from = cursor.at
        skipPartOfDay()
        guard var start = hourPair() ?? MomentScanner.scan(&cursor, context: zone) else { return nil }
        let end = cursor.at
        let goesOn = takeClosing() && continueAfterBracket(&start)
        var head = TimelineHead(
            start: start, isApproximate: start.isApproximate, range: from..<(goesOn ? cursor.at : end), rest: cursor.at)
        takeOtherZones(&head)
        takeEnd(&head, isBetween: isBetween)
        takeLastDay(&head)
        takeOtherZones(&head)
        if head.start.clock != nil, ApproximationWords.take(&cursor, isAfterTime: true, isBeforeTime: false) { head.isApproximate = true }
        _ = takeClosing()
        head.isDoubtful = isDoubtful(head)
        head.rest = restIndex()
        cursor.at = head.rest
        if head.hasClock, ApproximationWords.takeBracketed(&cursor) {
            head.isApproximate = true
            head.rest = restIndex()
        }
        return head
    }

    /// `3-4pm`, `9–10:30`: an hour that shares the half of the day of the next, or the form of a later one.
    private mutating func hourPair() -> WrittenMoment? {
        var ahead = cursor
        guard let hour = ahead.takeNumber(1...2), hour.value <= 23, ahead.take("-"), let last = ahead.takeNumber(1...2) else { return nil }
        let half = hour.value >= 1 && hour.value <= 12 ? Meridiem.takeSuffix(&ahead, isAttachedLetterEnough: false) : nil
        guard half != nil || last.value >= hour.value && Self.areMinutes(ahead) else { return nil }
        let from = cursor.at
        cursor.at += hour.digits
        let clock = WrittenClock(
            secondOfDay: (half?.hour(hour.value) ?? hour.value) * 3600, hasMeridiem: half != nil, isShort: hour.digits == 1)
        return WrittenMoment(clock: clock, range: from..<cursor.at)
    }

    /// `:30`, and no seconds: `03-14:10:30` is something else.
    private static func areMinutes(_ cursor: Cursor) -> Bool {
        var ahead = cursor
        return ahead.take(":") && ahead.takeNumber(2...2) != nil && !(ahead.byte() == 0x3A && Cursor.isDigit(ahead.byte(1)))
    }
}
