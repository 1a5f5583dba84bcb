/// JUnit XML: a suite a file, a failed test a finding; a file without findings is one passed test.
package enum JUnitPrinter {
    package static func print(_ report: CheckReport) -> String {
        let byPath = Dictionary(grouping: report.diagnostics, by: \.path)
        let paths = report.paths + Set(byPath.keys).subtracting(report.paths).sorted()
        let tests = paths.reduce(0) { $0 + max(1, byPath[$1]?.count ?? 0) }
        var xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        xml += "<testsuites name=\"lookback\" tests=\"\(tests)\" failures=\"\(report.diagnostics.count)\" errors=\"0\">\n"
        for path in paths { xml += suite(path, byPath[path] ?? []) }
        return xml + "</testsuites>\n"
    }

    private static func suite(_ path: String, _ findings: [Diagnostic]) -> String {
        let name = escaped(path)
        var xml = "  <testsuite name=\"\(name)\" tests=\"\(max(1, findings.count))\" failures=\"\(findings.count)\" errors=\"0\">\n"
        if findings.isEmpty { xml += "    <testcase name=\"no findings\" classname=\"\(name)\"/>\n" }
        for finding in findings {
            let test = "\(finding.code) \(finding.rule) (\(finding.range.start.line):\(finding.range.start.column))"
            xml += "    <testcase name=\"\(escaped(test))\" classname=\"\(name)\">\n"
            xml += "      <failure type=\"\(finding.level.rawValue)\" message=\"\(escaped(finding.message))\">"
            xml += [LinePrinter.line(finding), finding.help].compactMap { $0.map(escaped) }.joined(separator: "\n") + "</failure>\n"
            xml += "    </testcase>\n"
        }
        return xml + "  </testsuite>\n"
    }

    /// Text for XML 1.0, which cannot hold most control characters at all; on one line.
    private static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in TerminalText.shown(text).text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "\u{FFFE}", "\u{FFFF}": result += "\u{FFFD}"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
