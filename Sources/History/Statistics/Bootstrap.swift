/// How far chance could move a quantile of a sample, by the percentile bootstrap (Efron and Tibshirani, "An Introduction to the Bootstrap",
/// 1993, chapter 13): 2,000 resamples drawn with a fixed seed, so the same sample gives the same 95 % interval.
struct Bootstrap {
    /// At least two, ascending.
    let values: [Double]

    func interval(ofQuantile p: Double) -> ClosedRange<Double>? {
        let resamples = Resamples.known(count: values.count, quantile: p)
        let estimates = RepeatedValues(
            resamples.places.map { place in
                let lower = values[place.lower]
                return (value: lower + resamples.fraction * (values[place.upper] - lower), times: place.times)
            })
        guard let low = estimates.quantile(0.025), let high = estimates.quantile(0.975) else { return nil }
        return low...high
    }
}
