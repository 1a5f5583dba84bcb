import Diagnostics

/// Finds what stands out of order: everything outside the longest run that is in order.
enum LongestRun {
    /// Indices of a longest non-decreasing subsequence of `values`, in order; of several the one that keeps the earliest elements. O(n log n).
    static func ascending(_ values: [Int]) -> [Int] {
        // From the back with the order turned round, so that ties leave the earlier element in place.
        var tails: [Int] = []
        var previous = [Int?](repeating: nil, count: values.count)
        for index in values.indices.reversed() {
            let place = tails.partitionPoint { values[$0] >= values[index] }
            previous[index] = place > 0 ? tails[place - 1] : nil
            if place == tails.count { tails.append(index) } else { tails[place] = index }
        }
        var run: [Int] = []
        var next = tails.last
        while let index = next {
            run.append(index)
            next = previous[index]
        }
        return run
    }
}
