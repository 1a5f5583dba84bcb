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

    /// `14 Mar 2026, 09:12 UTC`
    func moment(_ instant: Instant) -> String {
        self("date-time", ["date": shortDay(instant.day), "time": instant.hourAndMinute])
    }

    /// The two largest units: `3 h 38 min`, `2 d 4 h`, `45 s`.
    func duration(_ seconds: Int) -> String {
        let units = [(86_400, "unit-day"), (3_600, "unit-hour"), (60, "unit-minute"), (1, "unit-second")]
        guard let first = units.firstIndex(where: { seconds >= $0.0 }) else { return "0 " + self["unit-second"] }
        let major = seconds / units[first].0
        var text = "\(grouped(major)) \(self[units[first].1])"
        if first + 1 < units.count {
            let minor = seconds % units[first].0 / units[first + 1].0
            if minor > 0 { text += " \(minor) \(self[units[first + 1].1])" }
        }
        return text
    }

    /// `T+00:05`, `T−00:20`, `T+3d 04:10`: hours and minutes from the start.
    func offset(_ seconds: Int) -> String {
        let minutes = (seconds.magnitude + 30) / 60
        let (days, rest) = (minutes / 1_440, minutes % 1_440)
        let clock = "\(rest / 60 < 10 ? "0" : "")\(rest / 60):\(rest % 60 < 10 ? "0" : "")\(rest % 60)"
        return "T" + (seconds < 0 ? "−" : "+") + (days > 0 ? "\(days)\(self["unit-day"]) " : "") + clock
    }

    private func dated(_ day: CalendarDay, _ form: String, months: [String]) -> String {
        let name = day.month <= months.count ? months[day.month - 1] : String(day.month)
        return self(form, ["day": String(day.day), "month": name, "year": String(day.year)])
    }
}
