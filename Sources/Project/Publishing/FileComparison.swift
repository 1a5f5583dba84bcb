import Glibc

/// Whether what is on the disk is already what is wanted.
enum FileComparison {
    /// Whether a regular file holds exactly these bytes.
    static func holds(_ path: String, _ bytes: [UInt8]) -> Bool {
        guard let file = OpenFile(path), file.size == bytes.count else { return false }
        var offset = 0
        while offset < bytes.count {
            guard let chunk = file.read(at: offset), !chunk.isEmpty else { return false }
            guard offset + chunk.count <= bytes.count else { return false }
            let isSame = bytes.withUnsafeBytes { whole in
                chunk.withUnsafeBytes { part in
                    guard let start = whole.baseAddress, let read = part.baseAddress else { return false }
                    return memcmp(start + offset, read, part.count) == 0
                }
            }
            guard isSame else { return false }
            offset += chunk.count
        }
        return true
    }

    /// Whether two regular files hold the same bytes.
    static func areEqual(_ left: String, _ right: String) -> Bool {
        guard let left = OpenFile(left), let right = OpenFile(right, followsLinks: true), left.size == right.size else { return false }
        var offset = 0
        while offset < left.size {
            guard let one = left.read(at: offset), let other = right.read(at: offset), !one.isEmpty, one == other else { return false }
            offset += one.count
        }
        return true
    }

    /// A regular file open for reading, closed when it is let go.
    private final class OpenFile {
        let size: Int
        private let descriptor: Int32

        init?(_ path: String, followsLinks: Bool = false) {
            descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | (followsLinks ? 0 : O_NOFOLLOW))
            guard descriptor >= 0 else { return nil }
            var info = stat()
            guard fstat(descriptor, &info) == 0, info.st_mode & S_IFMT == S_IFREG else {
                close(descriptor)
                return nil
            }
            size = Int(info.st_size)
        }

        deinit { close(descriptor) }

        /// Up to 256 kB; nil when they cannot be read.
        func read(at offset: Int) -> [UInt8]? {
            var hasFailed = false
            let bytes = [UInt8](unsafeUninitializedCapacity: min(262_144, max(1, size - offset))) { buffer, count in
                let got = pread(descriptor, buffer.baseAddress, buffer.count, off_t(offset))
                hasFailed = got < 0
                count = max(0, got)
            }
            return hasFailed ? nil : bytes
        }
    }
}
