/// Which number of `03/04/2026` is the month.
package enum DayOrder: Sendable, Hashable { case monthFirst, dayFirst }

/// A date as an author wrote it, perhaps without its year.
struct WrittenDate {
    var year: Int?
    var month: Int
    var day: Int
    /// The last day of a range within the month that is written day first: `11-19 September`.
    var lastDay: Int?
    /// Both numbers could be the month (`03/04/2026`); `month` and `day` follow the separator's habit until an order is known.
    var habit: DayOrder?
    /// Which order the numbers prove (`03/14/2026`, `14/03/2026`).
    var proof: DayOrder?
    /// Only the day is written (`14日`): it lies in the month at hand.
    var isMonthOpen = false
    /// The day is an ordinal alone (`5th`), which as often counts something else.
    var isOrdinal = false
    /// Numbers with dots (`14.3.`), as sections are numbered too.
    var isDotted = false
    /// Only two bare numbers (`3/4`, `06-08`), which might be something else where no time of day stands beside them.
    var isWeak = false

    /// The full day; `fallbackYear` holds where no year is written, `order` where the numbers leave it open.
    func day(order: DayOrder?, year fallbackYear: Int?) -> CalendarDay? {
        guard !isMonthOpen, let year = year ?? fallbackYear else { return nil }
        if let habit, let order, habit != order { return CalendarDay(year: year, month: day, day: month) }
        return CalendarDay(year: year, month: month, day: day)
    }
}
