import Diagnostics

/// The interface text of a site in one language. English is complete by definition; another language falls back to it word by word.
struct Words: Sendable {
    let language: String
    private let texts: [String: String]
    /// The texts that have places to fill, cut at these.
    private let patterns: [String: [Piece]]
    let months: [String]
    let shortMonths: [String]

    /// A stretch of a text, and the name of the place after it.
    private struct Piece {
        let text: String
        let name: String?
    }

    private init(language: String, texts: [String: String]) {
        (self.language, self.texts) = (language, texts)
        patterns = texts.compactMapValues { $0.utf8.contains(UInt8(ascii: "{")) ? Self.pieces(of: $0) : nil }
        months = texts["months"]?.split(separator: " ").map(String.init) ?? []
        shortMonths = texts["months-short"]?.split(separator: " ").map(String.init) ?? []
    }

    private static func pieces(of text: String) -> [Piece] {
        var pieces: [Piece] = []
        var rest = text[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            pieces.append(Piece(text: String(rest[..<open]), name: String(rest[rest.index(after: open)..<close])))
            rest = rest[rest.index(after: close)...]
        }
        return pieces + [Piece(text: String(rest), name: nil)]
    }

    /// The catalogue of a language from the theme, and what is wrong with it.
    static func read(_ language: String, from theme: Theme) -> (words: Words, diagnostics: [Diagnostic]) {
        var texts = builtInEnglish
        var diagnostics: [Diagnostic] = []
        for code in language == fallback ? [fallback] : [fallback, language] {
            guard let source = theme.words[code], source.bytes != builtInSource?.bytes else { continue }
            let (entries, findings) = parse(source, known: builtInEnglish)
            diagnostics += findings.map { Theme.diagnostic(source, $0) }
            texts.merge(entries) { _, own in own }
        }
        return (Words(language: theme.words[language] == nil ? fallback : language, texts: texts), diagnostics)
    }

    /// The text of a key that Swift code uses.
    subscript(key: String) -> String {
        guard let text = texts[key] else { preconditionFailure("\"\(key)\" is no interface text") }
        return text
    }

    /// A text with its `{name}` places filled.
    func callAsFunction(_ key: String, _ values: KeyValuePairs<String, String>) -> String {
        guard let pieces = patterns[key] else { return self[key] }
        var filled = ""
        for piece in pieces {
            filled += piece.text
            guard let name = piece.name else { continue }
            filled += values.first { $0.key == name }?.value ?? "{\(name)}"
        }
        return filled
    }

    /// `1 incident`, `12 incidents`: the forms stand under `key-one` and `key-other`; where none is said in other words, under `key-none`.
    func count(_ key: String, _ number: Int) -> String {
        if number == 0, let none = texts[key + Self.noneSuffix] { return none }
        return self(key + (number == 1 ? "-one" : "-other"), ["n": grouped(number)])
    }

    /// A whole number with the language's thousands separator.
    func grouped(_ number: Int) -> String {
        let digits = String(number.magnitude)
        guard digits.utf8.count > 4 else { return String(number) }
        var groups = ""
        for (place, digit) in digits.enumerated() {
            if place > 0, (digits.count - place) % 3 == 0 { groups += self["thousands-separator"] }
            groups.append(digit)
        }
        return (number < 0 ? "−" : "") + groups
    }

    /// At most two decimals, after the language's separator.
    func decimal(_ number: Double) -> String { PlotScale.format(number).replacing(".", with: self["decimal-separator"]) }

    /// Every text there is.
    var all: some Sequence<String> { texts.values }

    static let fallback = "en"
    private static let builtInSource = EmbeddedTheme.files.first { $0.path == "words/\(fallback).txt" }
        .map { SourceFile(path: $0.path, text: $0.text) }
    private static let builtInEnglish = builtInSource.map { parse($0).texts } ?? [:]

    /// Every key there is.
    static let keys: [String] = builtInEnglish.keys.sorted()

    /// Lines of `key = text`; lines that begin with `#` are comments.
    /// - Parameter known: what has the keys that there are; without it any key is one.
    private static func parse(_ source: SourceFile, known: [String: String]? = nil) -> (texts: [String: String], findings: [Finding]) {
        var texts: [String: String] = [:]
        var findings: [Finding] = []
        for line in 1...source.lineCount {
            let text = source.lineText(line)
            guard let first = text.first, first != "#" else { continue }
            let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
                .map { String($0.unicodeScalars.trimmed) }
            guard parts.count == 2 else {
                findings.append(Finding(source.lineRange(line), "\"\(text)\" is no line of the form key = text"))
                continue
            }
            texts[parts[0]] = parts[1]
            if let known, !isKey(parts[0], known) {
                let near = NearMiss.best(for: parts[0], among: keys).map { "; did you mean \"\($0)\"?" } ?? ""
                findings.append(Finding(source.lineRange(line), "\"\(parts[0])\" is no interface text\(near)"))
            }
        }
        return (texts, findings)
    }

    /// What is said of none may be said in any language, also where English has no words of its own for it.
    private static func isKey(_ key: String, _ known: [String: String]) -> Bool {
        known[key] != nil || key.hasSuffix(noneSuffix) && known[key.dropLast(noneSuffix.count) + "-other"] != nil
    }

    private static let noneSuffix = "-none"
}

extension Words: ViewModel {
    static let fields = FieldList<Words>(keys.map { key in .text(key) { $0[key] } }, mayIgnore: true)
}

extension Substring.UnicodeScalarView {
    /// Without white space at either end.
    fileprivate var trimmed: Substring.UnicodeScalarView {
        var view = self
        while let first = view.first, first.isWhiteSpace { view.removeFirst() }
        while let last = view.last, last.isWhiteSpace { view.removeLast() }
        return view
    }
}
