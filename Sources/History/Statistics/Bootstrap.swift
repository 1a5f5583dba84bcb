import Foundation

/// How far chance could move a quantile of a sample, by the percentile bootstrap (Efron and Tibshirani, "An Introduction to the Bootstrap",
/// 1993, chapter 13): 2,000 resamples drawn with a fixed seed, so the same sample gives the same 95 % interval.
struct Bootstrap {
    /// At least two, ascending.
    let values: [Double]

    func interval(ofQuantile p: Double) -> ClosedRange<Double>? {
        var random = SplitMix64(seed: 20_260_314)
        var estimates = values.count <= Self.mostDrawn ? resampledOneByOne(p, &random) : resampledAtOnce(p, &random)
        estimates.sort()
        guard let low = Distribution.quantile(0.025, of: estimates), let high = Distribution.quantile(0.975, of: estimates) else {
            return nil
        }
        return low...high
    }

    private static let resamples = 2_000
    /// The largest sample of which resamples are drawn value by value.
    private static let mostDrawn = 64

    private func resampledOneByOne(_ p: Double, _ random: inout SplitMix64) -> [Double] {
        let count = values.count
        var drawn = [Int32](repeating: 0, count: count)
        return drawn.withUnsafeMutableBufferPointer { drawn in
            (0..<Self.resamples).map { _ in
                drawn.update(repeating: 0)
                for _ in 0..<count { drawn[Int(random.next().multipliedFullWidth(by: UInt64(count)).high)] += 1 }
                return quantile(p, drawn)
            }
        }
    }

    /// Draws of each resample only the two order statistics that its quantile lies between, whatever its size: those of uniform numbers,
    /// the lower one from a beta distribution, the upper one given the lower (Devroye, "Non-Uniform Random Variate Generation", 1986, V.2).
    private func resampledAtOnce(_ p: Double, _ random: inout SplitMix64) -> [Double] {
        let count = values.count
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

    /// The quantile of a resample, given how often each of the sorted values was drawn: counting spares the sorting.
    private func quantile(_ p: Double, _ drawn: UnsafeMutableBufferPointer<Int32>) -> Double {
        let place = p * Double(values.count - 1)
        let below = Int(place)
        var (seen, index) = (Int(drawn[0]), 0)
        while seen <= below {
            index += 1
            seen += Int(drawn[index])
        }
        let lower = values[index]
        guard below + 1 < values.count else { return lower }
        while seen <= below + 1 {
            index += 1
            seen += Int(drawn[index])
        }
        return lower + (place - Double(below)) * (values[index] - lower)
    }
}
