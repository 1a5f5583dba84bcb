import History
import Incidents

/// The figures of a history for a terminal.
enum StatisticsText {
    /// With no grouping also what is known of the causes and the promises of all.
    static func text(
        of statistics: Statistics, _ register: ActionRegister, by grouping: Statistics.Grouping?, today: CalendarDay
    ) -> String {
        let counts = table(of: grouping.map { statistics.groups(by: $0) } ?? [statistics.all], grouping?.rawValue ?? "")
        let years = "Year over year: " + YearOverYear(statistics.history, today: today).sentence + "\n"
        let more = grouping == nil ? [detection(statistics), causes(statistics), types(register, today)].filter { !$0.isEmpty } : []
        return ([counts] + more + [years]).joined(separator: "\n")
    }

    /// A row for each measure of each group; the group is named in its first row.
    private static func table(of groups: [Statistics.Group], _ heading: String) -> String {
        var table = TextTable([heading.uppercased(), "INCIDENTS", "BY CHANCE", "TIME TO", "N", "MEDIAN", "95 %", "P25", "P75", "P90"])
        for group in groups {
            let interval = group.count.interval
            let count = [group.key, String(group.count.count), "\(rounded(interval.lowerBound))–\(rounded(interval.upperBound))"]
            for (place, measure) in Statistics.Measure.allCases.enumerated() {
                table.append((place == 0 ? count : ["", "", ""]) + [measure.rawValue] + cells(of: group.distribution(measure)))
            }
        }
        return table.text
    }

    private static func detection(_ statistics: Statistics) -> String {
        guard !statistics.detectionSources.isEmpty else { return "" }
        var table = TextTable(["NOTICED BY", "INCIDENTS"])
        for (source, count) in statistics.detectionSources { table.append([source.rawValue, String(count)]) }
        return table.text
    }

    /// The causes that take most time, and what is promised after them.
    private static func causes(_ statistics: Statistics) -> String {
        let causes = statistics.costliestCauses.prefix(12)
        guard !causes.isEmpty else { return "" }
        let types = Dictionary(statistics.actionTypesByCause.map { ($0.cause, $0.types) }, uniquingKeysWith: { first, _ in first })
        var table = TextTable(["CAUSE", "INCIDENTS", "TIME", "ACTIONS"])
        for cause in causes {
            let promised = types[cause.key, default: []].map { "\($0.type.rawValue) \($0.count)" }.joined(separator: ", ")
            table.append([cause.key, String(cause.count.count), duration(Double(cause.totalSeconds)), promised])
        }
        return table.text
    }

    /// What became of each type of promise; those never made show as well.
    private static func types(_ register: ActionRegister, _ today: CalendarDay) -> String {
        guard !register.promises.isEmpty else { return "" }
        let tallies = PromiseTally.tallies(register.promises, today: today) { $0.action.type.map { [$0] } ?? [] }
        let none = PromiseTally([], today: today)
        var table = TextTable(["ACTIONS", "PROMISED", "KEPT", "DROPPED", "OPEN", "OVERDUE", ""])
        let rows = ActionItem.Facet.allCases.map { ($0.rawValue, tallies[$0] ?? none) } + (tallies[nil].map { [("no type", $0)] } ?? [])
        for (name, tally) in rows {
            let numbers = [tally.made, tally.kept, tally.dropped, tally.open, tally.overdue].map { String($0) }
            let note = tally.made == 0 ? "never promised" : tally.isNeverKept ? "never kept" : ""
            table.append([name] + numbers + [tally.isNeverKept && tally.made < Distribution.enough ? note + ", too few to say" : note])
        }
        return table.text
    }

    private static func cells(of values: Distribution) -> [String] {
        guard !values.isTooFew, let interval = values.interval(ofQuantile: 0.5) else {
            return [String(values.count), values.count == 0 ? "" : "too few to say", "", "", "", ""]
        }
        let bounds = duration(interval.lowerBound) + "–" + duration(interval.upperBound)
        return [String(values.count), duration(values.median), bounds]
            + [0.25, 0.75, 0.9].map { duration(values.quantile($0)) }
    }

    /// `45 s`, `12 min`, `3 h 05 min`, `2 d 4 h`
    private static func duration(_ seconds: Double?) -> String {
        guard let seconds else { return "" }
        let whole = Int(seconds.rounded())
        let minutes = Int((seconds / 60).rounded())
        switch whole {
        case ..<60: return "\(whole) s"
        case ..<3_600: return "\(minutes) min"
        case ..<86_400: return "\(minutes / 60) h" + (minutes % 60 == 0 ? "" : " \(minutes % 60) min")
        default:
            let hours = Int((seconds / 3_600).rounded())
            return "\(hours / 24) d" + (hours % 24 == 0 ? "" : " \(hours % 24) h")
        }
    }

    private static func rounded(_ number: Double) -> String { String(Int(number.rounded())) }
}
