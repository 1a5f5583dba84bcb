import Foundation

/// A number of incidents in a stretch of time, and how far chance alone could move it.
package struct PoissonCount: Sendable, Hashable {
    package let count: Int

    package init(_ count: Int) { self.count = count }

    /// The exact 95 % interval for the expected count: Garwood, "Fiducial limits for the Poisson distribution", 1936.
    ///
    /// The limits are quantiles of gamma distributions: low of shape n at 0.025, high of shape n + 1 at 0.975.
    package var interval: ClosedRange<Double> {
        let low = count == 0 ? 0 : Self.gammaQuantile(0.025, shape: Double(count))
        return low...Self.gammaQuantile(0.975, shape: Double(count + 1))
    }

    /// The probability that two equally long stretches of the same rate differ at least as much as these: the two-sided exact conditional
    /// test (Przyborowski and Wilenski, 1940), which is a binomial test of one count among both with probability 1/2.
    package static func chanceOfDifference(_ left: Int, _ right: Int, exposureRatio: Double = 1) -> Double {
        let total = left + right
        guard total > 0 else { return 1 }
        let p = exposureRatio / (1 + exposureRatio)
        func logProbability(_ k: Int) -> Double {
            lgamma(Double(total + 1)) - lgamma(Double(k + 1)) - lgamma(Double(total - k + 1)) + Double(k) * log(p)
                + Double(total - k) * log(1 - p)
        }
        let observed = logProbability(left)
        let sum = (0...total).map(logProbability).filter { $0 <= observed + 1e-7 }.reduce(0) { $0 + exp($1) }
        return min(1, sum)
    }

    /// The inverse of the regularised lower incomplete gamma function to 1e-10 relative: Newton's steps, halved where they leave the bracket.
    private static func gammaQuantile(_ p: Double, shape: Double) -> Double {
        var (low, high, x) = (0.0, shape + 10 * shape.squareRoot() + 20, shape)
        for _ in 0..<200 {
            let excess = lowerGamma(shape, x) - p
            if excess < 0 { low = x } else { high = x }
            let next = x - excess / exp(-x + (shape - 1) * log(x) - lgamma(shape))
            let last = x
            x = next > low && next < high ? next : (low + high) / 2
            if abs(x - last) <= 1e-10 * max(1, x) { break }
        }
        return x
    }

    /// P(a, x): the series for x < a + 1, else Lentz's continued fraction (Press et al., "Numerical Recipes", 3rd edition, section 6.2).
    private static func lowerGamma(_ a: Double, _ x: Double) -> Double {
        guard x > 0 else { return 0 }
        let front = exp(-x + a * log(x) - lgamma(a))
        if x < a + 1 {
            var (term, sum, n) = (1 / a, 1 / a, a)
            for _ in 0..<10_000 {
                guard abs(term) > abs(sum) * 1e-15 else { break }
                n += 1
                term *= x / n
                sum += term
            }
            return sum * front
        }
        var b = x + 1 - a
        var c = 1 / 1e-300
        var d = 1 / b
        var h = d
        for i in 1..<10_000 {
            let an = -Double(i) * (Double(i) - a)
            b += 2
            d = 1 / nonZero(an * d + b)
            c = nonZero(b + an / c)
            h *= d * c
            if abs(d * c - 1) < 1e-15 { break }
        }
        return 1 - front * h
    }

    private static func nonZero(_ x: Double) -> Double { abs(x) < 1e-300 ? 1e-300 : x }
}
