extension String {
    /// Whether every byte of its UTF-8 satisfies a predicate: asked of the memory they stand in, which is several times as fast as of the view.
    @inlinable package func allBytes(satisfy predicate: (UInt8) -> Bool) -> Bool {
        utf8.withContiguousStorageIfAvailable { $0.allSatisfy(predicate) } ?? utf8.allSatisfy(predicate)
    }
}
