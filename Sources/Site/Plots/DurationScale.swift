import Foundation
import History

/// A logarithmic axis of durations, in percent of a plot's width.
struct DurationScale: Sendable {
    private let low: Int
    private let high: Int

    private static let marks = [1, 10, 60, 600, 3_600, 6 * 3_600, 86_400, 7 * 86_400, 30 * 86_400, 365 * 86_400]

    /// Wide enough for all values; nil when there is none.
    init?(_ values: Distribution) {
        guard let least = values.values.first, let most = values.values.last else { return nil }
        let low = Self.marks.last { Double($0) <= max(least, 1) } ?? 1
        (self.low, high) = (low, Self.marks.first { Double($0) >= most && $0 > low } ?? max(Int(most), low + 1))
    }

    func percent(_ seconds: Double) -> Double {
        let share = log(max(seconds, Double(low)) / Double(low)) / log(Double(high) / Double(low))
        return PlotScale.inset + min(share, 1) * (100 - 2 * PlotScale.inset)
    }

    func x(_ seconds: Double) -> String { PlotScale.format(percent(seconds)) + "%" }

    /// A mark close to the one before it is minor: on a narrow screen their labels would touch.
    func ticks(_ words: Words) -> [PlotTick] { ticks(words, apart: Self.leastDistance) }

    /// Those whose labels never touch where the axis is as narrow as a column of a table.
    func sparseTicks(_ words: Words) -> [PlotTick] { ticks(words, apart: Self.leastDistanceInColumn).filter { !$0.isMinor } }

    private func ticks(_ words: Words, apart distance: Double) -> [PlotTick] {
        var last = -Double.infinity
        return Self.marks.filter { $0 >= low && $0 <= high }.map { mark in
            let place = percent(Double(mark))
            let isMinor = place - last < distance
            if !isMinor { last = place }
            return PlotTick(x: x(Double(mark)), label: words.duration(mark), isMinor: isMinor)
        }
    }

    /// Between labels that never touch, in percent.
    private static let leastDistance = 16.0
    private static let leastDistanceInColumn = 24.0
}
