import Diagnostics

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
        let place = stretches.partitionPoint { $0.upperBound < range.lowerBound }
        guard place < stretches.count else { return false }
        let found = stretches[place]
        if range.isEmpty || found.isEmpty { return found.lowerBound <= range.upperBound }
        return found.overlaps(range) || (place + 1 < stretches.count && stretches[place + 1].overlaps(range))
    }
}
