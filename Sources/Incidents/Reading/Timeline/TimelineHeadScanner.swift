/// Reads the time with which an entry begins: a moment, a range, the same moment in two zones, or what stands in a time's place.
struct TimelineHeadScanner {
    var cursor: Cursor
    let zone: Zone?
    /// The bracket that the time's opening one wants.
    var closing: UInt8?

    /// Nil when the text does not begin with a time.
    /// - Parameter context: resolves ambiguous zone abbreviations.
    static func scan(_ text: TimelineText, context: Zone?) -> TimelineHead? {
        var scanner = TimelineHeadScanner(cursor: Cursor(text.folded.bytes), zone: context)
        return scanner.head()
    }

    /// The time in a table's cell, wherever in the cell it begins.
    static func scan(cell text: TimelineText, context: Zone?) -> TimelineHead? {
        if let head = scan(text, context: context) { return head }
        var cursor = Cursor(text.folded.bytes)
        while !cursor.isAtEnd {
            if Cursor.isDigit(cursor.byte()), cursor.isAtBoundary {
                var scanner = TimelineHeadScanner(cursor: cursor, zone: context)
                if let head = scanner.head(), !head.isDoubtful { return head }
            }
            cursor.at += 1
        }
        return nil
    }

    init(cursor: Cursor, zone: Zone?) { (self.cursor, self.zone) = (cursor, zone) }

    mutating func head() -> TimelineHead? {
        skipLeadIn()
        takeOpening()
        let from = cursor.at
        if let head = timed() { return head }
        cursor.at = from
        if skipNumbering(), let head = timed() { return head }
        cursor.at = from
        return counted() ?? unreadable()
    }

    /// `T+12 min`, `T+0 (07:45)`
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
        var head = TimelineHead(start: start, isApproximate: start.isApproximate, range: range, rest: restIndex())
        head.secondsAfterZero = seconds
        return head
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
        if head.end == nil { takeOtherZones(&head) }
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

    // Before the time.

    /// Bullets, boxes, quote marks and signs that people set before a time.
    private mutating func skipLeadIn() {
        while !cursor.isAtEnd {
            switch cursor.byte() {
            case 0x20, 0x22, 0x2A, 0x60, 0x3E, 0x23, 0x7C: cursor.at += 1
            case 0x3A: guard skipShortcode() else { return }
            case 0xE3 where cursor.byte(1) == 0x83 && cursor.byte(2) == 0xBB: cursor.at += 3
            case 0x2D where Cursor.isDigit(cursor.byte(1)), 0x5F where Cursor.isDigit(cursor.byte(1)): cursor.at += 1
            case 0x40 where Cursor.isDigit(cursor.byte(1)) || cursor.byte(1) == 0x20: cursor.at += 1
            case 0x2D where cursor.byte(1) == 0x20, 0x2B where cursor.byte(1) == 0x20: cursor.at += 2
            case 0xF0...0xF7: cursor.at += 4
            // The sign before it is a picture.
            case 0xEF where cursor.byte(1) == 0xB8 && cursor.byte(2) == 0x8F: cursor.at += 3
            case 0xE2 where isSymbol(cursor.byte(1), cursor.byte(2)): cursor.at += 3
            case 0x5B where cursor.byte(2) == 0x5D && [0x20, 0x78, 0x58].contains(cursor.byte(1)): cursor.at += 3
            default: return
            }
        }
    }

    /// `:rotating_light:`
    private mutating func skipShortcode() -> Bool {
        guard let end = Self.endOfShortcode(cursor) else { return false }
        cursor.at = end
        return true
    }

    /// Where the shortcode ends that begins here.
    static func endOfShortcode(_ cursor: Cursor) -> Int? {
        var ahead = cursor
        guard ahead.take(":") else { return nil }
        while Cursor.isLatin(ahead.byte()) || ahead.byte() == 0x5F || Cursor.isDigit(ahead.byte()) { ahead.at += 1 }
        return ahead.at > cursor.at + 2 && ahead.take(":") ? ahead.at : nil
    }

    /// An entry's words without the signs that stand before them.
    static func withoutSigns(_ text: String) -> String {
        guard let first = text.utf8.first, !Cursor.isLatin(first) else { return text }
        var scanner = TimelineHeadScanner(cursor: Cursor(Array(text.utf8)), zone: nil)
        scanner.skipLeadIn()
        return String(decoding: scanner.cursor.bytes[min(scanner.cursor.at, scanner.cursor.bytes.count)...], as: UTF8.self)
    }

    /// Arrows, boxes, stars, clocks and bullets of the Unicode blocks U+2022, U+2190–21FF, U+2300–27BF, U+2B00–2BFF.
    private func isSymbol(_ second: UInt8, _ third: UInt8) -> Bool {
        (second == 0x80 && third == 0xA2) || (0x86...0x87).contains(second) || (0x8C...0x9E).contains(second)
            || (0xAC...0xAF).contains(second)
    }

    private mutating func takeOpening() {
        switch cursor.byte() {
        case 0x5B: closing = 0x5D
        case 0x28: closing = 0x29
        case 0x3C: closing = 0x3E
        case 0x7B: closing = 0x7D
        default: return
        }
        cursor.at += 1
        cursor.skipSpaces()
    }

    /// `3. ` before a time that is part of a paragraph.
    private mutating func skipNumbering() -> Bool {
        guard cursor.takeNumber(1...3) != nil, cursor.take(".") || cursor.take(")"), cursor.skipSpaces() else { return false }
        return true
    }

    /// A list number glued to a year: `32022-10-25`.
    private mutating func skipGluedNumber() {
        var ahead = cursor
        guard let number = ahead.takeNumber(5...6), ahead.byte() == 0x2D, (1990...2099).contains(number.value % 10_000) else { return }
        cursor.at = ahead.at - 4
        cursor.floor = cursor.at
    }

    /// Words before a time; true for those that announce a range with "and".
    private static let prepositions = WordTable<Bool>(
        [("between", true), ("zwischen", true), ("entre", true)]
            + [
                "at", "on", "from", "since", "by", "before", "after", "until", "the", "um", "ab", "am", "von", "seit", "à", "À", "le", "de",
                "du", "dès", "Dès", "às", "Às", "kl", "kl.",
                "as", "em", "dia", "el", "día", "desde", "a las", "las",
            ].map { ($0, false) })

    /// "At 10:30", "Um 9.12 Uhr", "Between 10:00 and 11:00"; true when a range with "and" is announced.
    private mutating func skipPreposition() -> Bool {
        guard Cursor.isLetter(cursor.byte()) else { return false }
        var ahead = cursor
        guard let isBetween = ahead.take(Self.prepositions), ahead.skipSpaces() else { return false }
        cursor = ahead
        return isBetween
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
