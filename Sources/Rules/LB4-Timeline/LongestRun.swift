/// Finds what stands out of order: everything outside the longest run that is in order.
enum LongestRun {
    /// Indices of a longest non-decreasing subsequence of `values`, in order; of several the one that keeps the earliest elements. O(n log n).
    static func ascending(_ values: [Int]) -> [Int] {
        // From the back with the order turned round, so that ties leave the earlier element in place.
        var tails: [Int] = []
        var previous = [Int?](repeating: nil, count: values.count)
        for index in values.indices.reversed() {
            var (low, high) = (0, tails.count)
            while low < high {
                let middle = (low + high) / 2
                if values[tails[middle]] >= values[index] { low = middle + 1 } else { high = middle }
            }
            previous[index] = low > 0 ? tails[low - 1] : nil
            if low == tails.count { tails.append(index) } else { tails[low] = index }
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
