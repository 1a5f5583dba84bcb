/// How much a diagnostic weighs.
package enum Level: String, Sendable, Hashable, CaseIterable, Comparable, Codable {
    case error, warning, suggestion

    /// Heavier levels come first.
    package static func < (left: Level, right: Level) -> Bool { left.weight < right.weight }
    private var weight: Int {
        switch self {
        case .error: 0
        case .warning: 1
        case .suggestion: 2
        }
    }
}

/// One fault, as every printer shows it.
package struct Diagnostic: Sendable, Hashable {
    /// `LB402`
    package var code: String
    /// `timeline-out-of-order`
    package var rule: String
    package var level: Level
    package var path: String
    package var range: SourceRange
    package var message: String
    package var help: String?
    package var notes: [Note]
    package var fix: Fix?

    package init(
        code: String, rule: String, level: Level, path: String, range: SourceRange, message: String, help: String? = nil,
        notes: [Note] = [],
        fix: Fix? = nil
    ) {
        self.code = code
        self.rule = rule
        self.level = level
        self.path = path
        self.range = range
        self.message = message
        self.help = help
        self.notes = notes
        self.fix = fix
    }
    /// The same with other names of the files.
    package func naming(_ name: (String) -> String) -> Diagnostic {
        var renamed = self
        renamed.path = name(path)
        renamed.notes = notes.map { Note(path: name($0.path), range: $0.range, message: $0.message) }
        return renamed
    }
}
