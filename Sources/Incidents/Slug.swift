/// Names as folders: lower case, letters and digits of any script, single dashes between.
package enum Slug {
    package static func make(_ name: String) -> String { make(name, limit: .max) }

    /// - Parameter limit: bytes after which nothing is added.
    private static func make(_ name: String, limit: Int) -> String {
        var slug = ""
        var owesDash = false
        for scalar in name.lowercased().unicodeScalars {
            if slug.utf8.count > limit { break }
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

    /// The slug of a name as the name of a folder: with a number where others have it.
    package static func make(_ name: String, unlike taken: Set<String>) -> String {
        let slug = make(name, limit: IncidentID.sizeLimit)
        guard taken.contains(slug) else { return slug }
        return (2...).lazy.map { "\(slug)-\($0)" }.first { !taken.contains($0) } ?? slug
    }
}
