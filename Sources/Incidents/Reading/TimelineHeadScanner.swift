/// Reads the time with which an entry begins: a moment, a range, the same moment in two zones, or what stands in a time's place.
struct TimelineHeadScanner {
    private var cursor: Cursor
    private let zone: Zone?
    private var closing: Character?

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

    /// A time behind a label or at the end: `Start: October 8, 16:00`, `First failure (October 11, 2025)`, `Alert fired at 10:30 UTC`.
    static func scan(behindLabel text: TimelineText, context: Zone?) -> TimelineHead? {
        let bytes = text.folded.bytes
        for (index, byte) in bytes.enumerated() where byte == 0x28 || (byte == 0x3A && index < 80) {
            guard byte == 0x28 || (index + 1 < bytes.count && bytes[index + 1] == 0x20) else { continue }
            var scanner = TimelineHeadScanner(cursor: Cursor(bytes, at: index + 1), zone: context)
            if let head = scanner.head(), head.isReadable, !head.isDoubtful { return head }
        }
        for index in bytes.indices.dropFirst(max(1, bytes.count - 60)) where bytes[index - 1] == 0x20 {
            var scanner = TimelineHeadScanner(cursor: Cursor(bytes, at: index), zone: context)
            if let head = scanner.timed(), head.isReadable, head.start.clock?.style == .plain, head.rest >= bytes.count { return head }
        }
        return nil
    }

    private init(cursor: Cursor, zone: Zone?) { (self.cursor, self.zone) = (cursor, zone) }

    private mutating func head() -> TimelineHead? {
        skipLeadIn()
        takeOpening()
        let from = cursor.at
        if let head = timed() { return head }
        cursor.at = from
        if skipNumbering(), let head = timed() { return head }
        cursor.at = from
        return unreadable(from: from)
    }

    private mutating func timed() -> TimelineHead? {
        skipGluedNumber()
        let isBetween = skipPreposition()
        let from = cursor.at
        guard var start = hourPair() ?? MomentScanner.scan(&cursor, context: zone) else { return nil }
        let end = cursor.at
        let goesOn = takeClosing() && continueAfterBracket(&start)
        var head = TimelineHead(
            start: start, isApproximate: start.isApproximate, range: from..<(goesOn ? cursor.at : end), rest: cursor.at)
        takeOtherZones(&head)
        takeEnd(&head, isBetween: isBetween)
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
            case 0x2D where cursor.byte(1) == 0x20, 0x2B where cursor.byte(1) == 0x20: cursor.at += 2
            case 0xF0...0xF7: cursor.at += 4
            case 0xE2 where isSymbol(cursor.byte(1), cursor.byte(2)): cursor.at += 3
            case 0x5B where cursor.byte(2) == 0x5D && [0x20, 0x78, 0x58].contains(cursor.byte(1)): cursor.at += 3
            default: return
            }
        }
    }

    /// `:rotating_light:`
    private mutating func skipShortcode() -> Bool {
        var ahead = cursor
        ahead.at += 1
        while Cursor.isLatin(ahead.byte()) || ahead.byte() == 0x5F || Cursor.isDigit(ahead.byte()) { ahead.at += 1 }
        guard ahead.at > cursor.at + 2, ahead.take(":") else { return false }
        cursor = ahead
        return true
    }

    /// Arrows, boxes, stars, clocks and bullets of the Unicode blocks U+2022, U+2190–21FF, U+2300–27BF, U+2B00–2BFF.
    private func isSymbol(_ second: UInt8, _ third: UInt8) -> Bool {
        (second == 0x80 && third == 0xA2) || (0x86...0x87).contains(second) || (0x8C...0x9E).contains(second)
            || (0xAC...0xAF).contains(second)
    }

    private mutating func takeOpening() {
        let pairs: [(open: Character, close: Character)] = [("[", "]"), ("(", ")"), ("<", ">"), ("{", "}")]
        guard let pair = pairs.first(where: { cursor.byte() == $0.open.asciiValue }) else { return }
        closing = pair.close
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

    private static let prepositions = [
        "at", "on", "from", "since", "um", "ab", "am", "von", "seit", "à", "le", "de", "du", "dès", "às", "as", "em", "dia", "el", "día",
        "desde", "a las",
        "las", "the", "by", "before", "after", "until", "entre", "between", "zwischen",
    ]

    /// "At 10:30", "Um 9.12 Uhr", "Between 10:00 and 11:00"; true for words that announce a range with "and".
    private mutating func skipPreposition() -> Bool {
        guard Cursor.isLetter(cursor.byte()) else { return false }
        for word in Self.prepositions {
            var ahead = cursor
            guard ahead.takeWord(word), ahead.skipSpaces() else { continue }
            cursor = ahead
            return word == "between" || word == "entre" || word == "zwischen"
        }
        return false
    }

    /// `3-4pm`: an hour that shares the half of the day of the next.
    private mutating func hourPair() -> WrittenMoment? {
        var ahead = cursor
        guard let hour = ahead.takeNumber(1...2), (1...12).contains(hour.value), ahead.take("-"), ahead.takeNumber(1...2) != nil,
            let half = Meridiem.takeSuffix(&ahead, isAttachedLetterEnough: false)
        else { return nil }
        let from = cursor.at
        cursor.at += hour.digits
        let clock = WrittenClock(secondOfDay: half.hour(hour.value) * 3600, hasMeridiem: true)
        return WrittenMoment(clock: clock, range: from..<cursor.at)
    }

    // After the time.

    private mutating func takeClosing() -> Bool {
        guard let wanted = closing else { return false }
        var ahead = cursor
        ahead.skipSpaces()
        guard ahead.take(wanted) else { return false }
        cursor = ahead
        closing = nil
        return true
    }

    /// `[2026-03-14] 10:30`, `[08:47] UTC`
    private mutating func continueAfterBracket(_ start: inout WrittenMoment) -> Bool {
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

    /// `(6:48 PDT)`, `/ 16:15 PDT`, `= 16:15 PDT`: the same moment elsewhere.
    private mutating func takeOtherZones(_ head: inout TimelineHead) {
        guard head.start.clock != nil else { return }
        for _ in 0..<4 {
            var ahead = cursor
            ahead.skipSpaces()
            let isBracketed = ahead.take("(") || ahead.take("[")
            guard isBracketed || ["/", "|", "=", ","].contains(where: { ahead.take($0) }) else { return }
            ahead.skipSpaces()
            guard let other = MomentScanner.scan(&ahead, context: zone), other.clock?.secondOfDay != nil,
                other.zone != nil || head.start.zone != nil
            else { return }
            if isBracketed {
                ahead.skipSpaces()
                while ahead.byte() == 0x2C || ahead.byte() == 0x2F {
                    ahead.at += 1
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

    private static let rangeSigns = ["-->", "->", "=>", "--", "-", ">", "~"]
    private static let rangeWords = ["to", "until", "till", "through", "bis", "à", "a", "jusqu'à", "hasta", "até", "às", "as"]
    private static let rangeScripts = ["から", "부터", "至", "到"]

    /// `–13:20`, ` → 11:50`, ` to 11:00 UTC`, `–19, 2025`
    private mutating func takeEnd(_ head: inout TimelineHead, isBetween: Bool) {
        var ahead = cursor
        ahead.skipSpaces()
        let isJoined =
            Self.rangeSigns.contains { ahead.take($0) } || Self.rangeWords.contains { ahead.takeWord($0) }
            || Self.rangeScripts.contains { ahead.take($0) }
            || (isBetween && ["and", "und", "et", "y", "e"].contains { ahead.takeWord($0) })
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
    }

    private func isEnd(_ end: WrittenMoment, of head: TimelineHead) -> Bool {
        guard let start = head.start.clock else { return end.date != nil && end.date?.isWeak == false }
        guard let clock = end.clock else { return false }
        return clock.style != .compact || start.style == .compact || end.date != nil
    }

    /// `October 9-23, 2025`: the second day of the same month.
    private func lastDay(_ cursor: inout Cursor, of head: inout TimelineHead) -> WrittenMoment? {
        guard let date = head.start.date else { return nil }
        var ahead = cursor
        let from = ahead.at
        guard let day = ahead.takeNumber(1...2), day.value > date.day, day.value <= 31 else { return nil }
        for suffix in ["st", "nd", "rd", "th"] where ahead.takeWord(suffix) { break }
        guard !Cursor.isLetter(ahead.byte()), ![0x3A, 0x2D, 0x2F, 0x2E].contains(ahead.byte()) else { return nil }
        var last = date
        last.day = day.value
        var afterComma = ahead
        _ = afterComma.take(",")
        afterComma.skipSpaces()
        if date.year == nil, let year = afterComma.takeNumber(4...4), (1990...2099).contains(year.value), afterComma.byte() != 0x3A {
            last.year = year.value
            head.start.date?.year = year.value
            ahead = afterComma
        }
        cursor = ahead
        return WrittenMoment(date: last, range: from..<ahead.at)
    }

    /// Lone digits followed by words, unless a leading zero or a mark after them says that they are a time.
    private func isDoubtful(_ head: TimelineHead) -> Bool {
        guard head.start.clock?.style == .compact, head.start.date == nil, head.start.zone == nil, head.end == nil else { return false }
        if cursor.byte(head.range.lowerBound - cursor.at) == 0x30 { return false }
        var ahead = cursor
        ahead.skipSpaces()
        return !ahead.isAtEnd && ![0x3A, 0x2D, 0x7C, 0x5D, 0x29, 0x3E, 0x7E, 0x2C].contains(ahead.byte())
    }

    /// Past the marks between the time and the words.
    private func restIndex() -> Int {
        var ahead = cursor
        while !ahead.isAtEnd {
            switch ahead.byte() {
            case 0x20, 0x3A, 0x2D, 0x7C, 0x2C, 0x3B, 0x3E, 0x3D, 0x2A, 0x29, 0x5D, 0x2E, 0x7E, 0x2F, 0x5F, 0x22, 0x60: ahead.at += 1
            case 0xE3 where ahead.byte(1) == 0x83 && ahead.byte(2) == 0xBB: ahead.at += 3
            default: return ahead.at
            }
        }
        return ahead.at
    }

    // In a time's place.

    /// `2022-02-?? ??:??`, `11/03/202`, `T+5m`: written where a time stands, and none that can be read.
    private mutating func unreadable(from: Int) -> TimelineHead? {
        guard let first = malformed(), first.hasDigit || cursor.isAtEnd || [0x20, 0x3A, 0x5D, 0x29].contains(cursor.byte()) else {
            return nil
        }
        var end = cursor.at
        while cursor.skipSpaces(), let next = malformed(), next.hasMark {
            _ = next
            end = cursor.at
        }
        cursor.at = end
        _ = takeClosing()
        let clock = WrittenClock(secondOfDay: nil, style: .unreadable)
        return TimelineHead(
            start: WrittenMoment(clock: clock, range: from..<end), isApproximate: false, range: from..<end, rest: restIndex())
    }

    /// Steps over a word of digits, question marks and time's separators with at most a few letters among them.
    private mutating func malformed() -> (hasDigit: Bool, hasMark: Bool)? {
        var ahead = cursor
        var (digits, gaps, marks, letters) = (0, 0, 0, 0)
        while !ahead.isAtEnd, ahead.byte() != 0x20 {
            switch ahead.byte() {
            case 0x30...0x39: digits += 1
            case 0x3F: gaps += 1
            case 0x58, 0x78, 0x5F: gaps += 1
            case 0x2D, 0x2F: marks += 1
            case 0x3A:
                guard Cursor.isDigit(ahead.byte(1)) || [0x3F, 0x58, 0x78, 0x5F, 0x2D].contains(ahead.byte(1)) else { return finish() }
                marks += 1
            case 0x2B: marks += 1
            case let byte where Cursor.isLatin(byte): letters += 1
            default: return finish()
            }
            ahead.at += 1
        }
        return finish()

        func finish() -> (hasDigit: Bool, hasMark: Bool)? {
            guard marks > 0 || gaps > 1, digits + gaps >= 3, letters <= 3, digits + gaps > letters, ahead.at - cursor.at >= 4 else {
                return nil
            }
            cursor = ahead
            return (digits > 0, marks > 0)
        }
    }
}
