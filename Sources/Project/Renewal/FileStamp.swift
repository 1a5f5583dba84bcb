import Glibc

/// What the file system tells of a file that nobody can change without a trace: its size, and when it and its entry were last changed.
struct FileStamp {
    private let info: stat

    /// Nil when there is no regular file.
    init?(_ path: String, followsLinks: Bool = false) {
        var info = stat()
        guard (followsLinks ? stat(path, &info) : lstat(path, &info)) == 0, info.st_mode & S_IFMT == S_IFREG else { return nil }
        self.info = info
    }

    func add(to digest: inout InputDigest) {
        digest.add(Int(info.st_size))
        for time in [info.st_mtim, info.st_ctim] {
            digest.add(Int(time.tv_sec))
            digest.add(Int(time.tv_nsec))
        }
    }
}
