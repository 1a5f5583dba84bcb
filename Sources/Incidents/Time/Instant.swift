/// A moment in UTC, to the second.
package struct Instant: Sendable, Hashable, Comparable, CustomStringConvertible {
    package let secondsSinceEpoch: Int

    package init(secondsSinceEpoch: Int) { self.secondsSinceEpoch = secondsSinceEpoch }

    /// The moment at which a clock that is `offset` seconds ahead of UTC shows `secondOfDay` on `day`.
    package init(day: CalendarDay, secondOfDay: Int, offset: Int = 0) {
        secondsSinceEpoch = day.daysSinceEpoch * 86_400 + secondOfDay - offset
    }

    /// The day in UTC.
    package var day: CalendarDay { CalendarDay(daysSinceEpoch: Self.floorDivide(secondsSinceEpoch, 86_400)) }

    /// Seconds since midnight UTC.
    package var secondOfDay: Int { secondsSinceEpoch - Self.floorDivide(secondsSinceEpoch, 86_400) * 86_400 }

    /// RFC 3339 in UTC with seconds: `2026-03-14T09:12:00Z`.
    package var description: String {
        let (day, second) = (day, secondOfDay)
        return String(unsafeUninitializedCapacity: 20) { text in
            day.write(to: text)
            (text[10], text[13], text[16], text[19]) = (UInt8(ascii: "T"), UInt8(ascii: ":"), UInt8(ascii: ":"), UInt8(ascii: "Z"))
            CalendarDay.write(second / 3600, 2, to: text, at: 11)
            CalendarDay.write(second / 60 % 60, 2, to: text, at: 14)
            CalendarDay.write(second % 60, 2, to: text, at: 17)
            return 20
        }
    }

    /// `09:12`, the time of day in UTC.
    package var hourAndMinute: String {
        let second = secondOfDay
        return String(unsafeUninitializedCapacity: 5) { text in
            CalendarDay.write(second / 3600, 2, to: text, at: 0)
            text[2] = UInt8(ascii: ":")
            CalendarDay.write(second / 60 % 60, 2, to: text, at: 3)
            return 5
        }
    }

    /// `09:12`, or `09:12:05` where the seconds say something.
    package var clock: String { secondsSinceEpoch % 60 == 0 ? hourAndMinute : hourMinuteAndSecond }

    /// `09:12:05`
    package var hourMinuteAndSecond: String {
        let second = secondOfDay % 60
        return hourAndMinute + ":\(second / 10)\(second % 10)"
    }

    package static func < (left: Instant, right: Instant) -> Bool { left.secondsSinceEpoch < right.secondsSinceEpoch }

    /// Seconds from `right` to `left`.
    package static func - (left: Instant, right: Instant) -> Int { left.secondsSinceEpoch - right.secondsSinceEpoch }
    package static func + (left: Instant, seconds: Int) -> Instant { Instant(secondsSinceEpoch: left.secondsSinceEpoch + seconds) }

    private static func floorDivide(_ number: Int, _ by: Int) -> Int { number >= 0 ? number / by : -((-number + by - 1) / by) }
}
