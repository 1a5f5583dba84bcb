import Frameworks

/// The words that titles have because a framework gives them a form: `inc` and `sev` of `[inc-{yy}-{mm}-{dd}-SEV-{severity}] …`.
enum NamingWords {
    /// Those of the frameworks that a history's incidents name.
    static func of(_ history: History, _ frameworks: FrameworkCatalogue) -> [String] {
        let used = Set(history.incidents.map(\.framework))
        let forms = frameworks.frameworks.filter { used.contains($0.name) }.compactMap(\.policies.titleForm)
        return forms.flatMap(words)
    }

    static func words(of form: String) -> [String] {
        var words: [String] = []
        TermScanner.scan(literal(form)) { term in words.append(term.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }) }
        return words
    }

    /// A form without what stands between braces.
    private static func literal(_ form: String) -> String {
        form.split(separator: "{", omittingEmptySubsequences: false).enumerated().map { index, part in
            index == 0 ? part : part.firstIndex(of: "}").map { part[part.index(after: $0)...] } ?? part
        }.joined(separator: " ")
    }
}
