/// A moment as an author wrote it: RFC 3339, `2026-03-14 09:12`, 12-hour clock, with or without zone.
package struct InstantReading: Sendable, Hashable {
    package var at: Instant
    package var precision: TimelineEntry.Precision
    /// The zone stated in the text itself.
    package var zone: Zone?
}

/// Reads a whole text as one moment: the values of front matter and metadata.
package enum InstantReader {
    /// Nil when the text is no moment. `zone` holds where the text names none; `day` where it has only a time of day.
    /// - Parameters:
    ///   - home: where ambiguous abbreviations are at home, unless that is `zone`.
    ///   - isOpenEnded: other text may follow the moment.
    package static func read(
        _ text: String, zone: Zone, home: Zone? = nil, day: CalendarDay? = nil, order: DayOrder? = nil, isOpenEnded: Bool = false
    ) -> InstantReading? {
        guard let moment = moment(text, home ?? zone, isOpenEnded) else { return nil }
        let writtenDay: CalendarDay?
        if let date = moment.date { writtenDay = date.day(order: order, year: day?.year) } else { writtenDay = day }
        guard let base = writtenDay?.adding(days: moment.dayShift) else { return nil }
        guard let clock = moment.clock else {
            guard moment.date != nil else { return nil }
            return InstantReading(at: Instant(day: base, secondOfDay: 0), precision: .day, zone: moment.zone)
        }
        guard let second = clock.secondOfDay else { return nil }
        let at = (moment.zone ?? zone).instant(on: base, secondOfDay: second)
        return InstantReading(at: at, precision: clock.hasSeconds ? .second : .minute, zone: moment.zone)
    }

    private static func moment(_ text: String, _ zone: Zone, _ isOpenEnded: Bool) -> WrittenMoment? {
        var cursor = Cursor(text)
        if let plain = PlainMoment.whole(cursor.bytes) { return plain }
        cursor.skipSpaces()
        guard let moment = MomentScanner.scan(&cursor, context: zone) else { return nil }
        while cursor.byte() == 0x20 || cursor.byte() == 0x2E || cursor.byte() == 0x2C { cursor.at += 1 }
        return cursor.isAtEnd || isOpenEnded ? moment : nil
    }
}
