import CPublish
import Glibc
import Site

/// Puts a finished site in the place of the old one in one step. Readers see the whole old site or the whole new one, whatever happens in between.
package struct Publisher {
    private let output: OutputFolder
    private let root: String
    private let jobs: Int

    /// - Parameter output: absolute path of the folder to publish to.
    package init(output: String, project: ProjectFolder, jobs: Int) throws(WorldError) {
        self.output = try OutputFolder(output, project: project)
        root = project.root
        self.jobs = jobs
    }

    /// The folder, absolute and with links followed.
    package var path: String { output.path }

    /// Refuses at once what `publish` would refuse after all the work.
    package func checkOutput() throws(WorldError) { try output.checkOwner() }

    package func publish(_ files: [SiteFile]) async throws(WorldError) -> PublishReport {
        try Disk.makeFolder(Path.folder(of: output.path))
        let lock = try await PublishLock(output.lock)
        defer { withExtendedLifetime(lock) {} }
        try recover()
        try output.checkOwner()
        let files = Self.finished(files)
        let unchanged = await unchangedFiles(files)
        let report = try report(files, unchanged: unchanged)
        if report.written == 0, report.removed == 0, output.isOurs { return report }
        do throws(WorldError) {
            try await stage(files, unchanged: unchanged)
            try takePlace()
        } catch {
            // What stopped the publishing is told; if the clean-up fails for the same reason, the next build does it.
            do throws(WorldError) { try removeOurs(output.staging) } catch {}
            throw error
        }
        return report
    }

    /// The files with the marker; of two for one path the first.
    private static func finished(_ files: [SiteFile]) -> [SiteFile] {
        var seen: Set<String> = []
        let marker = SiteFile(path: OutputFolder.marker, content: .bytes(markerText))
        return ([marker] + files).filter { file in
            precondition(isSafe(file.path), "\(file.path) is a path below the output folder")
            return seen.insert(file.path).inserted
        }
    }

    private static func isSafe(_ path: String) -> Bool {
        !path.isEmpty && !path.utf8.contains(0)
            && path.split(separator: "/", omittingEmptySubsequences: false).allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." }
    }

    /// Cleans up after a build that was killed.
    private func recover() throws(WorldError) {
        if Disk.kind(of: output.retired) == .folder {
            if Disk.kind(of: output.path) == nil {
                if rename(output.retired, output.path) != 0 { throw WorldError("restore", output.path, code: errno) }
            } else {
                try removeOurs(output.retired)
            }
        }
        try removeOurs(output.staging)
    }

    /// Removes a folder of ours beside the output, the marker last: a removal that is killed can be taken up again.
    private func removeOurs(_ path: String) throws(WorldError) {
        guard Disk.kind(of: path) == .folder else { return }
        let isEmpty = try Disk.list(path).isEmpty
        guard isEmpty || Disk.kind(of: Path.join(path, OutputFolder.marker)) == .file else {
            throw WorldError("publish: the way is blocked by", path, because: "Lookback did not make it; move it away")
        }
        try FolderTree.remove(path, last: OutputFolder.marker)
    }

    /// For each file whether the output already holds exactly these bytes.
    private func unchangedFiles(_ files: [SiteFile]) async -> [Bool] {
        guard output.isOurs else { return files.map { _ in false } }
        let (path, root) = (output.path, root)
        return await Parallel.map(files, jobs: jobs) { file in
            let old = Path.join(path, file.path)
            return switch file.content {
            case .bytes(let bytes): FileComparison.holds(old, bytes)
            case .copy(let source): FileComparison.areEqual(old, Path.join(root, source))
            }
        }
    }

    private func report(_ files: [SiteFile], unchanged: [Bool]) throws(WorldError) -> PublishReport {
        var report = PublishReport()
        report.unchanged = unchanged.count { $0 } - (unchanged.first == true ? 1 : 0)
        report.written = files.count - 1 - report.unchanged
        guard output.isOurs else { return report }
        let wanted = Set(files.map(\.path))
        report.removed = try FolderTree.files(below: output.path)
            .count { !wanted.contains($0) && !OutputFolder.isKept($0, kind: .file) }
        return report
    }

    /// Writes the new site beside the old one; files that did not change are the old ones under a second name.
    private func stage(_ files: [SiteFile], unchanged: [Bool]) async throws(WorldError) {
        let staging = output.staging
        try Disk.makeFolder(staging)
        // The marker comes first: from here on a staging folder left behind is known to be ours.
        try Disk.create(Path.join(staging, OutputFolder.marker), Self.markerText)
        for folder in Self.folders(of: files) { try Disk.makeFolder(Path.join(staging, folder)) }
        if Disk.kind(of: output.path) == .folder { try keepAuthorsFiles() }
        let (path, root) = (output.path, root)
        let failures = await Parallel.map(Array(zip(files, unchanged).dropFirst()), jobs: jobs) { file, isUnchanged -> WorldError? in
            do throws(WorldError) {
                let new = Path.join(staging, file.path)
                if isUnchanged, link(Path.join(path, file.path), new) == 0 { return nil }
                switch file.content {
                case .bytes(let bytes): try Disk.create(new, bytes)
                case .copy(let source): try Disk.copy(Path.join(root, source), to: new)
                }
                return nil
            } catch {
                return error
            }
        }
        if let failure = failures.lazy.compactMap({ $0 }).first { throw failure }
    }

    private static let markerText = Array("Made by Lookback, which replaces this folder on each build.\n".utf8)

    private static func folders(of files: [SiteFile]) -> [String] {
        Set(files.map { Path.folder(of: $0.path) }).filter { !$0.isEmpty }.sorted()
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
