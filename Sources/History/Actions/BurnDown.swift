import Incidents

/// How many promises were open over time: made, and not yet kept, declined or superseded; and how many of them were late.
///
/// What was settled on no known day counts as settled when it was due, else when it was made. Promises of no known day are left out.
package struct BurnDown: Sendable, Hashable {
    /// The state at the end of a day.
    package struct Level: Sendable, Hashable {
        package let day: CalendarDay
        package var open: Int
        package var overdue: Int
        /// Since the level before.
        package var made: Int
        package var settled: Int
    }

    /// At the end of each month, quarter or year, whichever gives fewer than sixty, at the end of the first day on which most were open,
    /// and today; oldest first.
    package let levels: [Level]
    /// How many were settled on no known day, so that another one is taken for it.
    package let settledOnUnknownDay: Int

    private static let most = 60

    package init(_ promises: [Promise], today: CalendarDay) {
        var steps: [Step] = []
        var unknown = 0
        for promise in promises {
            guard let made = promise.promisedOn, made <= today else { continue }
            steps.append(Step(day: made.daysSinceEpoch, made: 1))
            let settled = promise.status.isSettled ? min(today, max(made, promise.settledOn ?? promise.action.due ?? made)) : nil
            if let settled {
                steps.append(Step(day: settled.daysSinceEpoch, settled: 1))
                if promise.settledOn == nil { unknown += 1 }
            }
            // The day after it was due an open promise is late.
            if let due = promise.action.due, settled.map({ $0 > due }) ?? true {
                steps.append(Step(day: max(due.adding(days: 1), made).daysSinceEpoch, overdue: 1))
                if let settled { steps.append(Step(day: settled.daysSinceEpoch, overdue: -1)) }
            }
        }
        steps.sort { $0.day < $1.day }
        settledOnUnknownDay = unknown
        guard let first = steps.first else {
            levels = []
            return
        }
        let days = Set(Self.days(from: CalendarDay(daysSinceEpoch: first.day), to: today) + [Self.peak(steps)])
        levels = Self.levels(steps, on: days.sorted())
    }

    /// The first day at whose end most are open.
    /// - Parameter steps: by day; at least one.
    private static func peak(_ steps: [Step]) -> CalendarDay {
        var (open, most, day) = (0, 0, steps[0].day)
        for (place, step) in steps.enumerated() {
            open += step.made - step.settled
            let isLastOfDay = place + 1 == steps.count || steps[place + 1].day > step.day
            if isLastOfDay, open > most { (most, day) = (open, step.day) }
        }
        return CalendarDay(daysSinceEpoch: day)
    }

    /// What one day changes.
    private struct Step {
        var day: Int
        var made = 0
        var settled = 0
        var overdue = 0
    }

    private static func levels(_ steps: [Step], on days: [CalendarDay]) -> [Level] {
        var levels: [Level] = []
        var next = 0
        for day in days {
            var level = Level(day: day, open: levels.last?.open ?? 0, overdue: levels.last?.overdue ?? 0, made: 0, settled: 0)
            while next < steps.count, steps[next].day <= day.daysSinceEpoch {
                level.made += steps[next].made
                level.settled += steps[next].settled
                level.overdue += steps[next].overdue
                next += 1
            }
            level.open += level.made - level.settled
            levels.append(level)
        }
        return levels
    }

    /// The ends of all months, else quarters, else years between two days, and the last day.
    private static func days(from first: CalendarDay, to last: CalendarDay) -> [CalendarDay] {
        let months = (last.year - first.year) * 12 + last.month - first.month
        let step = months < most ? 1 : months < most * 3 ? 3 : 12
        let start = first.year * 12 + (first.month - 1) / step * step
        let ends = stride(from: start + step, through: last.year * 12 + last.month - 1, by: step).compactMap { month in
            CalendarDay(year: month / 12, month: month % 12 + 1, day: 1)?.adding(days: -1)
        }
        return ends.filter { $0 < last } + [last]
    }
}
