import Foundation
import History

/// Durations on a logarithmic axis: one dot each, and the share that took at most as long.
struct SpreadPlot: Sendable {
    let title: String
    let n: String
    let said: String
    let label: String
    let ticks: [PlotTick]
    let dots: [PlotMark]
    let curve: String
    let median: String?

    private static let marks = [1, 10, 60, 600, 3_600, 6 * 3_600, 86_400, 7 * 86_400, 30 * 86_400, 365 * 86_400]

    /// Nil when nothing was measured.
    init?(_ values: Distribution, title: String, words: Words) {
        guard let least = values.values.first, let most = values.values.last else { return nil }
        let low = Self.marks.last { Double($0) <= max(least, 1) } ?? 1
        let high = Self.marks.first { Double($0) >= most && $0 > low } ?? max(Int(most), low + 1)
        func percent(_ seconds: Double) -> Double {
            let share = log(max(seconds, Double(low)) / Double(low)) / log(Double(high) / Double(low))
            return PlotScale.inset + share * (100 - 2 * PlotScale.inset)
        }
        self.title = title
        n = words("metrics-n", ["n": words.grouped(values.count)])
        label = words("metrics-plot", ["measure": title, "n": words.grouped(values.count)])
        ticks = Self.marks.filter { $0 >= low && $0 <= high }.map {
            PlotTick(x: PlotScale.format(percent(Double($0))) + "%", label: words.duration($0), isMinor: false)
        }
        var columns: [Int: Int] = [:]
        dots = values.values.map { value in
            let place = percent(value)
            let column = Int(place / 1.2)
            columns[column, default: 0] += 1
            let height = min(columns[column, default: 1] - 1, 10)
            return PlotMark(x: PlotScale.format(place) + "%", y: String(91 - height * 8), symbol: "", label: "", href: nil)
        }
        var points = ["0,100"]
        var level = 0.0
        for step in values.curve {
            let x = PlotScale.format(percent(step.value))
            points += ["\(x),\(PlotScale.format(100 - level * 100))", "\(x),\(PlotScale.format(100 - step.fraction * 100))"]
            level = step.fraction
        }
        curve = (points + ["100,0"]).joined(separator: " ")
        guard let interval = values.interval(ofQuantile: 0.5), let middle = values.median, let nine = values.quantile(0.9) else {
            said = words("metrics-quantiles-few", ["n": words.grouped(values.count)])
            median = nil
            return
        }
        median = PlotScale.format(percent(middle)) + "%"
        said = words(
            "metrics-quantiles",
            [
                "median": words.duration(Int(middle)), "low": words.duration(Int(interval.lowerBound)),
                "high": words.duration(Int(interval.upperBound)), "p90": words.duration(Int(nine)),
            ])
    }
}

extension SpreadPlot: ViewModel {
    static let fields: FieldList<SpreadPlot> = [
        .text("title") { $0.title }, .text("n") { $0.n }, .text("said") { $0.said }, .text("label") { $0.label },
        .list("ticks") { $0.ticks },
        .list("dots") { $0.dots }, .text("curve") { $0.curve }, .text("median") { $0.median },
    ]
}
