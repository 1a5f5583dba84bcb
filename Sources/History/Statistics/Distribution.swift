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
        var estimates: [Double] = []
        estimates.reserveCapacity(2_000)
        var drawn = [Int32](repeating: 0, count: count)
        for _ in 0..<2_000 {
            for place in drawn.indices { drawn[place] = 0 }
            for _ in 0..<count { drawn[Int(random.next() % UInt64(count))] += 1 }
            estimates.append(Self.quantile(p, of: values, drawn))
        }
        estimates.sort()
        guard let low = Self.quantile(0.025, of: estimates), let high = Self.quantile(0.975, of: estimates) else { return nil }
        return low...high
    }

    /// The empirical distribution function: the fraction of the sample at or below each of its values.
    package var curve: [(value: Double, fraction: Double)] {
        values.enumerated().compactMap { index, value in
            if index + 1 < count, values[index + 1] == value { return nil }
            return (value, Double(index + 1) / Double(count))
        }
    }
}

/// Sebastiano Vigna's SplitMix64 (2015): a small generator of fixed sequence.
struct SplitMix64 {
    private var state: UInt64
    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
