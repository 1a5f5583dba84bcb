/// Latin letters without their diacritics: what headings are compared by and what slugs are made of.
package enum LatinLetters {
    /// The plain lower-case letters that stand for a scalar: `É` is `e`, `ß` is `ss`; nil for what is no Latin letter with a diacritic.
    package static func plain(_ scalar: Unicode.Scalar) -> String? { table[scalar.value] }

    /// Plain letters and those that are written as them.
    private static let groups: [(plain: String, marked: String)] = [
        ("a", "àáâãäåāăąǎȁạảấầẩẫậắằẳẵặ"), ("ae", "æ"), ("c", "çćĉċč"), ("d", "ďđð"), ("e", "èéêëēĕėęěȅẹẻẽếềểễệ"), ("g", "ĝğġģ"),
        ("h", "ĥħ"), ("i", "ìíîïĩīĭįıǐỉị"), ("j", "ĵ"), ("k", "ķ"), ("l", "ĺļľŀł"), ("n", "ñńņňŉŋ"), ("o", "òóôõöøōŏőǒọỏốồổỗộớờởỡợơ"),
        ("oe", "œ"), ("r", "ŕŗř"), ("s", "śŝşšș"), ("ss", "ß"), ("t", "ţťŧț"), ("th", "þ"), ("u", "ùúûüũūŭůűųǔụủứừửữựư"), ("w", "ŵ"),
        ("y", "ýÿŷỳỵỷỹ"), ("z", "źżž"),
    ]

    private static let table: [UInt32: String] = {
        var table: [UInt32: String] = [:]
        for group in groups {
            for letter in group.marked.unicodeScalars {
                table[letter.value] = group.plain
                for upper in letter.properties.uppercaseMapping.unicodeScalars where upper.value > 0x7F { table[upper.value] = group.plain }
            }
        }
        return table
    }()
}
