/// The time at the head of a timeline entry, as written.
struct TimelineHead {
    var start: WrittenMoment
    /// The end of a range.
    @Seldom var end: WrittenMoment?
    /// The start once more in UTC, where the author gives it in two zones.
    @Seldom var inUTC: WrittenMoment?
    var isApproximate: Bool
    /// The folded bytes of the time, brackets not included.
    var range: Range<Int>
    /// Index of the folded byte with which the entry's words begin.
    var rest: Int
    /// The folded bytes of the entry's first words, where they stand before the time.
    var words: Range<Int>?
    /// How long after a moment that is named elsewhere, where the author counts from it: `T+12 min`.
    var secondsAfterZero: Int?
    /// How long after the entry before it, or the last moment that is written.
    @Seldom var later: LaterTime?
    /// It says when the moment was from which others are counted, and nothing else: `T0 = 07:45`.
    var namesZero = false
    /// Digits that may be no time (`1430 pods`): believed only among others.
    var isDoubtful = false

    var hasClock: Bool { start.clock != nil }
    /// A time of day that can be read, or a date.
    var isReadable: Bool { start.clock.map { $0.secondOfDay != nil } ?? (start.date != nil) }

    /// A date and nothing beside it.
    func isBareDate(in text: TimelineText) -> Bool { !hasClock && start.date != nil && rest >= text.folded.bytes.count }
}
