import Foundation

/// A sample of durations or counts, described without pretending to know more than it says.
package struct Distribution: Sendable, Hashable {
    /// Ascending.
    package let values: [Double]

    /// Fewer values than this are too few to describe by percentiles.
    package static let enough = 8

    package init(_ values: [Double]) { self.values = values.sorted() }

    package var count: Int { values.count }
    package var isTooFew: Bool { count < Self.enough }

    /// The value below which the fraction `p` of the sample lies; nil for an empty sample.
    ///
    /// Linear interpolation between order statistics: Hyndman and Fan, "Sample quantiles in statistical packages", 1996, type 7.
    package func quantile(_ p: Double) -> Double? { Self.quantile(p, of: values) }

    private static func quantile(_ p: Double, of sorted: [Double]) -> Double? {
        guard let last = sorted.last else { return nil }
        let place = min(max(p, 0), 1) * Double(sorted.count - 1)
        let below = Int(place)
        guard below + 1 < sorted.count else { return last }
        return sorted[below] + (place - Double(below)) * (sorted[below + 1] - sorted[below])
    }

    /// The quantile of a resample, given how often each of the sorted values was drawn: counting spares the sorting.
    private static func quantile(_ p: Double, of sorted: [Double], _ drawn: [Int32]) -> Double {
        let place = p * Double(sorted.count - 1)
        let below = Int(place)
        var (seen, index) = (Int(drawn[0]), 0)
        while seen <= below {
            index += 1
            seen += Int(drawn[index])
        }
        let lower = sorted[index]
        guard below + 1 < sorted.count else { return lower }
        while seen <= below + 1 {
            index += 1
            seen += Int(drawn[index])
        }
        return lower + (place - Double(below)) * (sorted[index] - lower)
    }

    package var median: Double? { quantile(0.5) }

    /// A 95 % interval for a quantile by the percentile bootstrap (Efron and Tibshirani, "An Introduction to the Bootstrap", 1993, chapter 13):
    /// 2,000 resamples drawn with a fixed seed, so the same sample gives the same interval. Nil when there are too few values.
    package func interval(ofQuantile p: Double) -> ClosedRange<Double>? {
        guard !isTooFew else { return nil }
        var random = SplitMix64(seed: 20_260_314)
        var estimates = count <= Self.mostDrawn ? resampledOneByOne(p, &random) : resampledAtOnce(p, &random)
        estimates.sort()
        guard let low = Self.quantile(0.025, of: estimates), let high = Self.quantile(0.975, of: estimates) else { return nil }
        return low...high
    }

    private static let resamples = 2_000
    /// The largest sample of which resamples are drawn value by value.
    private static let mostDrawn = 64

    private func resampledOneByOne(_ p: Double, _ random: inout SplitMix64) -> [Double] {
        var drawn = [Int32](repeating: 0, count: count)
        return (0..<Self.resamples).map { _ in
            for place in drawn.indices { drawn[place] = 0 }
            for _ in 0..<count { drawn[Int(random.next().multipliedFullWidth(by: UInt64(count)).high)] += 1 }
            return Self.quantile(p, of: values, drawn)
        }
    }

    /// Draws of each resample only the two order statistics that its quantile lies between, whatever its size: those of uniform numbers,
    /// the lower one from a beta distribution, the upper one given the lower (Devroye, "Non-Uniform Random Variate Generation", 1986, V.2).
    private func resampledAtOnce(_ p: Double, _ random: inout SplitMix64) -> [Double] {
        let place = p * Double(count - 1)
        let below = min(Int(place), count - 2)
        let above = Double(count - below - 1)
        let draw = { (uniform: Double) in values[min(Int(uniform * Double(count)), count - 1)] }
        return (0..<Self.resamples).map { _ in
            let (left, right) = (random.gamma(shape: Double(below + 1)), random.gamma(shape: above + 1))
            let lower = left / (left + right)
            let upper = 1 - (1 - lower) * pow(random.uniform(), 1 / above)
            return draw(lower) + (place - Double(below)) * (draw(upper) - draw(lower))
        }
    }

    /// The empirical distribution function: the fraction of the sample at or below each of its values.
    package var curve: [(value: Double, fraction: Double)] {
        values.enumerated().compactMap { index, value in
            if index + 1 < count, values[index + 1] == value { return nil }
            return (value, Double(index + 1) / Double(count))
        }
    }
}
