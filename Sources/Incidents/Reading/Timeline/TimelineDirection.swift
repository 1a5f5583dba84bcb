/// In which direction a timeline goes: earliest entry first, as most do, or latest first.
struct TimelineDirection {
    private let order: DayOrder?
    /// Of entries that name none.
    private let zone: Zone
    /// Of days without one, at first.
    private let year: Int
    /// Steps to a later and to an earlier moment, between entries of one day and to entries that name another.
    private var (forth, back) = (0, 0)
    /// Of these, steps of nearly a day: they go the other way over midnight.
    private var overMidnight = (forth: 0, back: 0)
    /// Steps to a later and to an earlier day, as headings and entries name them.
    private var days = (forth: 0, back: 0)
    private var day: CalendarDay?
    /// The time of day of the entry before, as the clocks of `zone` show it.
    private var second: Int?

    /// Latest entry first: more steps back than forth; or none forth, where one of nearly a day goes the other way over midnight. Never where
    /// the days that are named rise: then clock times that fall from day to day say nothing.
    static func isDescending(_ pieces: [TimelinePiece], _ order: DayOrder?, zone: Zone) -> Bool {
        var direction = TimelineDirection(order: order, zone: zone, year: TimelineSurvey.firstFullDay(pieces, order)?.year ?? 2000)
        for piece in pieces { direction.pass(piece) }
        return direction.isDescending
    }

    private init(order: DayOrder?, zone: Zone, year: Int) { (self.order, self.zone, self.year) = (order, zone, year) }

    private var isDescending: Bool {
        if days.forth > days.back { return false }
        if days.back > days.forth, back > 0, forth == 0 { return true }
        if overMidnight.forth == 0, overMidnight.back == forth, back > 0, back + forth >= 2 { return true }
        return back > forth && back >= 2
    }

    private mutating func pass(_ piece: TimelinePiece) {
        switch piece {
        case .day(let moment, _):
            _ = step(to: moment.date, year: nil)
            second = nil
            if moment.date == nil { day = nil }
        case .entry(let draft):
            guard let start = draft.head?.start else { return }
            let here = start.clock?.secondOfDay.map { $0 - ahead(start.zone ?? draft.zone) }
            let days = start.date == nil ? 0 : step(to: start.date, year: draft.year)
            if days != 0 {
                count(days)
            } else if let here, let second {
                count(here - second)
            }
            if here != nil || days != 0 { second = here }
        }
    }

    /// How many seconds a zone's clocks are ahead of those of the timeline.
    private func ahead(_ other: Zone?) -> Int {
        guard let other, other.written != zone.written else { return 0 }
        return other.standardOffset - zone.standardOffset
    }

    private mutating func count(_ step: Int) {
        if step > 0 { forth += 1 }
        if step < 0 { back += 1 }
        if step >= Self.nearlyADay { overMidnight.back += 1 }
        if step <= -Self.nearlyADay { overMidnight.forth += 1 }
    }

    /// Counts the step to a day that is named and answers with its days.
    private mutating func step(to date: WrittenDate?, year: Int?) -> Int {
        guard let next = date.flatMap({ named($0, year) }) else { return 0 }
        defer { day = next }
        guard let day else { return 0 }
        if next > day { days.forth += 1 }
        if next < day { days.back += 1 }
        return next.daysSinceEpoch - day.daysSinceEpoch
    }

    /// The day that a date means beside the one before it.
    private func named(_ date: WrittenDate, _ year: Int?) -> CalendarDay? {
        guard let day, date.year == nil else { return date.day(order: order, year: year ?? self.year) }
        return [-1, 0, 1].compactMap { date.day(order: order, year: day.year + $0) }
            .min { abs($0.daysSinceEpoch - day.daysSinceEpoch) < abs($1.daysSinceEpoch - day.daysSinceEpoch) }
    }

    private static let nearlyADay = 86_400 - TimelineClock.midnightStep
}
