import Foundation
import Glibc

/// What is written to the process, as it comes.
enum StandardInput {
    /// Ends when the other side closes. A thread of its own waits for it: Dispatch, which watches by epoll, never tells the end of `/dev/null`.
    static func chunks() -> AsyncStream<[UInt8]> {
        let (stream, continuation) = AsyncStream.makeStream(of: [UInt8].self)
        Thread.detachNewThread {
            while let chunk = chunk() { continuation.yield(chunk) }
            continuation.finish()
        }
        return stream
    }

    /// What has come, once there is something; nil at the end.
    private static func chunk() -> [UInt8]? {
        var got = 0
        let chunk = [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
            repeat { got = read(STDIN_FILENO, buffer.baseAddress, buffer.count) } while got < 0 && errno == EINTR
            count = max(0, got)
        }
        return got > 0 ? chunk : nil
    }
}
