import ArgumentParser
import Diagnostics
import Foundation
import Incidents
import Project

/// The options of every command, and what they say about the world: the project, the clock, the terminal.
struct GlobalOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The project's folder. Default: found by walking up to a lookback.yml, else to a content folder.", valueName: "dir"))
    var root: String?

    @Option(help: ArgumentHelp("The configuration file. Default: lookback.yml in the project's folder.", valueName: "file"))
    var config: String?

    @Option(
        help: ArgumentHelp(
            "The moment that counts as now, of which the day in UTC matters. Default: SOURCE_DATE_EPOCH, else the clock.",
            valueName: "instant"))
    var now: String?

    @Option(help: ArgumentHelp("When to colour: auto, always or never. NO_COLOR is honoured.", valueName: "when"))
    var color: ColorChoice = .auto

    @Flag(name: .shortAndLong, help: "Print results only: no counts, no progress.")
    var quiet = false

    func validate() throws {
        if let now, Self.instant(now) == nil {
            throw ValidationError("--now: \"\(now)\" is no moment; write it as 2026-03-14T09:12:00Z or 2026-03-14")
        }
    }

    /// The project around the working folder. A configuration that is wrong is told in full, and nothing else is done.
    func project() throws -> ProjectFolder {
        let project = try ProjectFolder.find(from: Disk.workingFolder, root: root, configuration: config)
        guard let source = project.configurationSource, !project.diagnostics.isEmpty else { return project }
        tell(project.diagnostics, in: project) { _ in source }
        throw ExitCode(ExitStatus.failed)
    }

    /// The day, in UTC, of the moment that counts as now. All that is judged against it is judged by the day, so that a run can be repeated.
    func today() throws -> CalendarDay {
        if let now, let instant = Self.instant(now) { return instant.day }
        guard let epoch = ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"], !epoch.isEmpty else {
            return Instant(secondsSinceEpoch: Int(Date().timeIntervalSince1970.rounded(.down))).day
        }
        guard let seconds = Int(epoch), (0...253_402_300_799).contains(seconds) else {
            throw WorldError("read", "SOURCE_DATE_EPOCH", because: "\"\(epoch)\" is no count of seconds since 1970")
        }
        return Instant(secondsSinceEpoch: seconds).day
    }

    /// - Parameter isTerminal: whether what is written goes to a terminal.
    func usesColor(isTerminal: Bool) -> Bool {
        let environment = ProcessInfo.processInfo.environment
        return switch color {
        case .always: true
        case .never: false
        case .auto: isTerminal && environment["NO_COLOR", default: ""].isEmpty && environment["TERM"] != "dumb"
        }
    }

    /// Counts and the like, for people.
    func note(_ text: String) {
        if !quiet { StandardError.write(text + "\n") }
    }

    /// Nothing outside the content folder is read; that something is not should surprise nobody.
    func tell(unfollowed links: [WorldError]) {
        for link in links { note("lookback: \"\(link.path)\" is not read: \(link.reason)") }
    }

    /// Tells what is wrong, and where from the working folder.
    func tell(_ diagnostics: some Sequence<Diagnostic>, in project: ProjectFolder, source: (String) -> SourceFile?) {
        let printer = TerminalPrinter(usesColor: usesColor(isTerminal: StandardError.isTerminal))
        for diagnostic in diagnostics {
            let named = diagnostic.naming { project.path($0, from: Disk.workingFolder) }
            StandardError.write(printer.block(named, source: source(diagnostic.path)) + "\n")
        }
    }

    private static func instant(_ text: String) -> Instant? {
        InstantReader.read(text, zone: .utc)?.at ?? DayReader.read(text).map { Instant(day: $0, secondOfDay: 0) }
    }
}
