/// A day of the proleptic Gregorian calendar.
package struct CalendarDay: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// Year, month and day in one number that orders as they do: a history has many days.
    private let digits: Int32

    package var year: Int { Int(digits >> 9) }
    package var month: Int { Int(digits >> 5 & 15) }
    package var day: Int { Int(digits & 31) }

    private init(validated year: Int, _ month: Int, _ day: Int) { digits = Int32(year << 9 | month << 5 | day) }

    /// Nil for a day that no calendar has (30 February) and for years outside 1...9999.
    package init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1, day <= Self.days(inMonth: month, of: year) else { return nil }
        self.init(validated: year, month, day)
    }

    /// Days since 1970-01-01. Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil.
    package var daysSinceEpoch: Int {
        let y = month <= 2 ? year - 1 : year
        let era = (y >= 0 ? y : y - 399) / 400
        let yearOfEra = y - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    /// The inverse of `daysSinceEpoch` (civil_from_days); clamped to the years 1...9999.
    package init(daysSinceEpoch days: Int) {
        let shifted = min(max(days, -719_162), 2_932_896) + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        self.init(validated: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
    }

    package func adding(days: Int) -> CalendarDay { CalendarDay(daysSinceEpoch: daysSinceEpoch + days) }

    /// 1 Monday … 7 Sunday, as ISO 8601 counts.
    package var weekday: Int { ((daysSinceEpoch + 3) % 7 + 7) % 7 + 1 }

    /// `2026-03-14`
    package var description: String {
        String(unsafeUninitializedCapacity: 10) { text in
            write(to: text)
            return 10
        }
    }

    package static func < (left: CalendarDay, right: CalendarDay) -> Bool { left.digits < right.digits }

    private static func days(inMonth month: Int, of year: Int) -> Int {
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        if month == 2 { return isLeap ? 29 : 28 }
        // 31 in every other month, and in August as in July.
        return 30 + (month + month / 8) % 2
    }

    /// `2026-03-14`, the first ten bytes of a text.
    func write(to text: UnsafeMutableBufferPointer<UInt8>) {
        Self.write(year, 4, to: text, at: 0)
        text[4] = UInt8(ascii: "-")
        Self.write(month, 2, to: text, at: 5)
        text[7] = UInt8(ascii: "-")
        Self.write(day, 2, to: text, at: 8)
    }

    /// A number with leading zeros.
    static func write(_ number: Int, _ width: Int, to text: UnsafeMutableBufferPointer<UInt8>, at start: Int) {
        var rest = number
        for place in (start..<start + width).reversed() {
            text[place] = UInt8(ascii: "0") + UInt8(rest % 10)
            rest /= 10
        }
    }
}
