/// The report as data: contract 7, `check --format json`.
package enum JSONPrinter {
    package static func text(of report: CheckReport) -> LongText {
        let summary = JSONValue.object([
            ("files", .integer(report.paths.count)), ("errors", .integer(report.count(.error))),
            ("warnings", .integer(report.count(.warning))), ("suggestions", .integer(report.count(.suggestion))),
        ])
        let whole = JSONValue.object([("version", .integer(1)), ("summary", summary), ("diagnostics", .array([]))]).pretty
        let count = report.diagnostics.count
        let (head, foot) = (String(whole.dropLast("]\n}".count)), count > 0 ? "\n  ]\n}\n" : "]\n}\n")
        return LongText(head: head, foot: foot, count: count) { place, bytes in
            bytes += (place > 0 ? ",\n    " : "\n    ").utf8
            diagnostic(report.diagnostics[place], source: report.source(report.diagnostics[place].path)).write(to: &bytes, indent: 2)
        }
    }

    /// One finding; `source` gives the places of its fix.
    package static func diagnostic(_ diagnostic: Diagnostic, source: SourceFile?) -> JSONValue {
        .object([
            ("code", .string(diagnostic.code)), ("rule", .string(diagnostic.rule)), ("level", .string(diagnostic.level.rawValue)),
            ("path", .string(diagnostic.path)), ("range", range(diagnostic.range)), ("message", .string(diagnostic.message)),
            ("help", .optional(diagnostic.help)), ("notes", .array(diagnostic.notes.map(note))),
            ("fix", diagnostic.fix.flatMap { fix in source.map { self.fix(fix, in: $0) } } ?? .null),
        ])
    }

    private static func range(_ range: SourceRange) -> JSONValue {
        .object([("start", position(range.start)), ("end", position(range.end))])
    }

    private static func position(_ position: Position) -> JSONValue {
        .object([("line", .integer(position.line)), ("column", .integer(position.column))])
    }

    private static func note(_ note: Note) -> JSONValue {
        .object([("path", .string(note.path)), ("range", note.range.map(range) ?? .null), ("message", .string(note.message))])
    }

    private static func fix(_ fix: Fix, in source: SourceFile) -> JSONValue {
        .object([
            ("title", .string(fix.title)), ("safe", .bool(fix.isSafe)),
            (
                "edits",
                .array(
                    fix.edits.map {
                        .object([("range", range(source.range($0.range))), ("replacement", .string($0.replacement))])
                    })
            ),
        ])
    }
}
