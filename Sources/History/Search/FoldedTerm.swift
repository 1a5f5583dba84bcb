import Foundation

/// Terms without accents, so that "Ausfuhrung" finds "Ausführung". `templates/search-index.js` folds in the same way.
package enum FoldedTerm {
    /// The folded spelling; nil when the term has nothing to fold.
    package static func fold(_ term: ArraySlice<UInt8>) -> [UInt8]? {
        guard term.contains(where: { $0 >= 0xC3 && $0 < 0xE3 || $0 == 0xCC }) else { return nil }
        var folded = String.UnicodeScalarView()
        for scalar in String(decoding: term, as: UTF8.self).decomposedStringWithCanonicalMapping.unicodeScalars {
            if (0x300...0x36F).contains(scalar.value) { continue }
            if let plain = plainLetters[scalar] { folded.append(contentsOf: plain.unicodeScalars) } else { folded.append(scalar) }
        }
        return Array(String(folded).precomposedStringWithCanonicalMapping.utf8)
    }

    /// Letters that Unicode does not take apart.
    private static let plainLetters: [Unicode.Scalar: String] = [
        "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ł": "l", "ı": "i", "ð": "d", "þ": "th",
    ]
}
