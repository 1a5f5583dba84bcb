/// Changes of an example's text after which a rule must say the same of the same spans.
enum Mutation {
    static let crlf: @Sendable (String) -> String = { text in
        String(text.unicodeScalars.flatMap { $0 == "\n" ? ["\r", "\n"] : [$0] }.asText)
    }

    /// Other line endings, a byte-order mark, no line ending at the end.
    static let ofWholeFiles: [@Sendable ([UInt8]) -> [UInt8]] = [
        { $0.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] } }, { $0.map { $0 == 0x0A ? 0x0D : $0 } }, { [0xEF, 0xBB, 0xBF] + $0 },
        { Array(withoutFinalNewline(String(decoding: $0, as: UTF8.self)).utf8) },
    ]

    static func withoutFinalNewline(_ text: String) -> String {
        var text = text
        while text.hasSuffix("\n") { text.removeLast() }
        return text
    }

    /// A comment with characters of several bytes at the top of the front matter, else of the body; nil where the first line itself is marked.
    static func emojiBefore(_ text: String) -> String? {
        guard !text.hasPrefix("⟦"), !text.hasPrefix("-- ") else { return nil }
        let line = "🔥 é 停\n"
        if text.hasPrefix("---\n") { return "---\n# " + line + text.dropFirst(4) }
        return line + "\n" + text
    }

    /// The body between two fences; nil for several files and where only the front matter is marked.
    static func insideCodeFence(_ text: String) -> String? {
        guard !text.hasPrefix("-- ") else { return nil }
        let fence = "~~~~~~\n"
        guard text.hasPrefix("---\n") || text.hasPrefix("⟦---⟧\n") else { return fence + text + "\n" + fence }
        let parts = text.split(separator: "---\n", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, !parts[1].contains("⟦"), !parts[0].contains("⟦") else { return nil }
        return "\(parts[0])---\n\(parts[1])---\n\(fence)\(parts[2])\n\(fence)"
    }
}

extension [Unicode.Scalar] {
    fileprivate var asText: String { String(String.UnicodeScalarView(self)) }
}
