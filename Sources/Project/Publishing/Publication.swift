import CPublish
import Diagnostics
import Glibc
import Site
import Synchronization

/// A new site on its way. Its files are written beside the old site as they come; `finish` puts all of them in its place in one step.
/// Readers see the whole old site or the whole new one, whatever happens in between; a publication that is let go leaves nothing behind.
package final class Publication: Sendable {
    private let output: OutputFolder
    private let root: String
    private let jobs: Int
    private let lock: PublishLock
    /// Whether there is a site of ours, of which files may be kept.
    private let isRenewal: Bool
    private let received = Mutex(Received())

    private struct Received {
        var paths: Set<String> = []
        var unchanged: [String] = []
        var failure: WorldError?
    }

    init(to output: OutputFolder, root: String, lock: PublishLock, jobs: Int) throws(WorldError) {
        (self.output, self.root, self.lock, self.jobs) = (output, root, lock, jobs)
        isRenewal = output.isOurs
        try Disk.makeFolder(output.staging)
        // The marker comes first: from here on a staging folder left behind is known to be ours.
        try Disk.create(Path.join(output.staging, OutputFolder.marker), OutputFolder.markerText)
    }

    deinit {
        // What stopped the publishing has been told; if this fails for the same reason, the next build does it.
        do throws(WorldError) { try output.removeOurs(output.staging) } catch {}
    }

    /// Takes one file; several may come at the same time. Of two for one path the first counts, and after a failure nothing does.
    package func receive(_ file: SiteFile) {
        precondition(Self.isSafe(file.path), "\(file.path) is a path below the output folder")
        let isWanted = received.withLock { $0.failure == nil && $0.paths.insert(file.path).inserted }
        guard isWanted else { return }
        if isRenewal, isUnchanged(file) { return received.withLock { $0.unchanged.append(file.path) } }
        do throws(WorldError) { try write(file) } catch {
            received.withLock { $0.failure = $0.failure ?? error }
        }
    }

    /// Puts the new site in the place of the old one, unless they are the same.
    package func finish() async throws(WorldError) -> PublishReport {
        let (paths, unchanged, failure) = received.withLock { ($0.paths, $0.unchanged, $0.failure) }
        if let failure { throw failure }
        var report = PublishReport(written: paths.count - unchanged.count, unchanged: unchanged.count)
        if isRenewal {
            report.removed = try FolderTree.files(below: output.path)
                .count { $0 != OutputFolder.marker && !paths.contains($0) && !OutputFolder.isKept($0, kind: .file) }
            if report.written == 0, report.removed == 0 { return report }
        }
        try await keep(unchanged)
        if Disk.kind(of: output.path) == .folder { try keepAuthorsFiles() }
        try takePlace()
        return report
    }

    /// Whether every name of a path is one: neither empty nor `.` or `..`.
    private static func isSafe(_ path: String) -> Bool {
        var (length, dots) = (0, 0)
        for byte in path.utf8 {
            if byte == 0 { return false }
            if byte == UInt8(ascii: "/") {
                guard length > min(dots, 2) else { return false }
                (length, dots) = (0, 0)
            } else {
                length += 1
                if byte == UInt8(ascii: ".") { dots += 1 }
            }
        }
        return length > min(dots, 2)
    }

    private func isUnchanged(_ file: SiteFile) -> Bool {
        let old = Path.join(output.path, file.path)
        return switch file.content {
        case .bytes(let bytes): FileComparison.holds(old, bytes)
        case .copy(let source): FileComparison.areEqual(old, Path.join(root, source))
        }
    }

    private func write(_ file: SiteFile) throws(WorldError) {
        let path = Path.join(output.staging, file.path)
        try Disk.makeFolder(Path.folder(of: path))
        switch file.content {
        case .bytes(let bytes): try Disk.create(path, bytes)
        case .copy(let source): try Disk.copy(Path.join(root, source), to: path)
        }
    }

    /// Gives files of the old site a second name in the new one.
    private func keep(_ unchanged: [String]) async throws(WorldError) {
        let (old, new) = (output.path, output.staging)
        let failures = await Parallel.map(unchanged, jobs: jobs) { file -> WorldError? in
            do throws(WorldError) {
                let (from, to) = (Path.join(old, file), Path.join(new, file))
                try Disk.makeFolder(Path.folder(of: to))
                if link(from, to) != 0 { try Disk.copy(from, to: to) }
                return nil
            } catch {
                return error
            }
        }
        if let failure = failures.lazy.compactMap({ $0 }).first { throw failure }
    }

    private func keepAuthorsFiles() throws(WorldError) {
        for entry in try Disk.list(output.path) {
            guard let name = entry.name, OutputFolder.isKept(name, kind: entry.kind) else { continue }
            let (old, new) = (Path.join(output.path, name), Path.join(output.staging, name))
            if link(old, new) != 0 { try Disk.copy(old, to: new) }
        }
    }

    private func takePlace() throws(WorldError) {
        guard Disk.kind(of: output.path) != nil else {
            if rename(output.staging, output.path) != 0 { throw WorldError("publish to", output.path, code: errno) }
            return
        }
        switch lookback_exchange(output.staging, output.path) {
        case 0: try FolderTree.remove(output.staging, last: OutputFolder.marker)
        case EINVAL, ENOSYS, EOPNOTSUPP: try takePlaceInTwoSteps()
        case EBUSY, EXDEV:
            throw WorldError(
                "publish to", output.path, because: "it is a mount point and cannot be replaced in one step; give a folder inside it")
        case let code: throw WorldError("publish to", output.path, code: code)
        }
    }

    /// For file systems that cannot exchange two folders: between the steps there is no site, and the next build restores the old one.
    private func takePlaceInTwoSteps() throws(WorldError) {
        if rename(output.path, output.retired) != 0 { throw WorldError("publish to", output.path, code: errno) }
        if rename(output.staging, output.path) != 0 {
            let code = errno
            rename(output.retired, output.path)
            throw WorldError("publish to", output.path, code: code)
        }
        try FolderTree.remove(output.retired, last: OutputFolder.marker)
    }
}
