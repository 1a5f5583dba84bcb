/// On which day a moment lies that is named as a date, a weekday, or days after another.
extension TimelineResolver {
    /// The day that is named. Without its year, its month or the order of its numbers it is the nearest to the day before it.
    func resolved(_ moment: WrittenMoment, year: Int?) -> CalendarDay? {
        guard let date = moment.date else { return relative(moment) }
        let near = day ?? base
        guard let near else { return date.day(order: order, year: year ?? self.year) }
        let isPlain = date.year != nil && !date.isMonthOpen && (order != nil || date.habit == nil)
        if isPlain { return date.day(order: order, year: near.year) }
        var candidates: [CalendarDay] = []
        if date.isMonthOpen {
            candidates = [-1, 0, 1].compactMap { Self.day(date.day, monthsFrom: near, $0) }
        } else {
            // The year that a column's header names is the one that it begins in.
            let years = date.year != nil ? [near.year] : year.map { hasPlaced ? [$0, $0 + 1] : [$0] } ?? [-1, 0, 1].map { near.year + $0 }
            let orders: [DayOrder?] = order == nil && date.habit != nil ? [nil, .monthFirst, .dayFirst] : [order]
            for order in orders { candidates += years.compactMap { date.day(order: order, year: $0) } }
        }
        return candidates.min { abs($0.daysSinceEpoch - near.daysSinceEpoch) < abs($1.daysSinceEpoch - near.daysSinceEpoch) }
    }

    private static func day(_ number: Int, monthsFrom near: CalendarDay, _ months: Int) -> CalendarDay? {
        let month = near.year * 12 + near.month - 1 + months
        return CalendarDay(year: month / 12, month: month % 12 + 1, day: number)
    }

    /// A timeline may begin the evening before the incident does: the days by which an entry misses the beginning whose clock it shows.
    /// Nil where no entry shows it.
    func daysToBeginning(from first: Int) -> Int? {
        guard let moment = beginning.moment else { return nil }
        let minutes = timeline.entries[first...].compactMap { entry -> Int? in
            guard let at = entry.at, entry.precision != .day else { return nil }
            return Self.minute(moment) - Self.minute(at)
        }
        return minutes.contains(0) ? 0 : minutes.first { abs($0) == 1440 }.map { $0 / 1440 }
    }

    /// Latest entry first, a timeline begins with its last one: the days by which that lies before the first.
    var daysGoneBack: Int? {
        guard let first, let day, day < first else { return nil }
        return first.daysSinceEpoch - day.daysSinceEpoch
    }

    private static func minute(_ instant: Instant) -> Int { instant.secondsSinceEpoch / 60 }

    /// "Day 2" counts from the incident's day, "the next day" from the one named last, and midnight may have passed since then; a weekday is
    /// the nearest at first, and from then on the next one.
    func relative(_ moment: WrittenMoment) -> CalendarDay? {
        if moment.countsOn { return named.map { max($0.adding(days: moment.dayShift), day ?? $0) } }
        if moment.dayShift > 0 { return base?.adding(days: moment.dayShift) }
        guard let weekday = moment.weekday, let day else { return nil }
        let ahead = (weekday - day.weekday + 7) % 7
        return day.adding(days: !hasPlaced && ahead > 3 ? ahead - 7 : ahead)
    }
}
