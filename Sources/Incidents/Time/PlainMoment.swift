/// `2026-03-14 09:12` and `09:12` with nothing beside them, as most cells of times are: read without a look for any other form.
enum PlainMoment {
    /// Nil for a text of any other form, which may be a moment nonetheless.
    static func whole(_ bytes: [UInt8]) -> WrittenMoment? {
        guard bytes.count == 16 || bytes.count == 5 else { return nil }
        var cursor = Cursor(bytes)
        var date: WrittenDate?
        if bytes.count == 16 {
            guard let year = cursor.takeNumber(4...4)?.value, cursor.take(byte: 0x2D),
                let month = cursor.takeNumber(2...2)?.value, cursor.take(byte: 0x2D),
                let day = cursor.takeNumber(2...2)?.value, cursor.take(byte: 0x20),
                DateScanner.isPlausible(year: year), CalendarDay(year: year, month: month, day: day) != nil
            else { return nil }
            date = WrittenDate(year: year, month: month, day: day)
        }
        guard let hour = cursor.takeNumber(2...2)?.value, hour <= 23, cursor.take(byte: 0x3A),
            let minute = cursor.takeNumber(2...2)?.value, minute <= 59, cursor.isAtEnd
        else { return nil }
        return WrittenMoment(date: date, clock: WrittenClock(secondOfDay: hour * 3600 + minute * 60), range: bytes.indices)
    }
}
