import Diagnostics

extension WordSet {
    /// - Parameter words: apart by spaces.
    init(_ words: String) { self.init(words.split(separator: " ").map { WordScanner.hash(String($0)) }) }
}
