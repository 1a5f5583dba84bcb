import Diagnostics
import Markup
import Project

/// A project as its files and the texts of an editor are just now. When they change, what is read again is what changed.
struct ProjectState: Sendable {
    /// With the last configuration that was right.
    let folder: ProjectFolder
    /// What is wrong with the configuration as it is now.
    let faults: [Diagnostic]
    /// The configuration as it is now.
    let configurationSource: SourceFile?
    let reading: Pipeline.Reading
    /// What is there but could not be read.
    let unreadable: [WorldError]
    /// What the disk holds, without the texts of the editor.
    private let disk: Content
    private let stamps: ProjectStamps
    /// Texts of defaults files that `disk` was read with.
    private let presets: [String: SourceFile]
    /// Whether Git was asked what became of the promises.
    private let knowsPromises: Bool

    /// Reads everything. A configuration that is wrong is followed as far as it can be read.
    /// - Parameter documents: the texts of the editor, by their paths.
    static func load(_ folder: ProjectFolder, _ documents: [String: OpenDocument], jobs: Int) async -> ProjectState {
        let unsaved = documents[configurationPath(folder)].map { folder.configured(by: $0.source) } ?? folder
        let (presets, stamps) = (Self.presets(documents), ProjectStamps(folder))
        let disk = await content(of: unsaved, presets, jobs: jobs)
        let reading = await Pipeline.read(
            disk.with(documents, unsaved.configuration), unsaved.configuration, jobs: jobs)
        return ProjectState(
            folder: unsaved, faults: unsaved.diagnostics, configurationSource: unsaved.configurationSource, reading: reading,
            unreadable: disk.unreadable, disk: disk, stamps: stamps, presets: presets, knowsPromises: false)
    }

    /// The project as it is now.
    /// - Parameter looksAtDisk: whether files may have changed besides the texts of the editor.
    func updated(_ documents: [String: OpenDocument], looksAtDisk: Bool, jobs: Int) async -> ProjectState {
        let now = looksAtDisk ? ProjectStamps(folder) : stamps
        let presets = Self.presets(documents)
        let present = presentConfiguration(documents)
        let isRight = present.diagnostics.isEmpty
        let next = isRight ? present : folder
        let isSame = next.configurationSource?.bytes == folder.configurationSource?.bytes
        let globs = next.configuration.exclude == folder.configuration.exclude
        var disk = self.disk
        if now != stamps || !globs || !Self.agree(presets, self.presets) {
            disk = await Self.content(of: next, presets, known: unchangedFiles(now), jobs: jobs)
        }
        let keepsPromises = knowsPromises && isSame && disk.ledger == self.disk.ledger
        var content = disk.with(documents, next.configuration)
        if keepsPromises { content.ledger = reading.analysis.ledger }
        let read = await Pipeline.read(content, next.configuration, after: isSame ? reading : nil, jobs: jobs)
        return ProjectState(
            folder: next, faults: present.diagnostics, configurationSource: present.configurationSource, reading: read,
            unreadable: disk.unreadable, disk: disk, stamps: now, presets: presets, knowsPromises: keepsPromises)
    }

    /// The same with what Git knows of the promises; where it cannot be asked, without.
    func consultingGit() -> ProjectState {
        guard !knowsPromises else { return self }
        var (consulted, unreadable) = (reading, unreadable)
        do throws(WorldError) { consulted = try Pipeline.consultGit(reading, folder) } catch { unreadable.append(error) }
        return ProjectState(
            folder: folder, faults: faults, configurationSource: configurationSource, reading: consulted, unreadable: unreadable,
            disk: disk,
            stamps: stamps, presets: presets, knowsPromises: true)
    }

    /// Every text that a diagnostic may point into, by its path.
    var sources: [String: SourceFile] {
        var sources = reading.sources
        if let source = configurationSource { sources[source.path] = source }
        return sources
    }

    static func configurationPath(_ folder: ProjectFolder) -> String { folder.shown(folder.configurationFile) }

    private func presentConfiguration(_ documents: [String: OpenDocument]) -> ProjectFolder {
        if let open = documents[Self.configurationPath(folder)] {
            if open.source.bytes == folder.configurationSource?.bytes, faults.isEmpty { return folder }
            return folder.configured(by: open.source)
        }
        do throws(WorldError) { return try folder.reread() } catch { return folder }
    }

    private func unchangedFiles(_ now: ProjectStamps) -> [String: SourceFile] {
        Dictionary(disk.sources.map { ($0.file.path, $0.file) }, uniquingKeysWith: { first, _ in first })
            .filter { now.agree(with: stamps, on: Path.join(folder.root, $0.key)) }
    }

    /// A folder that is not there yet is an empty history; one that cannot be read is told.
    private static func content(
        of folder: ProjectFolder, _ presets: [String: SourceFile], known: [String: SourceFile] = [:], jobs: Int
    ) async -> Content {
        guard Disk.target(of: folder.content) == .folder else { return Content() }
        do throws(WorldError) {
            return try await ContentLoader.load(folder, known: known, unsaved: presets, jobs: jobs)
        } catch {
            var content = Content()
            content.unreadable = [error]
            return content
        }
    }

    private static func presets(_ documents: [String: OpenDocument]) -> [String: SourceFile] {
        documents.filter { ContentName.isDefaults(Path.name(of: $0.key)) }.mapValues(\.source)
    }

    private static func agree(_ left: [String: SourceFile], _ right: [String: SourceFile]) -> Bool {
        left.count == right.count && left.allSatisfy { right[$0.key]?.bytes == $0.value.bytes }
    }
}

extension Content {
    /// The same with the texts of an editor in the places of its files.
    fileprivate func with(_ documents: [String: OpenDocument], _ configuration: Configuration) -> Content {
        var content = self
        for (_, document) in documents.sorted(by: { $0.key < $1.key }) { content.take(document.source, exclude: configuration.exclude) }
        return content
    }
}
