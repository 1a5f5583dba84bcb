import Foundation
import Synchronization

/// Where a quantile of each resample of a bootstrap lies among the sorted values of its sample: the draws are the same for all samples of a size.
struct Resamples: Sendable {
    /// The two values that the quantile of a resample lies between, by their ranks, and of how many resamples.
    struct Place: Sendable {
        let lower: Int
        let upper: Int
        let times: Int
    }

    /// Each once, in ascending order: many resamples agree.
    let places: [Place]
    /// How far it lies from the lower to the upper one.
    let fraction: Double

    private static let count = 2_000
    /// The largest sample of which resamples are drawn value by value.
    private static let mostDrawn = 64

    private struct Size: Hashable {
        let count: Int
        let quantile: Double
    }

    /// The samples of a history are many and most are small, so many are of one size.
    private static let known = Mutex<[Size: Resamples]>([:])
    /// So many are kept.
    private static let mostKept = 256

    /// - Parameter count: of the sample, at least two.
    static func known(count: Int, quantile p: Double) -> Resamples {
        known.withLock { known in
            let size = Size(count: count, quantile: p)
            if let resamples = known[size] { return resamples }
            let resamples = count > mostDrawn ? Resamples(atOnce: count, p) : Resamples(oneByOne: count, p)
            if known.count < mostKept { known[size] = resamples }
            return resamples
        }
    }

    private static var random: SplitMix64 { SplitMix64(seed: 20_260_314) }

    private init(oneByOne count: Int, _ p: Double) {
        let place = p * Double(count - 1)
        fraction = place - Double(Int(place))
        var random = Self.random
        var drawn = [Int32](repeating: 0, count: count)
        let bounds = drawn.withUnsafeMutableBufferPointer { drawn in
            (0..<Self.count).map { _ in
                drawn.update(repeating: 0)
                for _ in 0..<count { drawn[Int(random.next().multipliedFullWidth(by: UInt64(count)).high)] += 1 }
                return Self.bounds(Int(place), drawn)
            }
        }
        places = Self.places(bounds)
    }

    /// Given how often each of the sorted values was drawn: counting spares the sorting.
    private static func bounds(_ below: Int, _ drawn: UnsafeMutableBufferPointer<Int32>) -> (lower: Int, upper: Int) {
        var (seen, index) = (Int(drawn[0]), 0)
        while seen <= below {
            index += 1
            seen += Int(drawn[index])
        }
        let lower = index
        while seen <= below + 1, index + 1 < drawn.count {
            index += 1
            seen += Int(drawn[index])
        }
        return (lower, index)
    }

    /// Counts those that agree in a table of what lies how far apart, which is small: most stand close together, around the quantile.
    private static func places(_ bounds: [(lower: Int, upper: Int)]) -> [Place] {
        guard let first = bounds.map(\.lower).min(), let last = bounds.map(\.lower).max() else { return [] }
        let width = bounds.reduce(1) { max($0, $1.upper - $1.lower + 1) }
        var times = [Int](repeating: 0, count: (last - first + 1) * width)
        for (lower, upper) in bounds { times[(lower - first) * width + upper - lower] += 1 }
        return times.indices.filter { times[$0] > 0 }.map { index in
            let lower = first + index / width
            return Place(lower: lower, upper: lower + index % width, times: times[index])
        }
    }

    /// Draws of each resample only the two order statistics that its quantile lies between, whatever its size: those of uniform numbers,
    /// the lower one from a beta distribution, the upper one given the lower (Devroye, "Non-Uniform Random Variate Generation", 1986, V.2).
    private init(atOnce count: Int, _ p: Double) {
        let place = p * Double(count - 1)
        let below = min(Int(place), count - 2)
        let above = Double(count - below - 1)
        fraction = place - Double(below)
        var random = Self.random
        let rank = { (uniform: Double) in min(Int(uniform * Double(count)), count - 1) }
        let bounds = (0..<Self.count).map { _ -> (lower: Int, upper: Int) in
            let (left, right) = (random.gamma(shape: Double(below + 1)), random.gamma(shape: above + 1))
            let lower = left / (left + right)
            let upper = 1 - (1 - lower) * pow(random.uniform(), 1 / above)
            return (rank(lower), rank(upper))
        }
        places = Self.places(bounds)
    }
}
