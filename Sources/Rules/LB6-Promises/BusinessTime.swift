import Incidents

/// Time that counts: that of Monday to Friday, holidays left out, midnight to midnight in one zone.
enum BusinessTime {
    /// Nobody waits longer than this; beyond it days are not looked at one by one.
    private static let longest = 400

    /// Seconds of business days between two moments; 0 when the second is the earlier one.
    static func seconds(from start: Instant, to end: Instant, zone: Zone, holidays: Set<CalendarDay>) -> Int {
        guard start < end else { return 0 }
        let (first, last) = (local(start, zone), local(end, zone))
        var total = 0
        var day = first.day
        for _ in 0..<longest where day <= last.day {
            if day.weekday <= 5, !holidays.contains(day) {
                let from = day == first.day ? first.second : 0
                let to = day == last.day ? last.second : 86_400
                total += max(0, to - from)
            }
            day = day.adding(days: 1)
        }
        return total
    }

    private static func local(_ instant: Instant, _ zone: Zone) -> (day: CalendarDay, second: Int) {
        let offset = zone.offset(on: instant.day, secondOfDay: instant.secondOfDay)
        let shifted = instant + offset
        return (shifted.day, shifted.secondOfDay)
    }
}
