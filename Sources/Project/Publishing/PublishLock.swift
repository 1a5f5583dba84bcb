import Glibc

/// Holds every other build off one output folder. The kernel gives the lock back when its holder is killed.
final class PublishLock: Sendable {
    private let path: String
    private let file: Int32

    /// Waits for another build that is publishing, for at most `patience` seconds: the largest histories take a minute.
    init(_ path: String, patience: Int = 120) async throws(WorldError) {
        let clock = ContinuousClock()
        let deadline = clock.now + .seconds(patience)
        while true {
            let file = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o666)
            guard file >= 0 else { throw WorldError("lock", path, code: errno) }
            if flock(file, LOCK_EX | LOCK_NB) == 0 {
                if Self.isStillThere(file, path) {
                    (self.path, self.file) = (path, file)
                    return
                }
                // The build before us has just removed it: what we hold is a file without a name.
                close(file)
                continue
            }
            let code = errno
            close(file)
            guard code == EWOULDBLOCK || code == EINTR else { throw WorldError("lock", path, code: code) }
            guard clock.now < deadline, await Self.pause() else {
                throw WorldError("lock", path, because: "another build is publishing to the same folder")
            }
        }
    }

    deinit {
        unlink(path)
        close(file)
    }

    /// False when the wait was called off.
    private static func pause() async -> Bool {
        do {
            try await Task.sleep(for: .milliseconds(20))
            return true
        } catch {
            return false
        }
    }

    private static func isStillThere(_ file: Int32, _ path: String) -> Bool {
        var (held, named) = (stat(), stat())
        return fstat(file, &held) == 0 && lstat(path, &named) == 0 && held.st_ino == named.st_ino && held.st_dev == named.st_dev
    }
}
