/// Annotations of a pull request on GitHub, and the job's summary page.
package enum GitHubPrinter {
    /// GitHub shows this many annotations of each kind for a step; the others stay in the log.
    private static let shownPerKind = 10
    private static let rowsInSummary = 200

    /// Workflow commands for the worst ten of each kind, then a plain line for every other finding.
    package static func print(_ report: CheckReport) -> String {
        let urgent = Set(report.rules.filter(\.isUrgent).map(\.code))
        var commands: [String] = []
        var others: [String] = []
        for level in Level.allCases {
            let findings = report.diagnostics.filter { $0.level == level }
            let worstFirst = findings.filter { urgent.contains($0.code) } + findings.filter { !urgent.contains($0.code) }
            commands += worstFirst.prefix(shownPerKind).map { command($0, source: report.source($0.path)) }
            others += worstFirst.dropFirst(shownPerKind).map { withoutCommands(LinePrinter.line($0)) }
        }
        return (commands + others).map { $0 + "\n" }.joined()
    }

    private static func command(_ diagnostic: Diagnostic, source: SourceFile?) -> String {
        let kind =
            switch diagnostic.level {
            case .error: "error"
            case .warning: "warning"
            case .suggestion: "notice"
            }
        let range = source.map { $0.scalarRange(diagnostic.range) } ?? diagnostic.range
        let properties = [
            ("file", TerminalText.shown(diagnostic.path).text), ("line", String(range.start.line)), ("endLine", String(range.end.line)),
            ("col", String(range.start.column)), ("endColumn", String(range.end.column)),
            ("title", "\(diagnostic.code) \(diagnostic.rule)"),
        ]
        let list = properties.map { "\($0)=\(escaped($1, alsoIn: [":", ","]))" }.joined(separator: ",")
        let text = [diagnostic.message, diagnostic.help].compactMap { $0.map { TerminalText.shown($0).text } }.joined(separator: "\n")
        return "::\(kind) \(list)::\(escaped(text))"
    }

    /// Runners take `##[error]` for a command wherever it stands in a line.
    private static func withoutCommands(_ line: String) -> String { line.contains("##[") ? line.replacing("##[", with: "## [") : line }

    private static func escaped(_ text: String, alsoIn more: Set<Unicode.Scalar> = []) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            if scalar == "%" || scalar == "\r" || scalar == "\n" || more.contains(scalar) {
                let digits = String(scalar.value, radix: 16, uppercase: true)
                result += "%" + (digits.count == 1 ? "0" : "") + digits
            } else {
                result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    private static func cell(_ text: String) -> String { MarkdownText.escaped(TerminalText.shown(text).text) }

    /// Markdown for `$GITHUB_STEP_SUMMARY`.
    package static func summary(_ report: CheckReport) -> String {
        var lines = ["## Lookback", "", report.summary + ".", ""]
        if !report.diagnostics.isEmpty { lines += ["| | Rule | Where | What |", "| --- | --- | --- | --- |"] }
        let worstFirst = Level.allCases.flatMap { level in report.diagnostics.filter { $0.level == level } }
        for diagnostic in worstFirst.prefix(rowsInSummary) {
            let what = [diagnostic.message, diagnostic.help].compactMap(\.self).map(cell).joined(separator: "<br>")
            let place = cell("\(diagnostic.path):\(diagnostic.range.start.line)")
            lines.append("| \(diagnostic.level.rawValue) | \(diagnostic.code) \(diagnostic.rule) | \(place) | \(what) |")
        }
        if worstFirst.count > rowsInSummary { lines += ["", "And \(worstFirst.count - rowsInSummary) more: see the log."] }
        return lines.joined(separator: "\n") + "\n"
    }
}
