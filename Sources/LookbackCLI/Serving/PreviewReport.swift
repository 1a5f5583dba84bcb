import Diagnostics
import Project

/// What is wrong with the content just now, as the overlay shows it.
struct PreviewReport: Sendable {
    /// Whether the site that is served is an earlier one.
    let isHeld: Bool
    /// `2 errors, 1 warning in 3 of 40 files`
    let summary: String
    let errors: Int
    /// Each as a terminal shows it, errors first.
    let blocks: [String]
    /// How many more there are.
    let omitted: Int

    private static let limit = 40

    init(_ project: LiveProject, _ diagnostics: [Diagnostic], isHeld: Bool) {
        let sources = project.sources
        let report = CheckReport(
            diagnostics: diagnostics, paths: project.reading.incidents.map(\.document.path), rules: Pipeline.rules,
            source: { sources[$0] })
        let shown = diagnostics.filter { $0.level == .error } + diagnostics.filter { $0.level == .warning }
        let printer = TerminalPrinter(usesColor: false)
        let unreadable = project.unreadable.map { "error: \($0)\n" }
        self.isHeld = isHeld
        summary = unreadable.isEmpty ? report.summary : "\(Count.text(unreadable.count, "unreadable file")), \(report.summary)"
        errors = unreadable.count + report.count(.error)
        blocks = unreadable + shown.prefix(Self.limit).map { printer.block($0, source: sources[$0.path]) }
        omitted = max(0, shown.count - Self.limit)
    }

    /// - Parameters:
    ///   - version: counts every change of site or report.
    ///   - site: names the site that is served.
    func json(version: Int, site: String) -> JSONValue {
        .object([
            ("version", .integer(version)), ("site", .string(site)), ("isHeld", .bool(isHeld)), ("summary", .string(summary)),
            ("errors", .integer(errors)), ("blocks", .strings(blocks)), ("omitted", .integer(omitted)),
        ])
    }
}
