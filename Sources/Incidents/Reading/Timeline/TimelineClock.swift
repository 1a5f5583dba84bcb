/// Notices midnight, and noon on a 12-hour clock, in times that name no day.
struct TimelineClock {
    /// A step back of this many seconds in a list that goes forward is a new day; a smaller one is a slip in the order.
    static let midnightStep = 6 * 3600

    let isDescending: Bool
    /// The times look like those of a 12-hour clock.
    private let isTwelveHour: Bool
    /// The entry before, and the second of its day; nil where a date stands between.
    private var last: (at: Instant, second: Int)?
    /// Noon has passed on a 12-hour clock.
    private var isAfternoon = false

    init(isDescending: Bool = false, isTwelveHour: Bool = false) { (self.isDescending, self.isTwelveHour) = (isDescending, isTwelveHour) }

    /// A date has been named: nothing is to be inferred from what stood before.
    mutating func forget() { (last, isAfternoon) = (nil, false) }

    mutating func pass(_ at: Instant, second: Int) { last = (at, second) }

    /// The second of the day that a 12-hour clock means: `1:52` after `12:16` is in the afternoon.
    mutating func meant(_ second: Int, isShort: Bool) -> Int {
        guard isTwelveHour, isShort, let last else { return second }
        if second < last.second, last.second >= 10 * 3600, last.second < 13 * 3600 { isAfternoon = true }
        return isAfternoon ? second + 43_200 : second
    }

    /// In the hour that a clock change repeats, the moment nearest to the entry before in the direction of the list: of those behind it the
    /// earlier, where the latest entry stands first of those before it the later.
    func following(_ at: Instant, or later: @autoclosure () -> Instant?) -> Instant {
        guard let last, at < last.at, let later = later() else { return at }
        return isDescending == (later <= last.at) ? later : at
    }

    /// How many days lie between the entry before and one that would be at `at` were it of the same day.
    func daysPassed(to at: Instant) -> Int {
        guard let last else { return 0 }
        if isDescending { return at - last.at >= Self.midnightStep ? -1 : 0 }
        return last.at - at >= Self.midnightStep ? 1 : 0
    }
}
