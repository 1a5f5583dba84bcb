import Diagnostics

/// Writes texts as keys and values of front matter.
package enum FrontMatterScalar {
    /// Plain where no reader of YAML could take it for something else, else in double quotes.
    package static func written(_ text: String) -> String { isPlain(text) ? text : quoted(text) }

    /// In double quotes, on one line; YAML and TOML read it alike.
    package static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": quoted += "\\\(scalar)"
            case "\n", "\r", "\t": quoted += " "
            default: if scalar.value >= 0x20 { quoted.unicodeScalars.append(scalar) }
            }
        }
        return quoted + "\""
    }

    /// In the quotes that stand around what it replaces, if any do.
    package static func written(_ text: String, inPlaceOf range: Range<Int>, of source: SourceFile) -> String {
        switch range.isEmpty ? nil : source.bytes[range.lowerBound] {
        case 0x22: quoted(text)
        case 0x27: text.utf8.contains { $0 == 0x27 || $0 < 0x20 } ? quoted(text) : "'\(text)'"
        default: written(text)
        }
    }

    private static func isPlain(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first, first.properties.isAlphabetic || ("0"..."9").contains(first) else { return false }
        return !text.unicodeScalars.contains { scalar in
            switch scalar {
            case "#", "\"", "'", "\\", "{", "}", "[", "]", ",", "&", "*", "|", ">", "%", "@", "`", "\n", "\r", "\t": true
            default: scalar.value < 0x20 || scalar.value == 0xFEFF
            }
        } && !text.contains(": ") && !text.hasSuffix(":") && !text.hasSuffix(" ")
    }
}

extension NearMiss.Guess {
    /// Writes the one word that can have been meant in place of a key or value of front matter, in its quotes.
    package func fix(at range: Range<Int>, of source: SourceFile) -> Fix? {
        fix(at: range, writing: FrontMatterScalar.written(best, inPlaceOf: range, of: source))
    }
}
