import History

/// Durations on a logarithmic axis: one dot each, and the share that took at most as long; with the quantiles as a table.
struct SpreadPlot: Sendable {
    let title: String
    let n: String
    let said: String
    let label: String
    let ticks: [PlotTick]
    let dots: [PlotMark]
    /// Nil for one value: it is no distribution.
    let curve: String?
    let median: String?
    let rows: [QuantileRow]

    /// How many dots fit above each other.
    private static let mostInColumn = 11

    /// Nil when nothing was measured.
    init?(_ values: Distribution, title: String, words: Words) {
        guard let scale = DurationScale(values) else { return nil }
        self.title = title
        n = words("metrics-n", ["n": words.grouped(values.count)])
        ticks = scale.ticks(words)
        let (dots, perDot) = Self.dots(values, scale)
        self.dots = dots
        let key = perDot == 1 ? "metrics-plot" : "metrics-plot-many"
        label = words(key, ["measure": title, "incidents": words.count("incidents", values.count), "each": words.grouped(perDot)])
        curve = values.count > 1 ? Self.curve(values, scale) : nil
        rows = values.isTooFew ? [] : [0.1, 0.25, 0.5, 0.75, 0.9].compactMap { QuantileRow($0, of: values, words) }
        guard let interval = values.interval(ofQuantile: 0.5), let middle = values.median, let nine = values.quantile(0.9) else {
            said = words.count("metrics-quantiles-few", values.count)
            median = nil
            return
        }
        median = scale.x(middle)
        said = words(
            "metrics-quantiles",
            [
                "median": words.duration(middle), "low": words.duration(interval.lowerBound),
                "high": words.duration(interval.upperBound), "p90": words.duration(nine),
            ])
    }

    /// Dots above each other where values are close; each stands for several where they would not fit.
    private static func dots(_ values: Distribution, _ scale: DurationScale) -> ([PlotMark], perDot: Int) {
        let places = values.values.map(scale.percent)
        let columns = Dictionary(grouping: places) { Int($0 / 1.2) }
        let perDot = max(1, ((columns.values.map(\.count).max() ?? 1) + mostInColumn - 1) / mostInColumn)
        let dots = columns.sorted { $0.key < $1.key }.flatMap { _, places in
            stride(from: 0, to: places.count, by: perDot).map { index in
                PlotMark(
                    x: PlotScale.format(places[index]) + "%", y: String(91 - index / perDot * 8), symbol: "", label: "", href: nil)
            }
        }
        return (dots, perDot)
    }

    /// Steps of the empirical distribution function; those that nobody could tell apart are one.
    private static func curve(_ values: Distribution, _ scale: DurationScale) -> String {
        var points = ["0,100"]
        var (level, drawn) = (0.0, 0.0)
        for step in values.curve {
            let x = scale.percent(step.value)
            guard x - drawn >= 0.2 || step.fraction == 1 else { continue }
            points += ["\(PlotScale.format(x)),\(PlotScale.format(100 - level * 100))"]
            points += ["\(PlotScale.format(x)),\(PlotScale.format(100 - step.fraction * 100))"]
            (level, drawn) = (step.fraction, x)
        }
        return (points + ["100,0"]).joined(separator: " ")
    }
}

extension SpreadPlot: ViewModel {
    static let fields: FieldList<SpreadPlot> = [
        .text("title") { $0.title }, .text("n") { $0.n }, .text("said") { $0.said }, .text("label") { $0.label },
        .list("ticks") { $0.ticks }, .list("dots") { $0.dots }, .text("curve") { $0.curve }, .text("median") { $0.median },
        .flag("has-rows") { !$0.rows.isEmpty }, .list("rows") { $0.rows },
    ]
}

/// The duration that a share of the incidents took at most, and how sure that is.
struct QuantileRow: Sendable {
    let share: String
    let duration: String
    let interval: String

    init?(_ p: Double, of values: Distribution, _ words: Words) {
        guard let value = values.quantile(p), let interval = values.interval(ofQuantile: p) else { return nil }
        share = "\(Int((p * 100).rounded())) %"
        duration = words.duration(value)
        self.interval = words(
            "metrics-interval", ["low": words.duration(interval.lowerBound), "high": words.duration(interval.upperBound)])
    }
}

extension QuantileRow: ViewModel {
    static let fields: FieldList<QuantileRow> = [
        .text("share") { $0.share }, .text("duration") { $0.duration }, .text("interval") { $0.interval },
    ]
}
