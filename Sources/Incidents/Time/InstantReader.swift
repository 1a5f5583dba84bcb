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
    package static func read(_ text: String, zone: Zone, day: CalendarDay? = nil) -> InstantReading? { nil }
}

/// Reads days in all the forms people write.
package enum DayReader {
    /// The day when the whole text is one (`2026-03-14`, `14 March 2026`, `March 14th, 2026`, `2026年3月14日`), weekday names allowed.
    package static func read(_ text: String) -> CalendarDay? { nil }

    /// The first full day that stands anywhere in a text: titles, file names (`20210305_slug`, `2017-10-17-slug`).
    package static func first(in text: String) -> CalendarDay? { nil }
}
