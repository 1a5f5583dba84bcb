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
}
