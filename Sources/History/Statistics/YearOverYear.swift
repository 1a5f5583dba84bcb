import Incidents

/// How many incidents the last twelve months had against the twelve before.
package struct YearOverYear: Sendable, Hashable {
    package let recent: Int
    package let before: Int
    /// Whether the history reaches back over both years: before its first incident nobody wrote any down.
    package let isCovered: Bool

    package init(_ history: History, today: CalendarDay) {
        let days = history.incidents.compactMap(\.date).map { today.daysSinceEpoch - $0.daysSinceEpoch }
        isCovered = (days.max() ?? 0) >= 730
        (recent, before) = (days.count { (0..<365).contains($0) }, days.count { (365..<730).contains($0) })
    }

    /// Whether there are enough of them, over long enough, to judge.
    package var isTooFew: Bool { !isCovered || recent + before < Distribution.enough }

    /// The probability of a difference as large as this one if nothing has changed.
    package var chance: Double { PoissonCount.chanceOfDifference(recent, before) }

    /// A plain sentence on whether they differ by more than chance.
    package var sentence: String {
        let counts = "\(recent) in the last twelve months, \(before) in the twelve before: "
        guard isCovered else {
            return counts + "this history is younger than two years: too short to say whether that is a change."
        }
        guard !isTooFew else { return counts + "too few to say whether that is a change." }
        let judgement = chance < 0.05 ? "a change larger than chance makes" : "a difference that chance alone can make"
        return counts + "\(judgement) (p \(Self.rounded(chance)))."
    }

    private static func rounded(_ p: Double) -> String { p < 0.01 ? "< 0.01" : "= " + String((p * 100).rounded() / 100) }
}
