import Glibc

/// The file system, with every failure as a `WorldError` that names the path.
package enum Disk {
    package enum Kind: Sendable, Hashable { case file, folder, link, other }

    /// One name of a folder; nil `name` for a name that is no UTF-8.
    package struct Entry: Sendable, Hashable {
        package let name: String?
        package let kind: Kind
    }

    package static var workingFolder: String {
        guard let buffer = getcwd(nil, 0) else { return "/" }
        defer { free(buffer) }
        return String(cString: buffer)
    }

    /// What stands at a path, links not followed; nil when nothing does or it cannot be seen.
    package static func kind(of path: String) -> Kind? {
        var info = stat()
        return lstat(path, &info) == 0 ? kind(ofMode: info.st_mode) : nil
    }

    /// What a path leads to, links followed.
    package static func target(of path: String) -> Kind? {
        var info = stat()
        return stat(path, &info) == 0 ? kind(ofMode: info.st_mode) : nil
    }

    /// The path with every link followed; nil when it leads nowhere.
    package static func resolved(_ path: String) -> String? {
        guard let buffer = realpath(path, nil) else { return nil }
        defer { free(buffer) }
        return String(validatingCString: buffer)
    }

    /// The names in a folder by their bytes, without `.` and `..`.
    package static func list(_ folder: String) throws(WorldError) -> [Entry] {
        guard let stream = opendir(folder) else { throw WorldError("read", folder, code: errno) }
        defer { closedir(stream) }
        var entries: [Entry] = []
        errno = 0
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(validatingCString: $0) }
            }
            if name != ".", name != ".." { entries.append(Entry(name: name, kind: kind(of: entry.pointee, name: name, in: folder))) }
            errno = 0
        }
        if errno != 0 { throw WorldError("read", folder, code: errno) }
        return entries.sorted { Path.precedes($0.name ?? "", $1.name ?? "") }
    }

    /// The bytes of a regular file, at most `limit` of them. Pipes and devices are refused, so that nothing can hang.
    package static func read(_ path: String, limit: Int = .max) throws(WorldError) -> [UInt8] {
        let file = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        guard file >= 0 else { throw WorldError("read", path, code: errno) }
        defer { close(file) }
        var info = stat()
        guard fstat(file, &info) == 0 else { throw WorldError("read", path, code: errno) }
        guard kind(ofMode: info.st_mode) == .file else {
            throw WorldError("read", path, because: kind(ofMode: info.st_mode) == .folder ? "it is a folder" : "it is no regular file")
        }
        return try bytes(of: file, path, limit: limit, expected: Int(info.st_size) + 1)
    }

    /// What is written to the process, to its end, at most `limit` bytes of it.
    package static func standardInput(limit: Int) throws(WorldError) -> [UInt8] {
        try bytes(of: STDIN_FILENO, "standard input", limit: limit, expected: 65_536)
    }

    private static func bytes(of file: Int32, _ path: String, limit: Int, expected: Int) throws(WorldError) -> [UInt8] {
        var bytes: [UInt8] = []
        var capacity = min(limit, expected)
        while bytes.count < limit {
            var failure: Int32 = 0
            let chunk = [UInt8](unsafeUninitializedCapacity: max(1, capacity)) { buffer, count in
                let got = Glibc.read(file, buffer.baseAddress, buffer.count)
                if got < 0 { failure = errno }
                count = max(0, got)
            }
            if failure == EINTR { continue }
            if failure != 0 { throw WorldError("read", path, code: failure) }
            if chunk.isEmpty { break }
            if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
            capacity = min(limit - bytes.count, 65_536)
        }
        return bytes
    }

    static func kind(ofMode mode: mode_t) -> Kind {
        switch mode & S_IFMT {
        case S_IFREG: .file
        case S_IFDIR: .folder
        case S_IFLNK: .link
        default: .other
        }
    }

    /// Some file systems do not say in the folder what a name is: then it is looked up.
    private static func kind(of entry: dirent, name: String?, in folder: String) -> Kind {
        switch Int(entry.d_type) {
        case Int(DT_REG): .file
        case Int(DT_DIR): .folder
        case Int(DT_LNK): .link
        case Int(DT_UNKNOWN): name.flatMap { kind(of: Path.join(folder, $0)) } ?? .other
        default: .other
        }
    }
}
