/// Reads a moment at a cursor: date, time of day and zone in whatever order they stand.
enum MomentScanner {
    /// Steps over a moment and nothing after it. Stays where it is when there is neither a date nor a time.
    /// - Parameter context: resolves ambiguous zone abbreviations.
    static func scan(_ cursor: inout Cursor, context: Zone?) -> WrittenMoment? {
        var moment = WrittenMoment(range: cursor.at..<cursor.at)
        var start: Int?
        var ahead = cursor
        while true {
            let isFirst = start == nil
            if !isFirst { skipSeparators(&ahead, moment) }
            let partStart = ahead.at
            guard takePart(&ahead, &moment, context) else { break }
            if start == nil { start = partStart }
            moment.range = (start ?? partStart)..<ahead.at
        }
        guard let start, moment.clock != nil || moment.date != nil else { return nil }
        var after = cursor
        after.at = moment.range.upperBound
        if moment.clock == nil, moment.date?.isWeak == true || moment.date?.isMonthOpen == true, !isClosed(after) { return nil }
        if moment.clock?.style == .compact, moment.date == nil, moment.range.count < 2 { return nil }
        moment.range = start..<moment.range.upperBound
        cursor.at = moment.range.upperBound
        return moment
    }

    private static func takePart(_ cursor: inout Cursor, _ moment: inout WrittenMoment, _ context: Zone?) -> Bool {
        if cursor.isAtEnd { return false }
        // A digit begins nothing but a date, a time of day or a year.
        if !Cursor.isDigit(cursor.byte()), takeWords(&cursor, &moment, context) { return true }
        if moment.date == nil, takeDate(&cursor, &moment) { return true }
        if moment.clock == nil, let clock = ClockScanner.scan(&cursor) {
            moment.clock = clock
            return true
        }
        if moment.clock != nil || moment.date != nil, moment.zone == nil, let zone = takeZone(&cursor, moment, context) {
            moment.zone = zone
            return true
        }
        return takeYear(&cursor, &moment)
    }

    /// What stands around dates and times of day: words, marks, a zone before its time, a part in brackets.
    private static func takeWords(_ cursor: inout Cursor, _ moment: inout WrittenMoment, _ context: Zone?) -> Bool {
        if ApproximationWords.take(&cursor, isAfterTime: moment.clock != nil || moment.date != nil, isBeforeTime: moment.clock == nil) {
            moment.isApproximate = true
            return true
        }
        if moment.date != nil, moment.clock == nil, PartOfDay.takeClosed(&cursor) { return true }
        if let shift = DayShiftWords.take(&cursor) {
            moment.dayShift = shift
            return true
        }
        if moment.clock == nil, moment.zone == nil, let zone = takeLeadingZone(&cursor, context) {
            moment.zone = zone
            return true
        }
        return (moment.clock == nil || moment.date == nil || moment.zone == nil) && takeBracketed(&cursor, &moment, context)
    }

    /// `Wed Mar 14 10:30:00 UTC 2026`: the year after everything else.
    private static func takeYear(_ cursor: inout Cursor, _ moment: inout WrittenMoment) -> Bool {
        guard moment.zone != nil, moment.clock != nil, moment.date != nil, moment.date?.year == nil else { return false }
        var ahead = cursor
        guard let number = ahead.takeNumber(4...4), (1990...2099).contains(number.value) else { return false }
        moment.date?.year = number.value
        cursor = ahead
        return true
    }

    /// A date; after a time of day a weak one (`13:00 3/4 of pods`, `13:00 3/3: all back`) is believed only in brackets or at the end.
    private static func takeDate(_ cursor: inout Cursor, _ moment: inout WrittenMoment) -> Bool {
        var ahead = cursor
        if let date = DateScanner.scan(&ahead) {
            if date.isWeak, moment.clock != nil, !isLast(ahead) { return false }
            moment.date = date
            cursor = ahead
            return true
        }
        if moment.weekday == nil, let weekday = WeekdayNames.take(&ahead) {
            _ = ahead.take(".")
            moment.weekday = weekday
            cursor = ahead
            return true
        }
        return false
    }

    /// Nothing follows, or a closing bracket.
    private static func isLast(_ cursor: Cursor) -> Bool {
        var ahead = cursor
        ahead.skipSpaces()
        return ahead.isAtEnd || [0x7C, 0x29, 0x5D, 0x3E].contains(ahead.byte())
    }

    /// Nothing follows, or a mark that closes the time: `3/4:` is a date, `3/4 of the pods` is none.
    static func isClosed(_ cursor: Cursor) -> Bool {
        var ahead = cursor
        ahead.skipSpaces()
        return ahead.isAtEnd || [0x3A, 0x2D, 0x7C, 0x29, 0x5D, 0x2C, 0x3E].contains(ahead.byte())
    }

    /// `(06-08)`, `(UTC)`, `[2026-03-14]`: one part in brackets.
    private static func takeBracketed(_ cursor: inout Cursor, _ moment: inout WrittenMoment, _ context: Zone?) -> Bool {
        let open = cursor.byte()
        guard open == 0x28 || open == 0x5B else { return false }
        let close: UInt8 = open == 0x28 ? 0x29 : 0x5D
        var ahead = cursor
        ahead.at += 1
        ahead.skipSpaces()
        var inner = moment
        if moment.clock != nil, moment.date == nil, let date = DateScanner.scan(&ahead) {
            inner.date = date
        } else if moment.clock != nil || moment.date != nil, moment.zone == nil,
            let zone = ZoneScanner.scan(&ahead, context: context, isLoose: true)
        {
            inner.zone = zone
            if skipSameZone(&ahead, context) { inner.zone?.alternatives = [] }
        } else {
            return false
        }
        ahead.skipSpaces()
        guard ahead.take(byte: close) else { return false }
        (moment, cursor) = (inner, ahead)
        return true
    }

    /// `, UTC+9` after `KST`: the zone once more.
    private static func skipSameZone(_ cursor: inout Cursor, _ context: Zone?) -> Bool {
        var ahead = cursor
        ahead.skipSpaces()
        guard ahead.take(",") || ahead.take("/") || ahead.take("-") || ahead.take("=") else { return false }
        ahead.skipSpaces()
        guard ZoneScanner.scan(&ahead, context: context) != nil else { return false }
        cursor = ahead
        return true
    }

    /// `UTC 09:12`, `JST: 18:12`: a zone before the time it belongs to.
    private static func takeLeadingZone(_ cursor: inout Cursor, _ context: Zone?) -> Zone? {
        guard Cursor.isUpper(cursor.byte()), cursor.isAtBoundary else { return nil }
        var ahead = cursor
        guard let zone = ZoneScanner.scan(&ahead, context: context) else { return nil }
        _ = ahead.take(":")
        ahead.skipSpaces()
        guard Cursor.isDigit(ahead.byte()) else { return nil }
        cursor = ahead
        return zone
    }

    /// A zone after a time. Behind an ISO time (`T09:12`) or as `-0700` a minus is an offset's; elsewhere see `isOffset`.
    private static func takeZone(_ cursor: inout Cursor, _ moment: WrittenMoment, _ context: Zone?) -> Zone? {
        if cursor.byte() == 0x2D {
            let isGitStyle = moment.date != nil && Cursor.isDigit(cursor.byte(4)) && Cursor.isDigit(cursor.byte(3))
            let isISO = cursor.bytes[moment.range].contains(0x54) && moment.date != nil
            guard isGitStyle || isISO || isOffset(cursor, behind: moment) else { return nil }
        }
        var ahead = cursor
        let isBracketed = ahead.take("(")
        // `+UTC`, as some tools put it.
        if ahead.byte() == 0x2B, ahead.byte(1) == 0x55 || ahead.byte(1) == 0x47 { ahead.at += 1 }
        guard let zone = ZoneScanner.scan(&ahead, context: context, isLoose: isBracketed) else { return nil }
        if isBracketed, !ahead.take(")") { return nil }
        cursor = ahead
        return zone
    }

    /// ` -07:00`, ` -0330`: whole or half hours behind UTC. A range has a space on either side of its dash or on none, so that only beside a
    /// bare time of day that they follow on the clock they could be its end.
    private static func isOffset(_ minus: Cursor, behind moment: WrittenMoment) -> Bool {
        guard minus.byte(-1) == 0x20, let clock = moment.clock, let start = clock.secondOfDay, clock.style == .plain else { return false }
        var ahead = minus
        ahead.at += 1
        guard let number = ahead.takeNumber(2...4), number.digits != 3 else { return false }
        var (hours, minutes) = (number.value / 100, number.value % 100)
        if number.digits == 2 {
            guard ahead.take(byte: 0x3A), let written = ahead.takeNumber(2...2) else { return false }
            (hours, minutes) = (number.value, written.value)
        }
        guard minutes == 0 && hours <= 10 || minutes == 30 && [2, 3, 9].contains(hours) else { return false }
        return moment.date != nil || number.digits == 4 || hours * 3600 + minutes * 60 <= start
    }

    private static let joints = WordTable([
        "at", "on", "um", "am", "à", "às", "as", "a las", "a la", "las", "le", "el", "den", "kl.", "em", "dia", "the", "about",
    ])

    /// Spaces, commas, `T`, `@`, "at" and their like between two parts.
    private static func skipSeparators(_ cursor: inout Cursor, _ moment: WrittenMoment) {
        var ahead = cursor
        if moment.clock == nil, ahead.byte() == 0x54 || ahead.byte() == 0x74 || ahead.byte() == 0x5F, Cursor.isDigit(ahead.byte(1)) {
            ahead.at += 1
            cursor = ahead
            return
        }
        // `2026-03-14/10:30`
        if moment.clock == nil, moment.date?.year != nil, ahead.byte() == 0x2F, Cursor.isDigit(ahead.byte(2)), ahead.byte(3) == 0x3A {
            cursor.at += 1
            return
        }
        ahead.skipSpaces()
        if ahead.take(byte: 0x2C) || ahead.take(byte: 0x40)
            || (moment.clock == nil && (ahead.take("- ") || ahead.take(byte: 0x3A) || ahead.take(byte: 0x7C)))
        {
            ahead.skipSpaces()
        }
        if Cursor.isLetter(ahead.byte()), ahead.take(joints) != nil { ahead.skipSpaces() }
        cursor = ahead
    }
}
