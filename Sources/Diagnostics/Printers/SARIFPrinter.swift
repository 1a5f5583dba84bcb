/// SARIF 2.1.0, for code scanning on GitHub and elsewhere.
package enum SARIFPrinter {
    /// - Parameter version: Lookback's own version.
    package static func print(_ report: CheckReport, version: String) -> String {
        let driver = JSONValue.object([
            ("name", .string("Lookback")), ("version", .string(version)), ("rules", .array(report.rules.map(rule))),
        ])
        let run = JSONValue.object([
            ("tool", .object([("driver", driver)])), ("columnKind", .string("unicodeCodePoints")),
            ("originalUriBaseIds", .object([(root, .object([("description", text("The root of the repository."))]))])),
            ("results", .array(results(of: report))),
        ])
        let log = JSONValue.object([
            ("$schema", .string("https://json.schemastore.org/sarif-2.1.0.json")), ("version", .string("2.1.0")), ("runs", .array([run])),
        ])
        return log.pretty + "\n"
    }

    private static let root = "SRCROOT"

    private static func text(_ text: String) -> JSONValue { .object([("text", .string(text))]) }

    private static func rule(_ rule: RuleDescription) -> JSONValue {
        .object([
            ("id", .string(rule.code)), ("name", .string(rule.name)), ("shortDescription", text(rule.summary)),
            ("fullDescription", text(rule.rationale)), ("help", text("\(rule.summary) \(rule.rationale)")),
            ("defaultConfiguration", .object([("level", .string(level(rule.level)))])),
        ])
    }

    private static func level(_ level: Level) -> String {
        switch level {
        case .error: "error"
        case .warning: "warning"
        case .suggestion: "note"
        }
    }

    private static func results(of report: CheckReport) -> [JSONValue] {
        let indices = Dictionary(report.rules.indices.map { (report.rules[$0].code, $0) }, uniquingKeysWith: { first, _ in first })
        return zip(report.diagnostics, Fingerprint.all(of: report)).map { diagnostic, fingerprint in
            let source = report.source(diagnostic.path)
            var members: [(String, JSONValue)] = [("ruleId", .string(diagnostic.code))]
            if let index = indices[diagnostic.code] { members.append(("ruleIndex", .integer(index))) }
            members += [
                ("level", .string(level(diagnostic.level))),
                ("message", text([diagnostic.message, diagnostic.help].compactMap(\.self).joined(separator: "\n"))),
                ("locations", .array([location(diagnostic.path, source?.scalarRange(diagnostic.range) ?? diagnostic.range)])),
                ("partialFingerprints", .object([("lookback/v1", .string(fingerprint))])),
            ]
            if !diagnostic.notes.isEmpty { members.append(("relatedLocations", .array(diagnostic.notes.map { note($0, in: report) }))) }
            if let fix = diagnostic.fix, let source { members.append(("fixes", .array([self.fix(fix, of: diagnostic.path, in: source)]))) }
            return .object(members)
        }
    }

    private static func note(_ note: Note, in report: CheckReport) -> JSONValue {
        let range = note.range.map { report.source(note.path)?.scalarRange($0) ?? $0 }
        return location(note.path, range, message: note.message)
    }

    private static func location(_ path: String, _ range: SourceRange?, message: String? = nil) -> JSONValue {
        var physical: [(String, JSONValue)] = [("artifactLocation", artifact(path))]
        if let range { physical.append(("region", region(range))) }
        var members: [(String, JSONValue)] = [("physicalLocation", .object(physical))]
        if let message { members.append(("message", text(message))) }
        return .object(members)
    }

    /// A path as a relative URI reference.
    private static func artifact(_ path: String) -> JSONValue {
        .object([("uri", .string(PercentEncoding.path(path))), ("uriBaseId", .string(root))])
    }

    private static func region(_ range: SourceRange) -> JSONValue {
        .object([
            ("startLine", .integer(range.start.line)), ("startColumn", .integer(range.start.column)),
            ("endLine", .integer(range.end.line)), ("endColumn", .integer(range.end.column)),
        ])
    }

    private static func fix(_ fix: Fix, of path: String, in source: SourceFile) -> JSONValue {
        let replacements = fix.edits.map { edit in
            JSONValue.object([
                ("deletedRegion", region(source.scalarRange(source.range(edit.range)))), ("insertedContent", text(edit.replacement)),
            ])
        }
        let change = JSONValue.object([("artifactLocation", artifact(path)), ("replacements", .array(replacements))])
        return .object([("description", text(fix.title)), ("artifactChanges", .array([change]))])
    }
}
