import Diagnostics

extension WordSet {
    /// - Parameter words: apart by spaces.
    init(_ words: String) { self.init(words.pieces(partedBy: " ").map(WordScanner.hash)) }
}
