import History
import Incidents

/// The figures of a history for a terminal.
enum StatisticsText {
    static func text(of statistics: Statistics, by grouping: Statistics.Grouping?, today: CalendarDay) -> String {
        let counts = table(of: grouping.map { statistics.groups(by: $0) } ?? [statistics.all], grouping?.rawValue ?? "")
        return counts + "\nYear over year: " + YearOverYear(statistics.history, today: today).sentence + "\n"
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
