import Incidents

/// A document, or a few, that a rule accepts or rejects; what is rejected stands between `⟦` and `⟧`.
///
/// Several files are written in one text, each after a line `-- content/a.md --`.
package struct RuleExample: Sendable {
    package let text: String
    /// What the reader must know beside the text ("The configuration lists the services `search` and `checkout`."), which `settings` puts in force.
    package let given: String?
    package let settings: @Sendable (inout RuleSettings) -> Void
    /// What the first finding says.
    package let message: String?
    /// The first file after every fix was applied.
    package let fixed: String?
    /// Where the example is written, so that a failing test points into the rule's file.
    package let file: String
    package let line: Int

    package init(
        _ text: String, given: String? = nil, message: String? = nil, fixed: String? = nil, file: String = #filePath, line: Int = #line,
        settings: @escaping @Sendable (inout RuleSettings) -> Void = { _ in }
    ) {
        self.text = text
        self.given = given
        self.settings = settings
        self.message = message
        self.fixed = fixed
        self.file = file
        self.line = line
    }
}
