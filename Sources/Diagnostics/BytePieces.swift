extension ArraySlice<UInt8> {
    /// The stretches between separators, empty ones left out, one after the other: `split` without an array of them.
    @inlinable package func forEachPiece(partedBy separator: UInt8, _ body: (ArraySlice<UInt8>) -> Void) {
        var start = startIndex
        while start < endIndex {
            let end = self[start...].firstIndex(of: separator) ?? endIndex
            if end > start { body(self[start..<end]) }
            start = end + 1
        }
    }
}
