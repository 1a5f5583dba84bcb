import Diagnostics
import Site

/// A project as it was last read. When its files change, what is read again is what changed.
package struct LiveProject: Sendable {
    /// With the faults of a configuration that is wrong: until it is put right, the reading stays as it was.
    package let folder: ProjectFolder
    package let reading: Pipeline.Reading
    /// The project's own templates.
    package let overrides: [String: [UInt8]]
    /// What is there but could not be read just now.
    package let unreadable: [WorldError]
    private let content: Content
    private let stamps: ProjectStamps
    /// The configuration that the reading follows.
    private let followed: SourceFile?

    /// Whether a page made from it would be wrong or lack something: a file that cannot be read, or is too large, or no front matter.
    package var isBroken: Bool {
        !folder.diagnostics.isEmpty || !unreadable.isEmpty || !reading.diagnostics.isEmpty
            || reading.incidents.contains { !$0.document.findings.isEmpty }
    }

    /// Every text that a diagnostic may point into, by its path.
    package var sources: [String: SourceFile] {
        var sources = reading.sources
        if let source = folder.configurationSource { sources[source.path] = source }
        for (path, bytes) in overrides { sources["templates/" + path] = SourceFile(path: "templates/" + path, bytes: bytes) }
        return sources
    }

    /// Whether what was read again, because it might have changed without a trace, had not.
    package func isUnchanged(since earlier: LiveProject) -> Bool {
        stamps.showNoChange(since: earlier.stamps) && folder.configurationSource?.bytes == earlier.folder.configurationSource?.bytes
            && overrides == earlier.overrides && unreadable.isEmpty && earlier.unreadable.isEmpty
            && content.sources.map(\.file.bytes) == earlier.content.sources.map(\.file.bytes)
            && content.defaultsFiles.map(\.bytes) == earlier.content.defaultsFiles.map(\.bytes)
            && content.homePage?.bytes == earlier.content.homePage?.bytes
    }

    /// Reads everything.
    package init(_ folder: ProjectFolder, jobs: Int) async throws(WorldError) {
        stamps = ProjectStamps(folder)
        (self.folder, followed) = (folder, folder.configurationSource)
        content = try await ContentLoader.load(folder, jobs: jobs)
        overrides = try TemplateOverrides.load(folder)
        reading = try Pipeline.consultGit(await Pipeline.read(content, folder.configuration, jobs: jobs), folder)
        unreadable = content.unreadable
    }

    private init(_ old: LiveProject, _ folder: ProjectFolder, _ stamps: ProjectStamps, failure: WorldError? = nil) {
        (self.folder, self.stamps) = (folder, stamps)
        (reading, overrides, content, followed) = (old.reading, old.overrides, old.content, old.followed)
        unreadable = failure.map { [$0] } ?? old.unreadable
    }

    private init(
        _ folder: ProjectFolder, _ stamps: ProjectStamps, _ content: Content, _ overrides: [String: [UInt8]], _ reading: Pipeline.Reading
    ) {
        (self.folder, self.stamps, self.content, self.overrides, self.reading) = (folder, stamps, content, overrides, reading)
        followed = folder.configurationSource
        unreadable = content.unreadable
    }

    /// The project as it is now; nil when nothing has changed since, or a file is just being written.
    package func updated(jobs: Int) async -> LiveProject? {
        let now = ProjectStamps(folder)
        guard now != stamps, !now.isBeingWritten else { return nil }
        do throws(WorldError) {
            let folder = now.agree(with: stamps, on: folder.configurationFile) ? folder : try folder.reread()
            guard folder.diagnostics.isEmpty else { return LiveProject(self, folder, now) }
            return try await updated(folder, now, jobs: jobs)
        } catch {
            return LiveProject(self, folder, now, failure: error)
        }
    }

    private func updated(_ folder: ProjectFolder, _ now: ProjectStamps, jobs: Int) async throws(WorldError) -> LiveProject? {
        var content = try await ContentLoader.load(folder, known: unchangedFiles(now), jobs: jobs)
        // What was read may be a file that was emptied in the meantime.
        if ProjectStamps(folder).isBeingWritten { return nil }
        let overrides = try TemplateOverrides.load(folder)
        let isSameConfiguration = folder.configurationSource?.bytes == followed?.bytes
        let previous = isSameConfiguration ? reading : nil
        // Git is asked at the start and when the tracker's export changes: each answer takes longer than all the rest.
        let knowsPromises = isSameConfiguration && content.ledger == self.content.ledger
        let ownLedger = content.ledger
        if knowsPromises { content.ledger = reading.analysis.ledger }
        var reading = await Pipeline.read(content, folder.configuration, after: previous, jobs: jobs)
        if !knowsPromises { reading = try Pipeline.consultGit(reading, folder) }
        content.ledger = ownLedger
        return LiveProject(folder, now, content, overrides, reading)
    }

    private func unchangedFiles(_ now: ProjectStamps) -> [String: SourceFile] {
        Dictionary(content.sources.map { ($0.file.path, $0.file) }, uniquingKeysWith: { first, _ in first })
            .filter { now.agree(with: stamps, on: Path.join(folder.root, $0.key)) }
    }
}
