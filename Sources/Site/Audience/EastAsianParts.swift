/// Family and given names of people whose names are written in Han characters without a space.
enum EastAsianParts {
    /// Of `山田太郎` the two halves, of a shorter name what may be either part; nil for other names.
    static func parts(of name: String) -> [String]? {
        let characters = Array(name)
        guard (3...4).contains(characters.count), characters.allSatisfy({ $0.unicodeScalars.allSatisfy(isHan) }) else { return nil }
        return [String(characters.prefix(2)), String(characters.suffix(2))]
    }

    private static func isHan(_ scalar: Unicode.Scalar) -> Bool { (0x4E00...0x9FFF).contains(scalar.value) }
}
