import Glibc
import Project

/// Results for whoever reads them; nothing else is written here.
enum StandardOutput {
    /// A reader that has gone away is no failure: the rest is dropped in silence.
    static func write(_ text: String) throws(WorldError) {
        switch Disk.writeAll(text.utf8, to: STDOUT_FILENO) {
        case 0, EPIPE: return
        case let code: throw WorldError("write", "standard output", because: String(cString: strerror(code)).lowercased())
        }
    }

    static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }
}
