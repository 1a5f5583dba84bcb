import Diagnostics
import Incidents

/// The figures of a history as data: `lookback stats --format json` and `/api/metrics.json`.
///
/// Durations are seconds. Where there are too few values to say, percentiles are null and `enough` is false.
package enum StatisticsJSON {
    /// - Parameter groupings: what the incidents are counted by, each a member of `by`.
    package static func value(
        of statistics: Statistics, _ register: ActionRegister, today: CalendarDay,
        by groupings: [Statistics.Grouping] = Statistics.Grouping.allCases
    ) -> JSONValue {
        let days = statistics.history.incidents.compactMap(\.date)
        return .object([
            ("incidents", .integer(statistics.history.incidents.count)), ("first", .optional(days.min()?.description)),
            ("last", .optional(days.max()?.description)),
            ("yearOverYear", json(YearOverYear(statistics.history, today: today))), ("all", json(statistics.all)),
            ("by", .object(groupings.map { ($0.rawValue, .array(statistics.groups(by: $0).map(json))) })),
            (
                "detectedBy",
                .array(
                    statistics.detectionSources.map { .object([("source", .string($0.source.rawValue)), ("count", .integer($0.count))]) })
            ),
            (
                "timeByCause",
                .array(
                    statistics.costliestCauses.map {
                        .object([
                            ("cause", .string($0.key)), ("incidents", .integer($0.count.count)), ("seconds", .integer($0.totalSeconds)),
                        ])
                    })
            ),
            ("promises", promises(register.promises, today: today)),
            (
                "actionTypesByCause",
                .array(
                    statistics.actionTypesByCause.map { cause, types in
                        .object([
                            ("cause", .string(cause)),
                            (
                                "types",
                                .array(types.map { .object([("type", .string($0.type.rawValue)), ("count", .integer($0.count))]) })
                            ),
                        ])
                    })
            ),
        ])
    }

    /// What became of each type of promise, and how many were open over time.
    private static func promises(_ promises: [Promise], today: CalendarDay) -> JSONValue {
        let tallies = PromiseTally.tallies(promises, today: today) { $0.action.type.map { [$0] } ?? [] }
        let none = PromiseTally([], today: today)
        let types =
            ActionItem.Facet.allCases.map { ($0.rawValue as String?, tallies[$0] ?? none) } + (tallies[nil].map { [(nil, $0)] } ?? [])
        return .object([
            (
                "types",
                .array(
                    types.map { name, tally in
                        .object([
                            ("type", .optional(name)), ("made", .integer(tally.made)), ("kept", .integer(tally.kept)),
                            ("dropped", .integer(tally.dropped)), ("open", .integer(tally.open)), ("overdue", .integer(tally.overdue)),
                        ])
                    })
            ),
            (
                "burnDown",
                .array(
                    BurnDown(promises, today: today).levels.map { level in
                        .object([
                            ("day", .string(level.day.description)), ("open", .integer(level.open)), ("overdue", .integer(level.overdue)),
                            ("made", .integer(level.made)), ("settled", .integer(level.settled)),
                        ])
                    })
            ),
        ])
    }

    private static func json(_ years: YearOverYear) -> JSONValue {
        .object([
            ("recent", .integer(years.recent)), ("before", .integer(years.before)), ("enough", .bool(!years.isTooFew)),
            ("p", years.isTooFew ? .null : .number(rounded(years.chance, 4))), ("sentence", .string(years.sentence)),
        ])
    }

    private static func json(_ group: Statistics.Group) -> JSONValue {
        .object([
            ("key", .string(group.key)), ("count", .integer(group.count.count)), ("interval", json(group.count.interval, places: 2)),
            ("seconds", group.distribution(.resolve).count == 0 ? .null : .integer(group.totalSeconds)),
            ("measures", .array(Statistics.Measure.allCases.map { json($0, group.distribution($0)) })),
        ])
    }

    private static func json(_ measure: Statistics.Measure, _ values: Distribution) -> JSONValue {
        func quantile(_ p: Double) -> JSONValue {
            values.isTooFew ? .null : values.quantile(p).map { .number(rounded($0, 1)) } ?? .null
        }
        return .object([
            ("measure", .string(measure.rawValue)), ("n", .integer(values.count)), ("enough", .bool(!values.isTooFew)),
            ("median", quantile(0.5)), ("interval", values.interval(ofQuantile: 0.5).map { json($0, places: 1) } ?? .null),
            ("p25", quantile(0.25)), ("p75", quantile(0.75)), ("p90", quantile(0.9)),
        ])
    }

    private static func json(_ interval: ClosedRange<Double>, places: Int) -> JSONValue {
        .array([.number(rounded(interval.lowerBound, places)), .number(rounded(interval.upperBound, places))])
    }

    private static func rounded(_ number: Double, _ places: Int) -> Double {
        let scale = [1, 10, 100, 1_000, 10_000][places]
        return (number * Double(scale)).rounded() / Double(scale)
    }
}
