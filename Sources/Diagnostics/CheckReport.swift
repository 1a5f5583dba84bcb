/// What a run of all rules found, with everything a printer needs to show it.
package struct CheckReport: Sendable {
    /// Sorted by path, place and code.
    package let diagnostics: [Diagnostic]
    /// Every file that was checked, in order, the faultless ones included.
    package let paths: [String]
    /// The rules that exist, in order of their codes.
    package let rules: [RuleDescription]
    /// The file a diagnostic talks about; nil when it is not at hand, and then no source line is shown.
    package let source: @Sendable (String) -> SourceFile?
    /// What is told of a check once its diagnostics are gone.
    package let totals: Totals

    package init(
        diagnostics: [Diagnostic], paths: [String], rules: [RuleDescription], source: @escaping @Sendable (String) -> SourceFile?
    ) {
        self.diagnostics = diagnostics
        self.paths = paths
        self.rules = rules
        self.source = source
        totals = Totals(diagnostics, of: paths)
    }

    /// The same report with some of its diagnostics.
    package func keeping(_ diagnostics: [Diagnostic]) -> CheckReport {
        CheckReport(diagnostics: diagnostics, paths: paths, rules: rules, source: source)
    }

    /// The same report with other names of the files.
    package func naming(_ name: (String) -> String) -> CheckReport {
        // A file is named once, however much is found in it.
        var names: [String: String] = [:]
        func learn(_ path: String) { if names[path] == nil { names[path] = name(path) } }
        paths.forEach(learn)
        for place in diagnostics.indices {
            if place == 0 || diagnostics[place].path != diagnostics[place - 1].path { learn(diagnostics[place].path) }
            for note in diagnostics[place].notes { learn(note.path) }
        }
        // Most checks run in the project's own folder.
        if names.allSatisfy({ $0 == $1 }) { return self }
        func named(_ path: String) -> String { names[path] ?? path }
        let sources = Dictionary(
            names.compactMap { path, name in source(path).map { (name, $0) } }, uniquingKeysWith: { first, _ in first })
        return CheckReport(
            diagnostics: diagnostics.map { $0.naming(named) }, paths: paths.map(named), rules: rules, source: { sources[$0] })
    }

    package func count(_ level: Level) -> Int { totals.counts[level, default: 0] }

    /// `2 errors, 1 warning in 3 of 40 files`, or `no findings in 40 files`.
    package var summary: String { totals.summary }

    package struct Totals: Sendable {
        fileprivate let counts: [Level: Int]
        package let summary: String

        package var errors: Int { counts[.error, default: 0] }
        package var warnings: Int { counts[.warning, default: 0] }
        package var isEmpty: Bool { counts.isEmpty }

        /// - Parameter paths: of the files that were checked, those that only stand beside them aside.
        fileprivate init(_ diagnostics: [Diagnostic], of paths: [String]) {
            var counts: [Level: Int] = [:]
            var files: Set<String> = []
            // By index: whole diagnostics would be copied for the sake of a word.
            for place in diagnostics.indices {
                counts[diagnostics[place].level, default: 0] += 1
                if place == 0 || diagnostics[place].path != diagnostics[place - 1].path { files.insert(diagnostics[place].path) }
            }
            self.counts = counts
            let told = Level.allCases.compactMap { level in counts[level].map { CheckReport.counted($0, level.rawValue) } }
            let all = CheckReport.counted(paths.count + files.subtracting(paths).count, "file")
            summary = told.isEmpty ? "no findings in \(all)" : "\(told.joined(separator: ", ")) in \(files.count) of \(all)"
        }
    }

    static func counted(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
}
