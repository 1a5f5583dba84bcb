/// What happened when, in the author's order.
package struct Timeline: Sendable, Hashable {
    /// The zone stated for the whole timeline (`PST`, `Europe/Berlin`, `+02:00`); nil when none is.
    package var zone: Zone?
    package var entries: [TimelineEntry] = []

    package init(zone: Zone? = nil, entries: [TimelineEntry] = []) { (self.zone, self.entries) = (zone, entries) }
}

/// One entry of a timeline. An entry whose time cannot be read keeps its text and its place.
package struct TimelineEntry: Sendable, Hashable {
    package enum Precision: String, Sendable, Hashable { case second, minute, day }

    package enum Kind: String, Sendable, Hashable, CaseIterable {
        case signal, alert, failure, consequence, action, communication, decision, milestone, other
    }

    /// 1-based line on which it begins.
    package var line: Int
    /// Nil when the time is unreadable or absent; the day's midnight UTC when only a day is given.
    package var at: Instant?
    /// Nil with `at`.
    package var precision: Precision?
    /// The end of a range.
    package var until: Instant?
    package var isApproximate: Bool = false
    package var kind: Kind = .other
    /// True when the kind comes from the entry's words rather than from a column or label.
    package var isKindInferred: Bool = true
    /// What happened, as plain text without the time.
    package var text: String
    /// The time as the author wrote it; empty when nothing stands in a time's place.
    package var written: String
    /// Bytes of `written` in the file; an empty range at the entry's start when there is none.
    package var writtenRange: Range<Int>
    /// Bytes of the whole entry.
    package var range: Range<Int>
    /// The zone stated for this entry, by itself or for the whole timeline; nil when its time is read in the configuration's. UTC where a time only
    /// counts from a moment.
    package var zone: Zone?
    /// The time of day is plain; only its day is known nowhere.
    package var lacksDay = false

    package init(line: Int, at: Instant?, precision: Precision?, text: String, written: String, writtenRange: Range<Int>, range: Range<Int>)
    {
        self.line = line
        self.at = at
        self.precision = precision
        self.text = text
        self.written = written
        self.writtenRange = writtenRange
        self.range = range
    }
}
