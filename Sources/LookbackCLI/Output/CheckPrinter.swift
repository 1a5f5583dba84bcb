import Diagnostics
import Foundation
import Project

/// Prints what a check found in the format that was asked for.
struct CheckPrinter {
    let format: Check.Format
    let folder: ProjectFolder
    let options: GlobalOptions
    /// What the change adds to the history, as Markdown; empty when nothing says what changed.
    var addition = ""

    func print(_ report: CheckReport) throws {
        let report = try named(report)
        switch format {
        case .text: try printText(report)
        case .line: try StandardOutput.write(LinePrinter.text(of: report))
        case .json: try StandardOutput.write(JSONPrinter.text(of: report))
        case .gitlab: try StandardOutput.write(GitLabPrinter.print(report))
        case .sarif: try StandardOutput.write(SARIFPrinter.print(report, version: Lookback.version))
        case .junit: try StandardOutput.write(JUnitPrinter.print(report))
        case .github:
            try StandardOutput.write(GitHubPrinter.print(report))
            try appendSummary(report)
        }
    }

    /// People and editors open files from the working folder, forges show them from the repository's root; data has them from the project's.
    private func named(_ report: CheckReport) throws -> CheckReport {
        switch format {
        case .json: return report
        case .text, .line:
            let workingFolder = Disk.workingFolder
            return report.naming { folder.path($0, from: workingFolder) }
        case .github, .gitlab, .sarif, .junit: return report.naming(try folder.namesInRepository())
        }
    }

    /// The findings are the result; the count below them is for people.
    private func printText(_ report: CheckReport) throws {
        let printer = TerminalPrinter(usesColor: options.usesColor(isTerminal: StandardOutput.isTerminal))
        try StandardOutput.write(printer.text(of: report))
        options.note(report.summary)
    }

    /// GitHub shows what a job appends to this file on the job's page.
    private func appendSummary(_ report: CheckReport) throws {
        guard let path = ProcessInfo.processInfo.environment["GITHUB_STEP_SUMMARY"], !path.isEmpty else { return }
        try Disk.append(path, Array((GitHubPrinter.summary(report) + (addition.isEmpty ? "" : "\n" + addition)).utf8))
    }
}
