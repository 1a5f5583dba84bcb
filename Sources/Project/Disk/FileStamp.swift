import Glibc

/// What the file system tells of a file that nobody can change without a trace: its size, and when it and its entry were last changed.
struct FileStamp: Sendable, Hashable {
    private let inode: UInt
    private let size: Int
    private let modified: Moment
    private let changed: Moment

    private struct Moment: Hashable {
        let seconds: Int
        let nanoseconds: Int

        init(_ time: timespec) { (seconds, nanoseconds) = (time.tv_sec, time.tv_nsec) }
    }

    /// Nil when there is no regular file.
    init?(_ path: String, followsLinks: Bool = false) {
        var info = stat()
        guard (followsLinks ? stat(path, &info) : lstat(path, &info)) == 0, info.st_mode & S_IFMT == S_IFREG else { return nil }
        (inode, size) = (UInt(info.st_ino), Int(info.st_size))
        (modified, changed) = (Moment(info.st_mtim), Moment(info.st_ctim))
    }

    func add(to digest: inout InputDigest) {
        digest.add(size)
        for time in [modified, changed] {
            digest.add(time.seconds)
            digest.add(time.nanoseconds)
        }
    }

    /// Changed so lately that it could be changed again without a trace: file systems count in clock ticks.
    func isFresh(at now: timespec) -> Bool { age(at: now) < 20_000_000 }

    /// Emptied so lately that whoever saves it may not have written it yet.
    func isBeingWritten(at now: timespec) -> Bool { size == 0 && age(at: now) < 400_000_000 }

    /// Nanoseconds since it was changed.
    private func age(at now: timespec) -> Int {
        (now.tv_sec - changed.seconds) * 1_000_000_000 + now.tv_nsec - changed.nanoseconds
    }
}
