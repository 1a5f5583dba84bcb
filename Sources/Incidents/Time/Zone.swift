/// A time zone as an author names it: an offset, `UTC`, a zone id or an abbreviation.
package struct Zone: Sendable, Hashable {
    /// The author's spelling.
    package let written: String
    /// Seconds ahead of UTC.
    private let fixedOffset: Int

    package static let utc = Zone(written: "UTC", fixedOffset: 0)

    private init(written: String, fixedOffset: Int) { (self.written, self.fixedOffset) = (written, fixedOffset) }

    /// Nil for a name that is no zone. `context` resolves ambiguous abbreviations (CST, IST, BST).
    package static func named(_ text: String, context: Zone? = nil) -> Zone? { nil }

    /// Seconds ahead of UTC when local clocks show `secondOfDay` on `day`.
    package func offset(on day: CalendarDay, secondOfDay: Int) -> Int { fixedOffset }
}
