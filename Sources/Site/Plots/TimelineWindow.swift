import Incidents

/// The stretch of time that a drawn timeline shows: the incident itself and what lies close around it.
struct TimelineWindow: Sendable {
    let start: Int
    let end: Int

    /// Nil when fewer than two different moments are known.
    /// - Parameter moments: of the entries.
    init?(_ incident: Incident, moments: [Int]) {
        guard let core = Self.core(of: incident, moments) else { return nil }
        let reach = (core.1 - core.0) / 2
        let near = moments.filter { $0 >= core.0 - reach && $0 <= core.1 + reach }
        start = min(core.0, near.min() ?? core.0)
        end = max(core.1, near.max() ?? core.1)
    }

    /// From the first milestone to the last where one of them is the end; what has no known end goes on to its last entry.
    private static func core(of incident: Incident, _ moments: [Int]) -> (Int, Int)? {
        let milestones = incident.milestones
        let known = milestones.known.filter { $0.name != .retrospective && !$0.milestone.isDay }.map(\.milestone.at.secondsSinceEpoch)
        guard let first = (moments + known).min(), let last = (moments + known).max(), last > first else { return nil }
        let told: (Int, Int)? = if let start = known.min(), let end = known.max(), end > start { (start, end) } else { nil }
        if incident.status < .resolved, milestones[.resolved] == nil { return (told?.0 ?? first, last) }
        if let told, milestones[.resolved] != nil || milestones[.mitigated] != nil { return told }
        let spoken = middle(of: moments + known) ?? (first, last)
        return told.map { (min($0.0, spoken.0), max($0.1, spoken.1)) } ?? spoken
    }

    func contains(_ moment: Int) -> Bool { moment >= start && moment <= end }

    /// From the first to the last moment, without a tenth at either end when the whole would be ten times as long.
    private static func middle(of moments: [Int]) -> (Int, Int)? {
        let sorted = moments.sorted()
        let skip = sorted.count / 10
        guard skip > 0, let first = sorted.first, let last = sorted.last else { return nil }
        let (low, high) = (sorted[skip], sorted[sorted.count - 1 - skip])
        return high > low && (last - first) / 10 > high - low ? (low, high) : nil
    }

    /// Between three and seven lines at round times.
    func ticks(_ scale: PlotScale, _ words: Words) -> [PlotTick] {
        let steps = [
            60, 120, 300, 600, 900, 1_800, 3_600, 7_200, 10_800, 21_600, 43_200, 86_400, 172_800, 604_800, 2_592_000, 7_776_000, 31_536_000,
        ]
        guard let step = steps.first(where: { (end - start) / $0 <= 6 }) ?? steps.last else { return [] }
        var ticks: [PlotTick] = []
        var at = start >= 0 ? (start + step - 1) / step * step : start / step * step
        while at <= end, ticks.count < 40 {
            let instant = Instant(secondsSinceEpoch: at)
            let label = step >= 86_400 ? words.shortDay(instant.day) : instant.hourAndMinute
            ticks.append(PlotTick(x: scale.x(at), label: label, isMinor: ticks.count % 2 == 1))
            at += step
        }
        return ticks
    }
}
