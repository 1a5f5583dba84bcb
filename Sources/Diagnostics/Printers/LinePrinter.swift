/// One line a finding, for editors and `grep`: `path:line:column: level CODE name: message`.
package enum LinePrinter {
    package static func text(of report: CheckReport) -> LongText {
        LongText(count: report.diagnostics.count) { place, bytes in
            bytes += line(report.diagnostics[place]).utf8
            bytes.append(0x0A)
        }
    }

    static func line(_ diagnostic: Diagnostic) -> String {
        // A line that begins with two colons is a command to a workflow of GitHub, whatever printed it.
        let path = diagnostic.path.hasPrefix("::") ? "./" + diagnostic.path : diagnostic.path
        let place = "\(path):\(diagnostic.range.start.line):\(diagnostic.range.start.column)"
        let text = "\(place): \(diagnostic.level.rawValue) \(diagnostic.code) \(diagnostic.rule): \(diagnostic.message)"
        return TerminalText.shown(text).text
    }
}
