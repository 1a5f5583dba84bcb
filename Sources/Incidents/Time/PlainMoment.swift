/// `2026-03-14 09:12`, `2026-03-14T09:12:30Z`, `09:12` with nothing beside them, as most cells of times and most moments of front matter are:
/// read without a look for any other form.
enum PlainMoment {
    /// Nil for a text of any other form, which may be a moment nonetheless.
    static func whole(_ bytes: [UInt8]) -> WrittenMoment? {
        let isInUTC = bytes.count == 17 || bytes.count == 20
        guard isInUTC || bytes.count == 16 || bytes.count == 5 else { return nil }
        var cursor = Cursor(bytes)
        var moment = WrittenMoment(range: bytes.indices)
        if bytes.count > 5 {
            guard let date = date(&cursor), cursor.take(byte: isInUTC ? 0x54 : 0x20) else { return nil }
            moment.date = date
        }
        guard let hour = cursor.takeNumber(2...2)?.value, hour <= 23, cursor.take(byte: 0x3A),
            let minute = cursor.takeNumber(2...2)?.value, minute <= 59
        else { return nil }
        var clock = WrittenClock(secondOfDay: hour * 3600 + minute * 60)
        if bytes.count == 20 {
            guard cursor.take(byte: 0x3A), let second = cursor.takeNumber(2...2)?.value, second <= 59 else { return nil }
            clock = WrittenClock(secondOfDay: hour * 3600 + minute * 60 + second, hasSeconds: true)
        }
        if isInUTC, cursor.take(byte: 0x5A) { moment.zone = zulu }
        moment.clock = clock
        return cursor.isAtEnd && isInUTC == (moment.zone != nil) ? moment : nil
    }

    private static let zulu = Zone(written: "Z", rule: .fixed(seconds: 0))

    private static func date(_ cursor: inout Cursor) -> WrittenDate? {
        guard let year = cursor.takeNumber(4...4)?.value, cursor.take(byte: 0x2D),
            let month = cursor.takeNumber(2...2)?.value, cursor.take(byte: 0x2D),
            let day = cursor.takeNumber(2...2)?.value,
            DateScanner.isPlausible(year: year), CalendarDay(year: year, month: month, day: day) != nil
        else { return nil }
        return WrittenDate(year: year, month: month, day: day)
    }
}
