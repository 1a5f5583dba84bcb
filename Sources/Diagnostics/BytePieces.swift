extension String {
    /// The stretches between separators of ASCII, empty ones left out. `split` compares characters, which takes many times as long.
    package func pieces(partedBy separator: Unicode.Scalar) -> [String] {
        utf8.split(separator: UInt8(ascii: separator)).map { String(Substring($0)) }
    }
}

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
