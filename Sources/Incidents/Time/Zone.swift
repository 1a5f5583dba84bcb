import Foundation

/// A time zone as an author names it: an offset, `UTC`, a zone id, an abbreviation or words.
package struct Zone: Sendable, Hashable {
    /// What decides how far local clocks are ahead of UTC.
    enum Rule: Sendable, Hashable {
        case fixed(seconds: Int)
        /// Follows the season.
        indirect case seasonal(TimeZone)
    }

    /// All that is known of it, held once: it is handed on with every time of a timeline.
    private final class Meaning: Sendable {
        let written: String
        let rule: Rule
        let alternatives: [Int]

        init(written: String, rule: Rule, alternatives: [Int]) {
            (self.written, self.rule, self.alternatives) = (written, rule, alternatives)
        }
    }

    private var meaning: Meaning

    /// The author's spelling.
    package var written: String { meaning.written }
    private var rule: Rule { meaning.rule }
    /// Seconds ahead of UTC that the abbreviation could mean as well, where nothing decides between them.
    package var alternatives: [Int] {
        get { meaning.alternatives }
        set { meaning = Meaning(written: written, rule: rule, alternatives: newValue) }
    }

    package static let utc = Zone(written: "UTC", rule: .fixed(seconds: 0))

    init(written: String, rule: Rule) { meaning = Meaning(written: written, rule: rule, alternatives: []) }

    package static func == (left: Zone, right: Zone) -> Bool {
        left.meaning === right.meaning
            || left.written == right.written && left.rule == right.rule && left.alternatives == right.alternatives
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(written)
        hasher.combine(rule)
    }

    /// Nil for a name that is no zone. `context` resolves ambiguous abbreviations (CST, IST, BST).
    package static func named(_ text: String, context: Zone? = nil) -> Zone? {
        var cursor = Cursor(text)
        cursor.skipSpaces()
        let isBracketed = cursor.take("(")
        guard let zone = ZoneScanner.scan(&cursor, context: context, isLoose: true) else { return nil }
        if isBracketed { _ = cursor.take(")") }
        cursor.skipSpaces()
        return cursor.isAtEnd ? zone : nil
    }

    /// Seconds ahead of UTC when local clocks show `secondOfDay` on `day`; in the hour that a clock change repeats or skips, the earlier offset.
    package func offset(on day: CalendarDay, secondOfDay: Int) -> Int {
        switch rule {
        case .fixed(let seconds): return seconds
        case .seasonal(let zone):
            let local = day.daysSinceEpoch * 86_400 + secondOfDay
            let before = Self.offset(of: zone, at: local - 86_400)
            if Self.offset(of: zone, at: local - before) == before { return before }
            let after = Self.offset(of: zone, at: local + 86_400)
            return Self.offset(of: zone, at: local - after) == after ? after : before
        }
    }

    /// The moment at which local clocks show `secondOfDay` on `day`.
    package func instant(on day: CalendarDay, secondOfDay: Int) -> Instant {
        Instant(day: day, secondOfDay: secondOfDay, offset: offset(on: day, secondOfDay: secondOfDay))
    }

    /// The second moment at which they show it, in the hour that a clock change repeats.
    package func laterInstant(on day: CalendarDay, secondOfDay: Int) -> Instant? {
        guard case .seasonal(let zone) = rule else { return nil }
        let after = Self.offset(of: zone, at: day.daysSinceEpoch * 86_400 + secondOfDay + 86_400)
        let later = Instant(day: day, secondOfDay: secondOfDay, offset: after)
        let isShown = Self.offset(of: zone, at: later.secondsSinceEpoch) == after
        return isShown && later > instant(on: day, secondOfDay: secondOfDay) ? later : nil
    }

    /// The day on which local clocks stand at a moment.
    package func day(at instant: Instant) -> CalendarDay {
        switch rule {
        case .fixed(let seconds): (instant + seconds).day
        case .seasonal(let zone): (instant + Self.offset(of: zone, at: instant.secondsSinceEpoch)).day
        }
    }

    /// Named as UTC itself, not merely level with it.
    package var isUTC: Bool { rule == .fixed(seconds: 0) }

    /// The offset outside daylight saving time, by which ambiguous abbreviations are resolved.
    package var standardOffset: Int {
        switch rule {
        case .fixed(let seconds): seconds
        case .seasonal(let zone): min(Self.offset(of: zone, at: 1_768_435_200), Self.offset(of: zone, at: 1_784_073_600))
        }
    }

    private static func offset(of zone: TimeZone, at seconds: Int) -> Int {
        zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(seconds)))
    }
}
