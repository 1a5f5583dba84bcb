import Foundation
import Frameworks

/// Other ways to write a name that say the same: in addresses and file names letters lose their marks, in headlines they are capitals, and
/// keyboards differ in apostrophes.
enum NameSpellings {
    /// - Parameter mindsCase: where only the letters as they are tell a name from a word.
    /// - Returns: the name itself, then the others.
    static func all(of name: String, mindsCase: Bool) -> [String] {
        var names = [name]
        if name.contains(where: apostrophes.contains) {
            names += ["'", "’", ""].map { mark in String(name.map { apostrophes.contains($0) ? mark : String($0) }.joined()) }
        }
        // In a slug a sign between words is gone.
        if name.contains(" & ") { names += [" ", " and "].map { name.replacing(" & ", with: $0) } }
        let marked = names.filter { $0.utf8.contains { $0 >= 0x80 } }
        for name in marked {
            names += [name.precomposedStringWithCanonicalMapping, name.decomposedStringWithCanonicalMapping]
            names += [plain(name) { LatinLetters.plain($0) }, plain(name) { german[$0] ?? LatinLetters.plain($0) }]
            if !mindsCase { names += [name.lowercased(), name.uppercased()] }
        }
        // Strings that differ in how a letter is composed are equal.
        var seen: Set<[UInt8]> = []
        return names.filter { seen.insert(Array($0.utf8)).inserted }
    }

    private static let apostrophes: Set<Character> = ["'", "’"]
    private static let german: [Unicode.Scalar: String] = ["ä": "ae", "ö": "oe", "ü": "ue", "Ä": "ae", "Ö": "oe", "Ü": "ue", "ø": "oe"]

    private static func plain(_ name: String, _ letters: (Unicode.Scalar) -> String?) -> String {
        name.precomposedStringWithCanonicalMapping.unicodeScalars.map { scalar in
            let plain = letters(scalar) ?? String(scalar)
            return scalar.properties.isUppercase ? plain.prefix(1).uppercased() + plain.dropFirst() : plain
        }.joined()
    }
}
