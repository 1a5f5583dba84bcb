import Diagnostics
import Glibc
import Project

/// Results for whoever reads them; nothing else is written here.
enum StandardOutput {
    static func write(_ text: String) throws(WorldError) { try require(Disk.writeAll(text.utf8, to: STDOUT_FILENO)) }

    /// Piece by piece, as they are made.
    static func write(_ text: LongText) throws(WorldError) {
        try require(
            text.reduce(into: Int32(0)) { code, piece in
                if code == 0 { code = Disk.writeAll(piece, to: STDOUT_FILENO) }
            })
    }

    /// A reader that has gone away is no failure: the rest is dropped in silence.
    private static func require(_ code: Int32) throws(WorldError) {
        guard code == 0 || code == EPIPE else {
            throw WorldError("write", "standard output", because: String(cString: strerror(code)).lowercased())
        }
    }

    static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }
}
