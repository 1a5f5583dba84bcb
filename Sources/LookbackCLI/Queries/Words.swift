extension String {
    /// The stretches around the first occurrence of a separator: two of them, or the text itself.
    func components(around separator: String) -> [String] {
        guard let range = firstRange(of: separator) else { return [self] }
        return [String(self[..<range.lowerBound]), String(self[range.upperBound...])]
    }

    /// Letters and digits in lower case, so that `config-change`, `Config change` and `config_change` are the same word to a filter.
    var folded: String { String(lowercased().unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }) }
}
