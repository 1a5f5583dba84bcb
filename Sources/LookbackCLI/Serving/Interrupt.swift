import CInterrupt
import Dispatch
import Glibc
import Project

/// Ctrl-C, or whoever asks the process to end.
struct Interrupt {
    private let descriptor: Int32

    /// From now on the process is not ended by it.
    init() throws(WorldError) {
        descriptor = lookback_catch_interrupts()
        if descriptor < 0 { throw WorldError("catch", "Ctrl-C", because: String(cString: strerror(errno)).lowercased()) }
    }

    /// Returns when it came.
    func wait() async {
        let (arrivals, continuation) = AsyncStream.makeStream(of: Void.self)
        let source = DispatchSource.makeReadSource(fileDescriptor: descriptor)
        source.setEventHandler { continuation.yield() }
        source.resume()
        for await _ in arrivals { break }
        source.cancel()
    }
}
