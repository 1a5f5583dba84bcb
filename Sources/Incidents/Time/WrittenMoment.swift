/// A moment as an author wrote it: a date, a time of day or both, in either order, with what stands around them.
struct WrittenMoment {
    var date: WrittenDate?
    var clock: WrittenClock?
    var isApproximate = false
    /// The days to add count from the day that was named last ("the next day"), not from the first ("day 2").
    var countsOn = false
    var zone: Zone?
    /// Days to add for `(+1d)`, "next day", 翌日.
    var dayShift = 0
    /// A weekday without a date: 1 Monday … 7 Sunday.
    var weekday: Int?
    /// The stretch of folded bytes from the first part to the last.
    var range: Range<Int>

    mutating func takeDay(of other: WrittenMoment) { (date, weekday, dayShift) = (other.date, other.weekday, other.dayShift) }
}
