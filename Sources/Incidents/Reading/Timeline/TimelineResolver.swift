/// Turns pieces into entries: carries dates down and over midnight, applies zones, infers kinds.
struct TimelineResolver {
    let beginning: Beginning
    private let fallback: Zone
    /// Which number of a date is the month.
    let order: DayOrder?
    /// Of the first day, where nothing else tells it.
    let year: Int?
    private(set) var timeline = Timeline()

    /// The day of the first entry, where nothing names another.
    private(set) var base: CalendarDay?
    /// The day with which the section that is read begins.
    private(set) var first: CalendarDay?
    // What holds at the place that has been reached.
    private(set) var day: CalendarDay?
    /// The day that was named last.
    private(set) var named: CalendarDay?
    private var zone: Zone?
    private var clock = TimelineClock()
    private(set) var hasPlaced = false
    /// The moment from which times are counted, and the entries that are.
    private var zero: Instant?
    private var counted: [(entry: Int, seconds: Int)] = []
    private var elapsed = TimelineElapsed()

    init(from beginning: Beginning, fallback: Zone, order: DayOrder?, year: Int? = nil) {
        (self.beginning, self.fallback, self.order, self.year) = (beginning, fallback, order, year)
    }

    /// Adds one timeline section.
    /// - Parameters:
    ///   - stated: the zone stated for the section.
    ///   - heading: the date that the section's heading names.
    mutating func add(_ pieces: [TimelinePiece], stated: Zone?, isApproximate: Bool, heading: WrittenMoment?) {
        let known = heading?.date?.day(order: order, year: year) ?? beginning.day(in: stated ?? fallback)
        let believed = TimelineOrdinals.believed(in: pieces, near: known ?? TimelineSurvey.firstFullDay(pieces, order, year: year))
        let pieces = TimelineHalves.told(in: believed)
        let first = timeline.entries.count
        // Without the entries: while they are held twice, each further one copies them all.
        var before = self
        before.timeline.entries = []
        add(pieces, stated, isApproximate, heading, daysLater: 0)
        guard !TimelineSurvey.nameDays(pieces), let days = (heading == nil ? daysToBeginning(from: first) : nil) ?? daysGoneBack, days != 0
        else { return }
        timeline.entries.removeSubrange(first...)
        before.timeline.entries = timeline.entries
        self = before
        before.timeline.entries = []
        add(pieces, stated, isApproximate, heading, daysLater: days)
    }

    private mutating func add(
        _ pieces: [TimelinePiece], _ stated: Zone?, _ isApproximate: Bool, _ heading: WrittenMoment?, daysLater days: Int
    ) {
        let zones = TimelineSurvey.zones(pieces)
        let carried = TimelineSurvey.carried(zones)
        zone = stated ?? carried
        base = beginning.day(in: zone ?? fallback)?.adding(days: days)
        day = base ?? TimelineSurvey.firstFullDay(pieces, order, year: year) ?? day
        if let heading, let named = resolved(heading, year: nil) { day = named.adding(days: days) }
        (first, named) = (day, day)
        elapsed = TimelineElapsed()
        clock = TimelineClock(
            isDescending: TimelineDirection.isDescending(pieces, order, zone: zone ?? fallback),
            isTwelveHour: TimelineSurvey.isTwelveHour(pieces))
        if timeline.zone == nil { timeline.zone = stated ?? (carried == nil ? nil : TimelineSurvey.common(zones)) }
        if timeline.entries.isEmpty { timeline.entries.reserveCapacity(pieces.count) }
        for piece in pieces {
            switch piece {
            case .day(let moment, let zone):
                if let named = resolved(moment, year: nil) { (day, self.named) = (named, named) }
                if let zone = zone ?? stated { self.zone = zone }
                clock.forget()
            case .entry(let draft):
                var entry = entry(draft)
                if draft.head?.namesZero == true, draft.text.isEmpty {
                    zero = entry.at ?? zero
                    continue
                }
                entry.isApproximate = entry.isApproximate || isApproximate
                timeline.entries.append(entry)
                elapsed.pass(entry, isShown: draft.head?.later == nil)
                if let seconds = draft.head?.secondsAfterZero ?? (entry.at == nil ? draft.head?.later?.secondsAfterShown : nil) {
                    count(seconds, of: timeline.entries.count - 1)
                }
            }
        }
        placeCounted()
    }

    // Times counted from a moment.

    /// An entry that shows its time of day as well tells when the others were.
    private mutating func count(_ seconds: Int, of entry: Int) {
        if let at = timeline.entries[entry].at { zero = zero ?? at + -seconds } else { counted.append((entry, seconds)) }
    }

    private mutating func placeCounted() {
        guard let zero = zero ?? beginning.zero else { return }
        for (entry, seconds) in counted {
            (timeline.entries[entry].at, timeline.entries[entry].precision) = (zero + seconds, seconds % 60 == 0 ? .minute : .second)
            timeline.entries[entry].zone = timeline.entries[entry].zone ?? .utc
        }
        counted = []
    }

    private mutating func entry(_ draft: TimelineDraft) -> TimelineEntry {
        var entry = TimelineEntry(
            line: draft.line, at: nil, precision: nil, text: draft.text, written: draft.written, writtenRange: draft.writtenRange,
            range: draft.range)
        let words = Array(draft.text.utf8)
        let stated = draft.kind ?? TimelineKindLabels.leading(words)
        entry.isKindInferred = stated == nil
        entry.kind = stated ?? TimelineKindWords.kind(of: words)
        let applied = draft.head?.start.zone ?? draft.zone ?? zone
        entry.zone = draft.head?.inUTC == nil ? applied : .utc
        if let head = draft.head {
            entry.isApproximate = head.isApproximate
            if let later = head.later { return placed(entry, later, of: draft, applied ?? fallback) }
            place(&entry, head, draft, applied ?? fallback)
        } else if draft.takesDay, let day {
            (entry.at, entry.precision) = (Instant(day: day, secondOfDay: 0), .day)
        }
        return entry
    }

    /// `5 minutes later`; nothing is later in a timeline that begins with the latest.
    private mutating func placed(_ entry: TimelineEntry, _ later: LaterTime, of draft: TimelineDraft, _ zone: Zone) -> TimelineEntry {
        var entry = entry
        if !clock.isDescending, elapsed.place(&entry, later), let at = entry.at {
            let today = zone.day(at: at)
            day = today
            clock.pass(at, second: at - zone.instant(on: today, secondOfDay: 0))
        } else if let whole = draft.whole, later.countsOn || (zero ?? beginning.zero) == nil {
            (entry.text, entry.written) = (whole, "")
            entry.writtenRange = entry.range.lowerBound..<entry.range.lowerBound
        }
        return entry
    }

    private mutating func place(_ entry: inout TimelineEntry, _ head: TimelineHead, _ draft: TimelineDraft, _ zone: Zone) {
        let isDay = head.start.date != nil || head.start.weekday != nil || head.start.dayShift > 0 && !head.hasClock
        let named = isDay ? resolved(head.start, year: draft.year) : nil
        if head.start.date != nil, named == nil { return }
        if let named {
            (day, self.named) = (named, named)
            clock.forget()
        }
        guard let written = head.start.clock else {
            guard let day else { return }
            (entry.at, entry.precision) = (Instant(day: day, secondOfDay: 0), .day)
            entry.until = head.end.flatMap { resolved($0, year: nil) }.map { Instant(day: $0, secondOfDay: 0) }
            return
        }
        guard let shown = written.secondOfDay else { return }
        guard let today = day else {
            entry.lacksDay = true
            return
        }
        let second = clock.meant(shown, isShort: written.isShort && !written.hasMeridiem)
        var local = today
        if named == nil, head.start.dayShift > 0 {
            local = (base ?? today).adding(days: head.start.dayShift)
        } else {
            local = today.adding(days: clock.daysPassed(to: zone.instant(on: today, secondOfDay: second)))
        }
        // `24:00` closes a day; what follows it belongs to the next.
        day = second == 86_400 ? local.adding(days: 1) : local
        let at = clock.following(zone.instant(on: local, secondOfDay: second), or: zone.laterInstant(on: local, secondOfDay: second))
        clock.pass(at, second: second)
        entry.at = head.inUTC.flatMap { Self.instant($0, near: at) } ?? at
        entry.precision = written.hasSeconds ? .second : .minute
        entry.until = end(head, on: local, after: second, zone).map { $0 + ((entry.at ?? at) - at) }
        hasPlaced = true
    }

    /// The end of a range; earlier on the clock than its start, it lies on the next day.
    private func end(_ head: TimelineHead, on local: CalendarDay, after second: Int, _ zone: Zone) -> Instant? {
        guard let end = head.end, let last = end.clock?.secondOfDay else { return nil }
        let named = end.date?.day(order: order, year: local.year)
        let day = named ?? local.adding(days: end.dayShift > 0 ? end.dayShift : last < second ? 1 : 0)
        return (end.zone ?? zone).instant(on: day, secondOfDay: last)
    }

    /// The moment at which a UTC clock shows the time of `written`, nearest to another.
    private static func instant(_ written: WrittenMoment, near other: Instant) -> Instant? {
        guard let second = written.clock?.secondOfDay else { return nil }
        return [-1, 0, 1].map { Instant(day: other.day.adding(days: $0), secondOfDay: second) }
            .min { abs($0 - other) < abs($1 - other) }
    }
}
