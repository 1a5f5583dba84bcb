import ArgumentParser
import Diagnostics
import Project
import Synchronization

/// A project and what was read from all of its content.
struct LoadedProject: Sendable {
    let folder: ProjectFolder
    let reading: Pipeline.Reading
    /// Links that are not followed, and why not.
    let unfollowed: [WorldError]
    /// Files that are there but could not be read.
    let unreadable: [WorldError]

    /// The latest one, which stays until the process ends: what prints and ends need not take a whole history apart first.
    private static let latest = Mutex<LoadedProject?>(nil)

    /// Every text that a diagnostic may point into, by its path.
    var sources: [String: SourceFile] {
        var sources = reading.sources
        if let source = folder.configurationSource { sources[source.path] = source }
        return sources
    }

    init(_ options: GlobalOptions, jobs: Int = Jobs.available) async throws {
        try await self.init(options.project(), jobs: jobs)
    }

    /// - Parameter consultsGit: whether it matters on which day promises were kept, which Git may know.
    init(_ folder: ProjectFolder, adding more: [Content.Source] = [], consultsGit: Bool = false, jobs: Int = Jobs.available) async throws {
        var content = Content()
        if Disk.target(of: folder.content) == .folder || more.isEmpty { content = try await Self.content(of: folder, jobs: jobs) }
        let known = Set(content.sources.map(\.file.path))
        content.sources += more.filter { !known.contains($0.file.path) }
        try await self.init(folder, content: content, consultsGit: consultsGit, jobs: jobs)
    }

    /// - Parameter content: as `content(of:jobs:)` has it.
    init(_ folder: ProjectFolder, content: Content, consultsGit: Bool, jobs: Int) async throws {
        self.folder = folder
        let read = await Pipeline.read(content, folder.configuration, jobs: jobs)
        reading = consultsGit ? try Pipeline.consultGit(read, folder) : read
        (unreadable, unfollowed) = (content.unreadable, content.unfollowed)
        Self.latest.withLock { $0 = self }
    }

    /// What the content folder holds.
    static func content(of folder: ProjectFolder, jobs: Int) async throws -> Content {
        guard Disk.target(of: folder.content) == .folder else {
            throw WorldError("read", folder.content, because: "there is no such folder; lookback init makes one")
        }
        return try await ContentLoader.load(folder, jobs: jobs)
    }

    /// Tells what could not be read. Whoever published or passed a history with holes in it would be wrong.
    func requireReadable() throws {
        guard !unreadable.isEmpty else { return }
        for error in unreadable { StandardError.write("lookback: \(error)\n") }
        throw ExitCode(ExitStatus.failed)
    }
}
