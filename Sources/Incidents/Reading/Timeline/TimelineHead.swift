/// The time at the head of a timeline entry, as written.
struct TimelineHead {
    var start: WrittenMoment
    var isApproximate: Bool
    /// Digits that may be no time (`1430 pods`): believed only among others.
    var isDoubtful = false
    @Seldom private var further: Further?
    /// The folded bytes of the time, brackets not included.
    var range: Range<Int>
    /// Index of the folded byte with which the entry's words begin.
    var rest: Int

    /// What few heads have.
    private struct Further {
        var end: WrittenMoment?
        var inUTC: WrittenMoment?
        var words: Range<Int>?
        var secondsAfterZero: Int?
        var later: LaterTime?
        var namesZero = false
    }

    init(start: WrittenMoment, isApproximate: Bool, range: Range<Int>, rest: Int) {
        (self.start, self.isApproximate, self.range, self.rest) = (start, isApproximate, range, rest)
    }

    /// The end of a range.
    var end: WrittenMoment? {
        get { further?.end }
        set { change { $0.end = newValue } }
    }
    /// The start once more in UTC, where the author gives it in two zones.
    var inUTC: WrittenMoment? {
        get { further?.inUTC }
        set { change { $0.inUTC = newValue } }
    }
    /// The folded bytes of the entry's first words, where they stand before the time.
    var words: Range<Int>? {
        get { further?.words }
        set { change { $0.words = newValue } }
    }
    /// How long after a moment that is named elsewhere, where the author counts from it: `T+12 min`.
    var secondsAfterZero: Int? {
        get { further?.secondsAfterZero }
        set { change { $0.secondsAfterZero = newValue } }
    }
    /// How long after the entry before it, or the last moment that is written.
    var later: LaterTime? {
        get { further?.later }
        set { change { $0.later = newValue } }
    }
    /// It says when the moment was from which others are counted, and nothing else: `T0 = 07:45`.
    var namesZero: Bool {
        get { further?.namesZero ?? false }
        set { change { $0.namesZero = newValue } }
    }

    private mutating func change(_ change: (inout Further) -> Void) {
        var changed = further ?? Further()
        change(&changed)
        further = changed
    }

    var hasClock: Bool { start.clock != nil }
    /// A time of day that can be read, or a date.
    var isReadable: Bool { start.clock.map { $0.secondOfDay != nil } ?? (start.date != nil) }

    /// A date and nothing beside it.
    func isBareDate(in text: TimelineText) -> Bool { !hasClock && start.date != nil && rest >= text.folded.bytes.count }
}
