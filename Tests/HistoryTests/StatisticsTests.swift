import Incidents
import Testing

@testable import History

/// Expected figures are scipy 1.17's and numpy 2.4's.
@Suite struct StatisticsTests {
    @Test(arguments: [(0, 0.0, 3.688879), (1, 0.025318, 5.571643), (10, 4.795389, 18.390356), (37, 26.051415, 50.999626)])
    func poissonIntervalsAreGarwoods(count: Int, low: Double, high: Double) {
        let interval = PoissonCount(count).interval
        #expect(abs(interval.lowerBound - low) < 1e-4)
        #expect(abs(interval.upperBound - high) < 1e-4)
    }

    @Test(arguments: [(3, 12, 0.035156), (20, 22, 0.877614), (0, 6, 0.03125), (5, 5, 1.0)])
    func twoCountsAreComparedByTheExactConditionalTest(left: Int, right: Int, chance: Double) {
        #expect(abs(PoissonCount.chanceOfDifference(left, right) - chance) < 1e-5)
    }

    @Test func quantilesInterpolateBetweenOrderStatistics() {
        let sample = Distribution([60, 300, 420, 900, 1500, 1500, 3600, 7200, 86400])
        #expect(sample.quantile(0.1) == 252)
        #expect(sample.median == 1500)
        #expect(abs((sample.quantile(0.9) ?? 0) - 23040) < 1e-6)
        #expect(Distribution([]).median == nil)
    }

    @Test func bootstrapIntervalHoldsTheMedianAndNeverChanges() throws {
        let sample = Distribution((1...40).map(Double.init))
        let interval = try #require(sample.interval(ofQuantile: 0.5))
        #expect(interval.contains(20.5))
        #expect(interval == sample.interval(ofQuantile: 0.5))
        #expect(Distribution([1, 2, 3]).interval(ofQuantile: 0.5) == nil)
    }

    @Test(arguments: [0, 0.025, 0.5, 0.9, 0.975, 1]) func quantilesOfRepeatedValuesAreThoseOfTheWholeList(p: Double) {
        var random = SplitMix64(seed: 1)
        for count in [1, 2, 3, 40, 501] {
            let values = (0..<count).map { _ in (random.uniform() * 100).rounded() }
            let halves = values.prefix(count / 2).map { ($0, 1) }
            let counted = Dictionary(values.dropFirst(count / 2).map { ($0, 1) }, uniquingKeysWith: +).map { ($0.key, $0.value) }
            #expect(RepeatedValues(halves + counted).quantile(p) == Distribution(values).quantile(p))
        }
    }

    @Test(arguments: [2, 3, 8, 20, 64, 65, 1_000]) func placesOfResamplesStandEachOnceInOrder(count: Int) {
        for p in [0.1, 0.5, 0.9] {
            let places = Resamples.known(count: count, quantile: p).places
            #expect(places.reduce(0) { $0 + $1.times } == 2_000)
            #expect(places.allSatisfy { $0.times > 0 && $0.lower <= $0.upper && $0.upper < count })
            #expect(zip(places, places.dropFirst()).allSatisfy { ($0.lower, $0.upper) < ($1.lower, $1.upper) })
        }
    }

    @Test func curveStepsOnceForEqualValues() {
        let curve = Distribution([1, 1, 2, 4]).curve
        #expect(curve.map(\.value) == [1, 2, 4])
        #expect(curve.map(\.fraction) == [0.5, 0.75, 1])
    }

    @Test func severitiesStandFromTheGravestToTheLeast() {
        let levels = [("High", 1), ("Low", 3), ("Critical", 0), ("Medium", 2), ("Low", 3)]
        var incidents = levels.enumerated().map { number, level in
            var incident = Incident(id: "i-\(number)", path: "content/\(number).md", title: "", framework: "five-whys")
            incident.severity = Severity(level: level.0, rank: level.1, note: nil, written: level.0)
            return incident
        }
        incidents.append(Incident(id: "none", path: "content/none.md", title: "", framework: "five-whys"))
        let keys = Statistics(History(incidents)).groups(by: .severity).map(\.key)
        #expect(keys == ["Critical", "High", "Medium", "Low", "unstated"])
    }

    @Test func aYoungHistoryIsNotComparedWithTheTimeBeforeIt() {
        func years(_ days: [Int]) -> YearOverYear {
            let today = CalendarDay(daysSinceEpoch: 20_000)
            let incidents = days.map { ago in
                var incident = Incident(id: "i-\(ago)", path: "content/\(ago).md", title: "", framework: "five-whys")
                incident.date = CalendarDay(daysSinceEpoch: today.daysSinceEpoch - ago)
                return incident
            }
            return YearOverYear(History(incidents), today: today)
        }
        let recent = (1...9).map { $0 * 20 }
        #expect(years(recent).isTooFew)
        #expect(years(recent).sentence.hasSuffix("this history is younger than two years: too short to say whether that is a change."))
        #expect(!years(recent + [800]).isTooFew)
        #expect(years(recent + [800]).sentence.contains("larger than chance makes"))
        #expect(years([1, 800]).sentence.hasSuffix("too few to say whether that is a change."))
    }
}
