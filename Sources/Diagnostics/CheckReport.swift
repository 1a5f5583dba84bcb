/// What a run of all rules found, with everything a printer needs to show it.
package struct CheckReport: Sendable {
    /// Sorted by path, place and code.
    package var diagnostics: [Diagnostic]
    /// Every file that was checked, in order, the faultless ones included.
    package var paths: [String]
    /// The rules that exist, in order of their codes.
    package var rules: [RuleDescription]
    /// The file a diagnostic talks about; nil when it is not at hand, and then no source line is shown.
    package var source: @Sendable (String) -> SourceFile?

    package init(
        diagnostics: [Diagnostic], paths: [String], rules: [RuleDescription], source: @escaping @Sendable (String) -> SourceFile?
    ) {
        self.diagnostics = diagnostics
        self.paths = paths
        self.rules = rules
        self.source = source
    }

    package func count(_ level: Level) -> Int { diagnostics.count { $0.level == level } }

    /// `2 errors, 1 warning in 3 of 40 files`, or `no findings in 40 files`.
    package var summary: String {
        let files = Self.counted(paths.count, "file")
        guard !diagnostics.isEmpty else { return "no findings in \(files)" }
        let counts = Level.allCases.compactMap { level in
            count(level) == 0 ? nil : Self.counted(count(level), level.rawValue)
        }
        return "\(counts.joined(separator: ", ")) in \(Set(diagnostics.map(\.path)).count) of \(files)"
    }

    /// What is told of a check once its diagnostics are gone.
    package var totals: Totals {
        Totals(errors: count(.error), warnings: count(.warning), summary: diagnostics.isEmpty ? "" : summary)
    }

    package struct Totals: Sendable {
        package let errors: Int
        package let warnings: Int
        /// Empty when nothing was found.
        package let summary: String
    }

    static func counted(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
}
