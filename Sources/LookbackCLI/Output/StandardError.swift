import Glibc
import Project

/// Everything that is no result: messages, counts, progress.
enum StandardError {
    /// When nobody can be told, nobody is: a failure to write here has nowhere to go.
    static func write(_ text: String) { _ = Disk.writeAll(text.utf8, to: STDERR_FILENO) }

    static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }
}
