import Diagnostics

/// What a site is printed with: its theme, its words, and its templates made ready. The same until somebody changes one of them.
struct Press: Sendable {
    let theme: Theme
    let words: Words
    /// Nil when an error stands in a template.
    let renderer: Renderer?
    let diagnostics: [Diagnostic]
    private let overrides: [String: [UInt8]]
    private let language: String

    init(_ settings: SiteSettings) {
        (overrides, language) = (settings.overrides, settings.language)
        theme = Theme(overrides: overrides)
        let (words, wordFindings) = Words.read(language, from: theme)
        self.words = words
        var found = theme.diagnostics + wordFindings
        // The built-in templates need no check: tests hold them to their contracts.
        if found.isEmpty, !overrides.isEmpty {
            found = TemplateChecker.check(theme, pages: PageTemplate.allCases.map { ($0.rawValue, $0.contract) })
        }
        if !overrides.isEmpty { found += MisspeltOverride.findings(overrides, theme, language: words.language) }
        diagnostics = found
        renderer = found.contains { $0.level == .error } ? nil : Renderer(theme, words: words)
    }

    func fits(_ settings: SiteSettings) -> Bool { settings.language == language && settings.overrides == overrides }
}
