import Diagnostics
import Project
import Rules

/// A finding as the Language Server Protocol's `Diagnostic`.
struct PublishedDiagnostic {
    let features: ClientFeatures
    /// The address of a file by its path relative to the root.
    let uri: (String) -> String
    /// The text of a file by its path.
    let source: (String) -> SourceFile?
    /// Where the rules are explained, with a slash at the end.
    let ruleAddress: String?

    /// Where the site of a project explains its rules; nil when it does not, or has no address.
    static func ruleAddress(_ configuration: Configuration) -> String? {
        guard configuration.docs, let base = configuration.site.baseURL else { return nil }
        return base + "rules/"
    }

    func json(_ diagnostic: Diagnostic, in file: SourceFile) -> JSONValue {
        let hasPage = RuleRegistry.rule(named: diagnostic.rule) != nil
        let address = hasPage ? ruleAddress.map { JSONValue.object([("href", .string($0 + diagnostic.rule + "/"))]) } : nil
        let notes = features.takesRelatedInformation && !diagnostic.notes.isEmpty ? JSONValue.array(diagnostic.notes.map(related)) : nil
        return .members(
            ("range", range(diagnostic.range, in: file)), ("severity", .integer(Self.severity(diagnostic.level))),
            ("code", .string(diagnostic.code)), ("codeDescription", address), ("source", .string("lookback")),
            ("message", .string([diagnostic.message, diagnostic.help].compactMap(\.self).joined(separator: "\n"))),
            ("relatedInformation", notes), ("data", .object([("rule", .string(diagnostic.rule))])))
    }

    /// Error, Warning and Information: a Hint would not be listed.
    private static func severity(_ level: Level) -> Int {
        switch level {
        case .error: 1
        case .warning: 2
        case .suggestion: 3
        }
    }

    private func related(_ note: Note) -> JSONValue {
        let file = source(note.path) ?? SourceFile(path: note.path, text: "")
        let place = note.range.map { range($0, in: file) } ?? features.encoding.range(0..<0, in: file)
        let location = JSONValue.object([("uri", .string(uri(note.path))), ("range", place)])
        return .object([("location", location), ("message", .string(note.message))])
    }

    private func range(_ range: SourceRange, in file: SourceFile) -> JSONValue {
        let start = file.offset(of: range.start)
        return features.encoding.range(start..<max(start, file.offset(of: range.end)), in: file)
    }
}

extension SourceFile {
    /// The byte at a position; one that lies beyond the file is its end.
    func offset(of position: Position) -> Int {
        guard position.line <= lineCount else { return bytes.count }
        return min(bytes.count, lineStart(max(1, position.line)) + max(0, position.column - 1))
    }
}
