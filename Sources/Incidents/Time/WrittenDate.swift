/// Which number of `03/04/2026` is the month.
package enum DayOrder: Sendable, Hashable { case monthFirst, dayFirst }

/// A date as an author wrote it, perhaps without its year.
struct WrittenDate {
    // Numbers of four digits at most, held as such: a date is handed on with every time of a timeline.
    private var digitsOfYear: Int16?
    private var digitsOfMonth: Int8
    private var digitsOfDay: Int8
    private var digitsOfLastDay: Int8?
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

    init(
        year: Int?, month: Int, day: Int, isMonthOpen: Bool = false, isOrdinal: Bool = false, isDotted: Bool = false, isWeak: Bool = false
    ) {
        (digitsOfYear, digitsOfMonth, digitsOfDay) = (year.map(Int16.init(clamping:)), Int8(clamping: month), Int8(clamping: day))
        (self.isMonthOpen, self.isOrdinal, self.isDotted, self.isWeak) = (isMonthOpen, isOrdinal, isDotted, isWeak)
    }

    var year: Int? {
        get { digitsOfYear.map(Int.init) }
        set { digitsOfYear = newValue.map(Int16.init(clamping:)) }
    }
    var month: Int {
        get { Int(digitsOfMonth) }
        set { digitsOfMonth = Int8(clamping: newValue) }
    }
    var day: Int {
        get { Int(digitsOfDay) }
        set { digitsOfDay = Int8(clamping: newValue) }
    }
    /// The last day of a range within the month that is written day first: `11-19 September`.
    var lastDay: Int? {
        get { digitsOfLastDay.map(Int.init) }
        set { digitsOfLastDay = newValue.map(Int8.init(clamping:)) }
    }

    /// The full day; `fallbackYear` holds where no year is written, `order` where the numbers leave it open.
    func day(order: DayOrder?, year fallbackYear: Int?) -> CalendarDay? {
        guard !isMonthOpen, let year = year ?? fallbackYear else { return nil }
        if let habit, let order, habit != order { return CalendarDay(year: year, month: day, day: month) }
        return CalendarDay(year: year, month: month, day: day)
    }
}
