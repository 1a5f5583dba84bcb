import Diagnostics

/// What the rules found of a project, with the texts they found it in.
struct Findings: Sendable {
    /// Those of one file.
    struct OfFile: Sendable {
        let diagnostics: [Diagnostic]
        let source: SourceFile
    }

    private(set) var byPath: [String: OfFile] = [:]

    init() {}

    /// - Parameter sources: every text that a diagnostic may point into, by its path.
    init(_ diagnostics: [Diagnostic], sources: [String: SourceFile]) {
        for (path, diagnostics) in Dictionary(grouping: diagnostics, by: \.path) {
            byPath[path] = OfFile(diagnostics: diagnostics, source: sources[path] ?? SourceFile(path: path, text: ""))
        }
    }

    /// What was found in just this text; nothing when it has changed since.
    func diagnostics(in source: SourceFile) -> [Diagnostic] {
        guard let found = byPath[source.path], found.source.bytes == source.bytes else { return [] }
        return found.diagnostics
    }
}
