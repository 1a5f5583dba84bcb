import Diagnostics
import Incidents

/// Abbreviations of zones that mean several: CST, IST, BST.
enum UndecidedZone {
    /// Once for the whole timeline, else where each stands first.
    static func findings(_ timed: [TimelineEntry], _ place: Range<Int>, _ input: RuleInput) -> [Finding] {
        let whole = input.incident.timeline.zone
        let isAnyUndecided = timed.contains { $0.zone.map { !$0.alternatives.isEmpty } ?? false }
        guard isAnyUndecided else { return [finding(whole, at: place)].compactMap(\.self) }
        var known: Set<String> = whole.map { [$0.written] } ?? []
        let others = timed.compactMap { entry in
            entry.zone.flatMap { known.insert($0.written).inserted ? finding($0, at: entry.writtenRange) : nil }
        }
        return [finding(whole, at: place)].compactMap(\.self) + others
    }

    static func finding(_ zone: Zone?, at place: Range<Int>) -> Finding? {
        guard let zone, !zone.alternatives.isEmpty else { return nil }
        let usual = offset(zone.standardOffset)
        let meanings = Figures.list([usual] + zone.alternatives.map(offset), conjunction: "or")
        return Finding(
            place, "\(zone.written.quoted) is \(meanings): it is read as \(usual)",
            help: "write the one that is meant, such as `\(usual)`, or state a `time_zone` near it in `lookback.yml`")
    }

    /// `UTC+05:30`
    private static func offset(_ seconds: Int) -> String {
        let (hours, minutes) = (abs(seconds) / 3600, abs(seconds) / 60 % 60)
        return "UTC\(seconds < 0 ? "-" : "+")\(hours < 10 ? "0" : "")\(hours):\(minutes < 10 ? "0" : "")\(minutes)"
    }
}
