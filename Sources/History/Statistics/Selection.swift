/// Quantiles of values in any order: sorting them all would be far more work than to find the two that are asked for.
enum Selection {
    /// The value below which the fraction `p` lies, as `Distribution.quantile` has it; nil of no values. The values change their places.
    static func quantile(_ p: Double, of values: inout [Double]) -> Double? {
        guard !values.isEmpty else { return nil }
        let place = min(max(p, 0), 1) * Double(values.count - 1)
        let below = Int(place)
        let lower = value(ofRank: below, in: &values)
        guard let upper = values[(below + 1)...].min() else { return lower }
        return lower + (place - Double(below)) * (upper - lower)
    }

    /// Puts the value of a rank in its place, smaller ones before and larger ones after it: Hoare, "Algorithm 65: Find", 1961.
    private static func value(ofRank rank: Int, in values: inout [Double]) -> Double {
        var (first, last) = (0, values.count - 1)
        while first < last {
            let pivot = values[rank]
            var (left, right) = (first, last)
            while left <= right {
                while values[left] < pivot { left += 1 }
                while values[right] > pivot { right -= 1 }
                guard left <= right else { break }
                values.swapAt(left, right)
                left += 1
                right -= 1
            }
            if right < rank { first = left }
            if left > rank { last = right }
        }
        return values[rank]
    }
}
