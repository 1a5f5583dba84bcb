/// A date as an author wrote it, perhaps without its year.
struct WrittenDate {
    var year: Int?
    var month: Int
    var day: Int
    /// Both numbers could be the month (`03/04/2026`); read month first until `order` says otherwise.
    var isOrderOpen = false
    /// Only two bare numbers (`3/4`, `06-08`), which might be something else where no time of day stands beside them.
    var isWeak = false

    /// The full day; `fallbackYear` holds where no year is written.
    func day(order: DayOrder, year fallbackYear: Int?) -> CalendarDay? {
        guard let year = year ?? fallbackYear else { return nil }
        if isOrderOpen, order == .dayFirst { return CalendarDay(year: year, month: day, day: month) }
        return CalendarDay(year: year, month: month, day: day)
    }
}

/// Which number of `03/04/2026` is the month.
package enum DayOrder: Sendable, Hashable { case monthFirst, dayFirst }
