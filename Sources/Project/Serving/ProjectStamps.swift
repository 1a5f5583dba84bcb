import Glibc

/// The stamps of every file that a site is made from, at one moment: two that are equal mean that nothing changed in between.
package struct ProjectStamps: Sendable, Hashable {
    private let byPath: [String: FileStamp]
    /// Files that may be changed again without their stamps changing: never taken for unchanged.
    private let fresh: Set<String>
    /// Whether a file was emptied just now: many editors empty a file before they write it.
    let isBeingWritten: Bool

    package init(_ project: ProjectFolder) {
        var now = timespec()
        clock_gettime(CLOCK_REALTIME, &now)
        var found: [String: FileStamp] = [:]
        for file in [project.configurationFile, Path.join(project.root, StatusFile.name)] {
            found[file] = FileStamp(file, followsLinks: true)
        }
        var waiting = [project.content, project.templates]
        while let folder = waiting.popLast() {
            for entry in Self.entries(of: folder) {
                guard let name = entry.name, name.utf8.first != UInt8(ascii: ".") else { continue }
                let path = Path.join(folder, name)
                if entry.kind == .folder { waiting.append(path) } else { found[path] = FileStamp(path, followsLinks: true) }
            }
        }
        byPath = found
        fresh = Set(found.filter { $0.value.isFresh(at: now) }.keys)
        isBeingWritten = found.values.contains { $0.isBeingWritten(at: now) }
    }

    /// A folder that is not there or went away just now holds nothing; one that may not be read is told of by whoever reads it.
    private static func entries(of folder: String) -> [Disk.Entry] {
        do throws(WorldError) { return try Disk.list(folder) } catch { return [] }
    }

    /// Whether no file was changed in between but, perhaps, without a trace.
    func showNoChange(since earlier: ProjectStamps) -> Bool { byPath == earlier.byPath }

    /// Whether a file is surely the one that it was then.
    package func agree(with earlier: ProjectStamps, on path: String) -> Bool {
        guard let stamp = byPath[path], !fresh.contains(path) else { return false }
        return earlier.byPath[path] == stamp
    }
}
