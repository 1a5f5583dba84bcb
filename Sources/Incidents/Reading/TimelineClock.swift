/// Notices midnight in times that name no day.
struct TimelineClock {
    /// A step back of this many seconds in a list that goes forward is a new day; a smaller one is a slip in the order.
    private static let midnightStep = 6 * 3600

    var isDescending = false
    /// The times look like those of a 12-hour clock.
    var isTwelveHour = false
    /// Noon has passed on a 12-hour clock.
    private var isAfternoon = false

    init(isDescending: Bool = false, isTwelveHour: Bool = false) { (self.isDescending, self.isTwelveHour) = (isDescending, isTwelveHour) }

    /// Seconds since midnight of the entry before; nil where a date stands between.
    var last: Int?

    /// A date has been named: nothing is to be inferred from what stood before.
    mutating func forget() { (last, isAfternoon) = (nil, false) }

    /// The second of the day that a 12-hour clock means: `1:52` after `12:16` is in the afternoon.
    mutating func meant(_ second: Int, isShort: Bool) -> Int {
        guard isTwelveHour, isShort, let last else { return second }
        if second < last, last >= 10 * 3600, last < 13 * 3600 { isAfternoon = true }
        return isAfternoon ? second + 43_200 : second
    }

    /// How many days lie between the entry before and one at `second`.
    func daysPassed(to second: Int) -> Int {
        guard let last else { return 0 }
        if isDescending { return second - last >= Self.midnightStep ? -1 : 0 }
        return last - second >= Self.midnightStep ? 1 : 0
    }
}
