/// A date at the beginning of a text that could be several days: `03/04/2026`, or one whose year is cut short, as `26-03-14` or `26/03/14`.
package struct DoubtfulDate: Sendable, Hashable {
    package enum Doubt: Sendable, Hashable {
        /// Which number is the month.
        case order
        /// Which number is the year, where it is read as the last, though the first would be a later one.
        case year
        /// The same with dashes, where ISO has the year first and others the day: it is not read.
        case cutYear
    }

    package let doubt: Doubt
    /// The date alone, as it is written.
    package let written: String
    /// What it may mean: first as it is read, but a year that is cut short first as ISO has it.
    package let readings: [CalendarDay]

    /// Nil where the text begins with no such date.
    package init?(_ text: String) {
        if text.utf8.prefix(4).allSatisfy(Cursor.isDigit) { return nil }
        let trimmed = Substring(text.unicodeScalars.trimmingWhitespace)
        var cursor = Cursor(String(trimmed))
        let short = Self.yearFirst(cursor)
        let date = DateScanner.scan(&cursor).flatMap { $0.year == nil ? nil : $0 }
        let readings = [DayOrder?.none, .monthFirst, .dayFirst].compactMap { date?.day(order: $0, year: nil) }.unrepeated
        if let short, short.isDashed {
            (doubt, self.readings) = (.cutYear, ([short.day] + readings).unrepeated)
        } else if readings.count > 1 {
            (doubt, self.readings) = (.order, readings)
        } else if let short, let read = readings.first, short.day > read {
            (doubt, self.readings) = (.year, [read, short.day])
        } else {
            return nil
        }
        written = String(decoding: trimmed.utf8.prefix { (0x2D...0x2F).contains($0) || Cursor.isDigit($0) }, as: UTF8.self)
    }

    /// `26-03-14`, `26/03/14`, `26.03.14`: the day of three numbers of two digits, the first of which is the year.
    private static func yearFirst(_ start: Cursor) -> (day: CalendarDay, isDashed: Bool)? {
        var (cursor, numbers) = (start, [Int]())
        let separator = start.byte(2)
        while let number = cursor.takeNumber(2...2) {
            numbers.append(number.value)
            if numbers.count == 3 { break }
            guard (0x2D...0x2F).contains(separator), cursor.take(byte: separator) else { return nil }
        }
        guard numbers.count == 3, cursor.byte() != separator,
            let day = CalendarDay(year: DateScanner.century(numbers[0]), month: numbers[1], day: numbers[2])
        else { return nil }
        return (day, separator == 0x2D)
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
