import Incidents

/// Days, moments and durations as a reader of the site's language writes them.
extension Words {
    /// `14 March 2026`
    func day(_ day: CalendarDay) -> String { dated(day, "date-long", months: months) }

    /// `14 Mar 2026`
    func shortDay(_ day: CalendarDay) -> String { dated(day, "date-short", months: shortMonths) }

    /// `Mar 2026`
    func month(_ day: CalendarDay) -> String { dated(day, "date-month", months: shortMonths) }

    /// `Mar`
    func monthName(_ day: CalendarDay) -> String {
        day.month <= shortMonths.count ? shortMonths[day.month - 1] : ""
    }

    /// `14 Mar 2026, 09:12 UTC`; with the seconds where they say something.
    func moment(_ instant: Instant) -> String {
        self("date-time", ["date": shortDay(instant.day), "time": instant.clock])
    }

    /// The two largest units, rounded: `3 h 38 min`, `2 d 4 h`, `45 s`.
    func duration(_ seconds: Int) -> String {
        let step = Self.units.first { seconds >= $0.seconds }?.step ?? 1
        // What rounding adds may make up a larger unit: 23 h 59 min 40 s is 1 d.
        let rounded = (seconds + step / 2) / step * step
        guard let first = Self.units.firstIndex(where: { rounded >= $0.seconds }) else { return "0 " + self["unit-second"] }
        let unit = Self.units[first]
        let minor = rounded % unit.seconds / unit.step
        let major = grouped(rounded / unit.seconds) + " " + self[unit.name]
        return minor > 0 ? major + " \(minor) " + self[Self.units[first + 1].name] : major
    }

    /// What durations are told in, and to which part of it they are rounded.
    private static let units: [(seconds: Int, step: Int, name: String)] = [
        (86_400, 3_600, "unit-day"), (3_600, 60, "unit-hour"), (60, 1, "unit-minute"), (1, 1, "unit-second"),
    ]

    func duration(_ seconds: Double) -> String { duration(Int(seconds.rounded())) }

    /// `T+00:05`, `T−00:20`, `T+3d 04:10`: hours and minutes from the start; `T+00:00:26` to the second.
    func offset(_ seconds: Int, toTheSecond isExact: Bool) -> String {
        let rounded = Int(seconds.magnitude) + (isExact ? 0 : 30)
        let (days, rest) = (rounded / 86_400, rounded % 86_400)
        // As many seconds after midnight.
        let clock = Instant(secondsSinceEpoch: rest)
        let time = isExact ? clock.hourMinuteAndSecond : clock.hourAndMinute
        let sign = seconds < 0 ? "T−" : "T+"
        return days > 0 ? "\(sign)\(days)\(self["unit-day"]) \(time)" : sign + time
    }

    private func dated(_ day: CalendarDay, _ form: String, months: [String]) -> String {
        let name = day.month <= months.count ? months[day.month - 1] : String(day.month)
        return self(form, ["day": String(day.day), "month": name, "year": String(day.year)])
    }
}
