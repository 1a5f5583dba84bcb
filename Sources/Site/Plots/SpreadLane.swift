import History

/// The durations of one group on a logarithmic axis that it shares with others: a dot each, or where they are many a bar for each stretch.
struct SpreadLane: Sendable {
    let label: String
    /// A path in percent of the width and twelve units of height.
    let marks: String
    let isCrowded: Bool
    let median: String?
    /// The interval of the median.
    let low: String?
    let width: String?

    private static let mostDots = 60

    init(_ values: Distribution, on scale: DurationScale, label: String) {
        self.label = label
        isCrowded = values.count > Self.mostDots
        marks = isCrowded ? Self.bars(values, scale) : values.values.map { "M\(PlotScale.format(scale.percent($0))) 6h0" }.joined()
        guard let interval = values.interval(ofQuantile: 0.5), let middle = values.median else {
            (median, low, width) = (nil, nil, nil)
            return
        }
        median = scale.x(middle)
        low = scale.x(interval.lowerBound)
        width = PlotScale.format(max(scale.percent(interval.upperBound) - scale.percent(interval.lowerBound), 0.3)) + "%"
    }

    /// The share of the values in each two percent of the axis, as a height.
    private static func bars(_ values: Distribution, _ scale: DurationScale) -> String {
        var counts = [Int](repeating: 0, count: 51)
        for value in values.values { counts[Int(scale.percent(value) / 2)] += 1 }
        let most = counts.max() ?? 1
        return counts.enumerated().filter { $0.element > 0 }.map { place, count in
            "M\(place * 2 + 1) 11v-\(PlotScale.format(max(0.5, 10 * Double(count) / Double(most))))"
        }.joined()
    }
}

extension SpreadLane: ViewModel {
    static let fields: FieldList<SpreadLane> = [
        .text("label") { $0.label }, .text("marks") { $0.marks }, .flag("is-crowded") { $0.isCrowded }, .text("median") { $0.median },
        .text("low") { $0.low }, .text("width") { $0.width },
    ]
}
