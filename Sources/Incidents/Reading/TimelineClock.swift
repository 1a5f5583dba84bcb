/// Notices midnight in times that name no day.
struct TimelineClock {
    /// A step back of this many seconds in a list that goes forward is a new day; a smaller one is a slip in the order.
    private static let midnightStep = 6 * 3600

    var isDescending = false
    /// Seconds since midnight of the entry before; nil where a date stands between.
    var last: Int?

    /// A date has been named: nothing is to be inferred from what stood before.
    mutating func forget() { last = nil }

    /// How many days lie between the entry before and one at `second`.
    func daysPassed(to second: Int) -> Int {
        guard let last else { return 0 }
        if isDescending { return second - last >= Self.midnightStep ? -1 : 0 }
        return last - second >= Self.midnightStep ? 1 : 0
    }
}
