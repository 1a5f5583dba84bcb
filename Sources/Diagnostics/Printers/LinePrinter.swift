/// One line a finding, for editors and `grep`: `path:line:column: level CODE name: message`.
package enum LinePrinter {
    package static func print(_ report: CheckReport) -> String { report.diagnostics.map { line($0) + "\n" }.joined() }

    static func line(_ diagnostic: Diagnostic) -> String {
        let place = "\(diagnostic.path):\(diagnostic.range.start.line):\(diagnostic.range.start.column)"
        let text = "\(place): \(diagnostic.level.rawValue) \(diagnostic.code) \(diagnostic.rule): \(diagnostic.message)"
        return TerminalText.shown(text).text
    }
}
