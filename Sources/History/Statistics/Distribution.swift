/// A sample of durations or counts, described without pretending to know more than it says.
package struct Distribution: Sendable {
    /// Ascending.
    package let values: [Double]
    /// What several pages and the data show of a sample is drawn once.
    private let medianInterval: OnDemand<ClosedRange<Double>?>

    /// Fewer values than this are too few to describe by percentiles.
    package static let enough = 8

    package init(_ values: [Double]) {
        let sorted = values.sorted()
        self.values = sorted
        medianInterval = OnDemand { Bootstrap(values: sorted).interval(ofQuantile: 0.5) }
    }

    package var count: Int { values.count }
    package var isTooFew: Bool { count < Self.enough }

    /// The value below which the fraction `p` of the sample lies; nil for an empty sample.
    ///
    /// Linear interpolation between order statistics: Hyndman and Fan, "Sample quantiles in statistical packages", 1996, type 7.
    package func quantile(_ p: Double) -> Double? { Self.quantile(p, of: values) }

    static func quantile(_ p: Double, of sorted: [Double]) -> Double? {
        guard let last = sorted.last else { return nil }
        let place = min(max(p, 0), 1) * Double(sorted.count - 1)
        let below = Int(place)
        guard below + 1 < sorted.count else { return last }
        return sorted[below] + (place - Double(below)) * (sorted[below + 1] - sorted[below])
    }

    package var median: Double? { quantile(0.5) }

    /// A 95 % interval for a quantile; nil when there are too few values.
    package func interval(ofQuantile p: Double) -> ClosedRange<Double>? {
        guard !isTooFew else { return nil }
        return p == 0.5 ? medianInterval.value : Bootstrap(values: values).interval(ofQuantile: p)
    }

    /// The empirical distribution function: the fraction of the sample at or below each of its values.
    package var curve: [(value: Double, fraction: Double)] {
        values.enumerated().compactMap { index, value in
            if index + 1 < count, values[index + 1] == value { return nil }
            return (value, Double(index + 1) / Double(count))
        }
    }
}
