/// A date at the beginning of a text that could be several days: `03/04/2026`, or `26-03-14`, whose year is cut short.
package struct DoubtfulDate: Sendable, Hashable {
    package enum Doubt: Sendable, Hashable { case order, shortYear }

    package let doubt: Doubt
    /// The date alone, as it is written.
    package let written: String
    /// What it may mean: first as it is read, but a short year first as ISO has it.
    package let readings: [CalendarDay]

    /// Nil where the text begins with no such date.
    package init?(_ text: String) {
        let trimmed = Substring(text.unicodeScalars.trimmingWhitespace)
        var cursor = Cursor(String(trimmed))
        let numbers = Self.shortNumbers(cursor)
        let date = DateScanner.scan(&cursor).flatMap { $0.year == nil ? nil : $0 }
        let readings = [DayOrder?.none, .monthFirst, .dayFirst].compactMap { date?.day(order: $0, year: nil) }.unrepeated
        if let numbers, let iso = CalendarDay(year: DateScanner.century(numbers[0]), month: numbers[1], day: numbers[2]) {
            (doubt, self.readings) = (.shortYear, ([iso] + readings).unrepeated)
        } else if readings.count > 1 {
            (doubt, self.readings) = (.order, readings)
        } else {
            return nil
        }
        written = String(decoding: trimmed.utf8.prefix { $0 == 0x2D || $0 == 0x2F || Cursor.isDigit($0) }, as: UTF8.self)
    }

    /// `26-03-14`: three numbers of two digits with dashes, as ISO writes them.
    private static func shortNumbers(_ start: Cursor) -> [Int]? {
        var (cursor, numbers) = (start, [Int]())
        while let number = cursor.takeNumber(2...2) {
            numbers.append(number.value)
            if numbers.count == 3 { return Cursor.isDigit(cursor.byte()) || cursor.byte() == 0x2D ? nil : numbers }
            guard cursor.take(byte: 0x2D) else { return nil }
        }
        return nil
    }
}

extension DayOrder {
    /// Which number of `03/04/2026` is the month, as far as other dates of a file prove it (`25/04/2026`), and a date that nothing decides.
    package static func proven(by texts: some Sequence<String>) -> (order: DayOrder?, open: String?) {
        var proofs: Set<DayOrder> = []
        var open: String?
        for text in texts {
            let read = { (order: DayOrder) in
                DayReader.read(text, order: order) ?? InstantReader.read(text, zone: .utc, order: order)?.at.day
            }
            guard let first = Int(text.prefix { $0.isNumber }), first < 100, let day = read(.dayFirst) else { continue }
            if read(.monthFirst) != day {
                open = open ?? text
            } else if day.day > 12 {
                proofs.insert(first == day.day ? .dayFirst : .monthFirst)
            }
        }
        return proofs.count == 1 ? (proofs.first, nil) : (nil, open)
    }
}
