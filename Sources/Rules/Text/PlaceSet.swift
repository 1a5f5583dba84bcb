/// Stretches of a file, for asking quickly whether a place lies in any of them.
package struct PlaceSet: Sendable {
    /// Sorted, none touching another.
    private var stretches: [Range<Int>] = []

    package init(_ ranges: some Sequence<Range<Int>>) {
        for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let last = stretches.last, range.lowerBound <= last.upperBound {
                stretches[stretches.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
            } else {
                stretches.append(range)
            }
        }
    }

    /// Whether a range overlaps a stretch; an empty range must lie within one or at its edge.
    package func touches(_ range: Range<Int>) -> Bool {
        var (low, high) = (0, stretches.count)
        while low < high {
            let middle = (low + high) / 2
            if stretches[middle].upperBound < range.lowerBound { low = middle + 1 } else { high = middle }
        }
        guard low < stretches.count else { return false }
        let found = stretches[low]
        if range.isEmpty || found.isEmpty { return found.lowerBound <= range.upperBound }
        return found.overlaps(range) || (low + 1 < stretches.count && stretches[low + 1].overlaps(range))
    }
}
