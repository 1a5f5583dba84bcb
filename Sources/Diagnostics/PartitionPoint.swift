extension RandomAccessCollection where Index == Int {
    /// Where the elements end that `isBefore` holds for, in a collection that begins with all of those: found in logarithmic time.
    @inlinable package func partitionPoint(_ isBefore: (Element) -> Bool) -> Int {
        var (low, high) = (startIndex, endIndex)
        while low < high {
            let middle = low + (high - low) / 2
            if isBefore(self[middle]) { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
