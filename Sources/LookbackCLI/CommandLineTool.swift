import ArgumentParser
import Glibc
import Project

/// Runs the command that the arguments ask for and ends the process with its exit status.
package enum CommandLineTool {
    package static func run() async -> Never {
        // A reader that went away and a limit on file sizes are errors to be told, not reasons to be killed.
        signal(SIGPIPE, SIG_IGN)
        signal(SIGXFSZ, SIG_IGN)
        // A stream that was closed must not be the next file that is opened: messages would be written into it.
        // It stays as useless as it was: whoever reads or writes it is told.
        for (stream, mode) in [(STDIN_FILENO, O_WRONLY), (STDOUT_FILENO, O_RDONLY), (STDERR_FILENO, O_RDONLY)]
        where fcntl(stream, F_GETFD) < 0 {
            _ = open("/dev/null", mode)
        }
        exit(await status(of: Array(CommandLine.arguments.dropFirst())))
    }

    private static func status(of arguments: [String]) async -> Int32 {
        var parsed: (any ParsableCommand.Type)?
        do {
            var command = try Lookback.parseAsRoot(arguments)
            parsed = type(of: command)
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
            return ExitStatus.fine
        } catch let error as WorldError {
            StandardError.write("lookback: \(error)\n")
            return ExitStatus.failed
        } catch {
            guard let parsed, let error = error as? ValidationError else { return tell(error) }
            StandardError.write(WrongUsage.text(error, of: parsed) + "\n")
            return ExitStatus.wrongUsage
        }
    }

    /// What the argument parser has to say: help on standard output, wrong usage on standard error.
    private static func tell(_ error: any Error) -> Int32 {
        let code = Lookback.exitCode(for: error).rawValue
        // What nobody foresaw: it is no finding, and the work was not done.
        if code == ExitStatus.findings, !(error is ExitCode) {
            StandardError.write("lookback: \(error)\n")
            return ExitStatus.failed
        }
        let message = Lookback.fullMessage(for: error)
        guard !message.isEmpty else { return code }
        guard code == ExitStatus.fine else {
            StandardError.write(message + "\n")
            return code
        }
        do {
            try StandardOutput.write(message + "\n")
            return code
        } catch {
            StandardError.write("lookback: \(error)\n")
            return ExitStatus.failed
        }
    }
}
