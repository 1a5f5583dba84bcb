import ArgumentParser
import Diagnostics
import Project

/// What is wrong with a project's templates, or with what they made.
enum TemplateFaults {
    /// Tells it; with an error among it nothing may leave the house.
    static func judge(_ diagnostics: [Diagnostic], overrides: [String: [UInt8]], sources: [String: SourceFile], _ options: GlobalOptions)
        throws
    {
        let printer = TerminalPrinter(usesColor: options.usesColor(isTerminal: StandardError.isTerminal))
        for diagnostic in diagnostics {
            let name = Path.relative(diagnostic.path, to: "templates") ?? diagnostic.path
            let source = overrides[name].map { SourceFile(path: diagnostic.path, bytes: $0) } ?? sources[diagnostic.path]
            StandardError.write(printer.block(diagnostic, source: source) + "\n")
        }
        if diagnostics.contains(where: { $0.level == .error }) { throw ExitCode(ExitStatus.failed) }
    }
}
