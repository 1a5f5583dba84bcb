/// A time of day as an author wrote it.
struct WrittenClock {
    enum Style: Sendable {
        /// `09:12`, `9h30`, `10時30分`: plainly a time.
        case plain
        /// `0912`, `09.12`, `9h`: digits that are a time only where a time is expected.
        case compact
        /// `--:--`, `22:XX`, `HH:MM`, `25:70`: stands in a time's place and says none.
        case unreadable
    }

    /// Seconds since midnight, 86,400 for `24:00`; nil when unreadable.
    var secondOfDay: Int?
    var hasSeconds = false
    var style: Style = .plain
    /// The author said which half of the day.
    var hasMeridiem = false
    /// The hour is one digit (`1:52`), as on a 12-hour clock.
    var isShort = false
}
