import Glibc

/// What is made, replaced and copied on disk.
extension Disk {
    /// Writes a file that does not exist yet.
    package static func create(_ path: String, _ bytes: some Collection<UInt8>) throws(WorldError) {
        let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o666)
        guard file >= 0 else { throw WorldError("write", path, code: errno) }
        let failure = writeAll(bytes, to: file)
        let closed = close(file)
        if failure != 0 || closed != 0 {
            let code = failure != 0 ? failure : errno
            unlink(path)
            throw WorldError("write", path, code: code)
        }
    }

    /// Writes a file that does not exist yet, in one step: whatever stops the writing, the file is whole or absent.
    package static func createWhole(_ path: String, _ bytes: [UInt8]) throws(WorldError) {
        let draft = draft(of: path)
        unlink(draft)
        try create(draft, bytes)
        defer { unlink(draft) }
        // A link, unlike a renamed file, never takes the place of another.
        if link(draft, path) != 0 { throw WorldError("write", path, code: errno) }
    }

    /// Where a file is written before it takes its name.
    private static func draft(of path: String) -> String { Path.join(Path.folder(of: path), ".\(Path.name(of: path)).lookback-draft") }

    /// Adds to the end of a file, which is made when there is none.
    package static func append(_ path: String, _ bytes: [UInt8]) throws(WorldError) {
        let file = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o666)
        guard file >= 0 else { throw WorldError("write", path, code: errno) }
        defer { close(file) }
        let failure = writeAll(bytes, to: file)
        if failure != 0 { throw WorldError("write", path, code: failure) }
    }

    /// Replaces the content of a file in one step, keeping its permissions.
    package static func replace(_ path: String, _ bytes: [UInt8]) throws(WorldError) {
        let target = resolved(path) ?? path
        let draft = draft(of: target)
        unlink(draft)
        try create(draft, bytes)
        var info = stat()
        if stat(target, &info) == 0 { chmod(draft, info.st_mode & 0o7777) }
        if rename(draft, target) != 0 {
            let code = errno
            unlink(draft)
            throw WorldError("write", path, code: code)
        }
    }

    /// Copies a regular file to a path that does not exist yet, a stretch at a time; the copy is as old as the original.
    package static func copy(_ path: String, to copy: String) throws(WorldError) {
        let from = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        guard from >= 0 else { throw WorldError("read", path, code: errno) }
        defer { close(from) }
        var info = stat()
        guard fstat(from, &info) == 0, kind(ofMode: info.st_mode) == .file else {
            throw WorldError("read", path, because: "it is no regular file")
        }
        let to = open(copy, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o666)
        guard to >= 0 else { throw WorldError("write", copy, code: errno) }
        defer { close(to) }
        var buffer = [UInt8](repeating: 0, count: 262_144)
        while true {
            let count = Glibc.read(from, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            if count < 0 { throw WorldError("read", path, code: errno) }
            if count == 0 { break }
            let failure = writeAll(buffer[..<count], to: to)
            if failure != 0 { throw WorldError("write", copy, code: failure) }
        }
        futimens(to, [info.st_atim, info.st_mtim])
    }

    /// Writes all bytes to an open file; returns 0 or the error number.
    package static func writeAll(_ bytes: some Collection<UInt8>, to file: Int32) -> Int32 {
        let whole = Array(bytes)
        return whole.withUnsafeBytes { buffer in
            var offset = 0
            while offset < buffer.count {
                let written = Glibc.write(file, buffer.baseAddress?.advanced(by: offset), buffer.count - offset)
                if written < 0, errno == EINTR { continue }
                if written <= 0 { return written < 0 ? errno : EIO }
                offset += written
            }
            return 0
        }
    }

    /// Makes a folder and those above it that are missing.
    package static func makeFolder(_ path: String) throws(WorldError) {
        if path.isEmpty || mkdir(path, 0o777) == 0 || target(of: path) == .folder { return }
        guard errno == ENOENT, !Path.folder(of: path).isEmpty, Path.folder(of: path) != path else {
            throw WorldError("make", path, code: errno)
        }
        try makeFolder(Path.folder(of: path))
        if mkdir(path, 0o777) != 0, target(of: path) != .folder { throw WorldError("make", path, code: errno) }
    }

    /// Makes a folder below another one. A link on the way that leads out of it is not followed.
    package static func makeFolder(_ path: String, inside boundary: String) throws(WorldError) {
        guard let boundary = resolved(boundary) else { throw WorldError("make", path, code: ENOENT) }
        var standing = path
        while kind(of: standing) == nil, !Path.folder(of: standing).isEmpty { standing = Path.folder(of: standing) }
        guard let real = resolved(standing), Path.relative(real, to: boundary) != nil else {
            throw WorldError("write to", path, because: "a link leads out of the content folder")
        }
        try makeFolder(path)
    }
}
