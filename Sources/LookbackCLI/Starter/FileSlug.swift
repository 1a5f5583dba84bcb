import Frameworks

/// The part of a new file's name that comes from its title.
enum FileSlug {
    private static let longest = 80

    /// Lower case letters and digits with single dashes between the words, cut after a whole word.
    static func of(_ title: String) -> String {
        var words: [String] = []
        var word = ""
        for scalar in title.unicodeScalars {
            if let plain = LatinLetters.plain(scalar) {
                word += plain
            } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
                word += scalar.properties.lowercaseMapping
            } else if !word.isEmpty, scalar != "'", scalar != "’" {
                words.append(word)
                word = ""
            }
        }
        if !word.isEmpty { words.append(word) }
        var slug = ""
        for word in words {
            let longer = slug.isEmpty ? word : "\(slug)-\(word)"
            if longer.utf8.count > longest { break }
            slug = longer
        }
        return slug
    }
}
