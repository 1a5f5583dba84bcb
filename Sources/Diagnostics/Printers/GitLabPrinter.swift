/// A Code Quality report for GitLab's merge requests.
package enum GitLabPrinter {
    package static func print(_ report: CheckReport) -> String {
        let issues = zip(report.diagnostics, Fingerprint.all(of: report)).map { diagnostic, fingerprint in
            JSONValue.object([
                ("description", .string([diagnostic.message, diagnostic.help].compactMap(\.self).joined(separator: "; "))),
                ("check_name", .string("\(diagnostic.code) \(diagnostic.rule)")), ("fingerprint", .string(fingerprint)),
                ("severity", .string(severity(of: diagnostic.level))),
                (
                    "location",
                    .object([
                        ("path", .string(diagnostic.path)),
                        (
                            "lines",
                            .object([("begin", .integer(diagnostic.range.start.line)), ("end", .integer(diagnostic.range.end.line))])
                        ),
                    ])
                ),
            ])
        }
        return JSONValue.array(issues).pretty + "\n"
    }

    private static func severity(of level: Level) -> String {
        switch level {
        case .error: "major"
        case .warning: "minor"
        case .suggestion: "info"
        }
    }
}
