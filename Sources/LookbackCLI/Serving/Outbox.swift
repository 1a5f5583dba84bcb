import Dispatch
import Glibc
import Project

/// Writes to standard output in order, apart from those who write: a reader that is slow holds up nobody.
final class Outbox: Sendable {
    private let queue = DispatchQueue(label: "lookback.output")

    /// A reader that has gone away will close the other stream as well.
    func send(_ bytes: [UInt8]) {
        queue.async { _ = Disk.writeAll(bytes, to: STDOUT_FILENO) }
    }

    /// Returns when all is written.
    func flush() async {
        await withCheckedContinuation { continuation in queue.async { continuation.resume() } }
    }
}
