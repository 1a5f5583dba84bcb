import ArgumentParser
import Incidents

/// A day on the command line: `2026-03-14`, or `2026-03` and `2026` for the first and last day of a month and a year.
struct DayArgument: ExpressibleByArgument {
    let first: CalendarDay
    let last: CalendarDay

    init?(argument: String) {
        let parts = argument.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
        switch (parts.count, parts.first ?? nil) {
        case (1, let year?) where argument.utf8.count == 4:
            guard let first = CalendarDay(year: year, month: 1, day: 1), let last = CalendarDay(year: year, month: 12, day: 31) else {
                return nil
            }
            (self.first, self.last) = (first, last)
        case (2, let year?):
            guard let month = parts[1], let first = CalendarDay(year: year, month: month, day: 1) else { return nil }
            let next = CalendarDay(year: month == 12 ? year + 1 : year, month: month == 12 ? 1 : month + 1, day: 1)
            (self.first, self.last) = (first, next?.adding(days: -1) ?? first)
        default:
            guard let day = DayReader.read(argument) else { return nil }
            (first, last) = (day, day)
        }
    }
}
