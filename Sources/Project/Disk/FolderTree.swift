import Glibc

/// A whole folder below one path: listed or removed, links never followed.
package enum FolderTree {
    /// Every file and link below a folder, as paths relative to it, by their bytes; folders that hold nothing are left out.
    package static func files(below top: String) throws(WorldError) -> [String] {
        var found: [String] = []
        var waiting = [""]
        while let folder = waiting.popLast() {
            for entry in try Disk.list(Path.join(top, folder)) {
                guard let name = entry.name else {
                    throw WorldError("read", Path.join(top, folder), because: "it holds a name that is no UTF-8")
                }
                let path = Path.join(folder, name)
                if entry.kind == .folder { waiting.append(path) } else { found.append(path) }
            }
        }
        return found.sorted(by: Path.precedes)
    }

    /// Removes a folder and everything below it; `last` names a file at its top that goes after all others.
    package static func remove(_ top: String, last: String? = nil) throws(WorldError) {
        var folders = [top]
        var next = 0
        while next < folders.count {
            let folder = folders[next]
            next += 1
            for entry in try Disk.list(folder) {
                guard let name = entry.name else { throw WorldError("remove", folder, because: "it holds a name that is no UTF-8") }
                if folder == top, name == last { continue }
                let path = Path.join(folder, name)
                if entry.kind == .folder {
                    folders.append(path)
                } else if unlink(path) != 0, errno != ENOENT {
                    throw WorldError("remove", path, code: errno)
                }
            }
        }
        // The folders go before the last file: whoever is killed in between leaves nothing that is not known by it.
        for folder in folders.dropFirst().reversed() { try removeEmpty(folder) }
        if let last { unlink(Path.join(top, last)) }
        try removeEmpty(top)
    }

    private static func removeEmpty(_ folder: String) throws(WorldError) {
        if rmdir(folder) != 0, errno != ENOENT { throw WorldError("remove", folder, code: errno) }
    }
}
