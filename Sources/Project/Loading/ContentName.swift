/// What a file of the content folder is, judged by its name alone.
package enum ContentName {
    /// Whether a file of this name is an incident when it stands where incidents stand.
    package static func isIncident(_ name: String) -> Bool {
        guard let first = name.utf8.first, first != UInt8(ascii: "_"), first != UInt8(ascii: ".") else { return false }
        let lower = name.lowercased()
        if lower.hasPrefix("readme") && (name.hasPrefix("README") || lower.hasPrefix("readme.")) { return false }
        if isMarkdown(lower) { return !lower.hasPrefix("template") }
        return !name.utf8.contains(UInt8(ascii: ".")) && beginsWithDay(name)
    }

    /// Whether a file of this name can be read as an incident wherever it stands, when somebody asks for it.
    package static func isDocument(_ name: String) -> Bool { isMarkdown(name) || isIncident(name) }

    /// Whether nothing below a folder of this name is an incident. `_posts` is where blogs keep what they have published.
    package static func isHiddenFolder(_ name: String) -> Bool { name.utf8.first == UInt8(ascii: "_") && name != "_posts" }

    /// The page of a bundle: a folder that holds it is one incident.
    package static func isBundleIndex(_ name: String) -> Bool { isMarkdown(name) && name.lowercased().hasPrefix("index.") }

    package static func isDefaults(_ name: String) -> Bool { name == "_defaults.yml" || name == "_defaults.yaml" }

    /// `2026-03-14…`, `2026_03_14…` or `20260314…`.
    package static func beginsWithDay(_ name: String) -> Bool {
        let bytes = Array(name.utf8.prefix(11))
        func isDigits(_ range: Range<Int>) -> Bool {
            range.upperBound <= bytes.count && bytes[range].allSatisfy { (0x30...0x39).contains($0) }
        }
        if isDigits(0..<8) { return bytes.count == 8 || !(0x30...0x39).contains(bytes[8]) }
        guard bytes.count >= 10, isDigits(0..<4), isDigits(5..<7), isDigits(8..<10), bytes[4] == bytes[7] else { return false }
        return bytes[4] == UInt8(ascii: "-") || bytes[4] == UInt8(ascii: "_")
    }

    package static func isMarkdown(_ name: String) -> Bool {
        let lower = name.lowercased()
        return [".md", ".markdown", ".qmd", ".html.md.erb"].contains { lower.hasSuffix($0) && lower.utf8.count > $0.utf8.count }
    }
}
