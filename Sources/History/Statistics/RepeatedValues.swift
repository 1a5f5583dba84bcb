/// Values, each as often as it occurs: their quantiles are those of all of them in one long list.
struct RepeatedValues {
    /// Ascending.
    private let values: [(value: Double, times: Int)]
    private let count: Int

    init(_ values: [(value: Double, times: Int)]) {
        self.values = values.sorted { $0.value < $1.value }
        count = values.reduce(0) { $0 + $1.times }
    }

    /// The value below which the fraction `p` lies, as `Distribution.quantile` has it; nil of no values.
    func quantile(_ p: Double) -> Double? {
        let place = min(max(p, 0), 1) * Double(count - 1)
        let below = Int(place)
        guard let lower = value(ofRank: below) else { return nil }
        guard let upper = value(ofRank: below + 1) else { return lower }
        return lower + (place - Double(below)) * (upper - lower)
    }

    private func value(ofRank rank: Int) -> Double? {
        var seen = 0
        for (value, times) in values {
            seen += times
            if rank < seen { return value }
        }
        return nil
    }
}
