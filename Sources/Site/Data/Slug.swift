/// Names as folders: lower case, letters and digits of any script, single dashes between.
enum Slug {
    static func make(_ name: String) -> String {
        var slug = ""
        var owesDash = false
        for scalar in name.lowercased().unicodeScalars {
            if scalar.properties.isAlphabetic || scalar.properties.numericType != nil
                || scalar.properties.generalCategory == .nonspacingMark
            {
                if owesDash, !slug.isEmpty { slug += "-" }
                slug.unicodeScalars.append(scalar)
                owesDash = false
            } else {
                owesDash = true
            }
        }
        return slug.isEmpty ? "unnamed" : slug
    }

    /// The slug of a name, with a number where others have it.
    static func make(_ name: String, unlike taken: Set<String>) -> String {
        let slug = make(name)
        guard taken.contains(slug) else { return slug }
        return (2...).lazy.map { "\(slug)-\($0)" }.first { !taken.contains($0) } ?? slug
    }
}
