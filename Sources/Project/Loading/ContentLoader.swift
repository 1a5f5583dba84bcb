import Diagnostics
import History
import Markup
import Site

/// Reads what a project's folder holds. Nothing outside `content/` is read, however it is linked.
package enum ContentLoader {
    /// One byte more than a document may have, so that a longer one is seen to be longer and is not read whole.
    package static let readLimit = (1 << 20) + 1

    /// - Parameters:
    ///   - known: files that are surely as they were when they were last read, by their paths: they are not read again.
    ///   - unsaved: texts that stand for the defaults files of their paths.
    package static func load(
        _ project: ProjectFolder, known: [String: SourceFile] = [:], unsaved: [String: SourceFile] = [:], jobs: Int
    ) async throws(WorldError) -> Content {
        let walk = try ContentWalk(root: project.root, folder: "content", exclude: project.configuration.exclude)
        var content = Content()
        (content.unreadable, content.unfollowed) = (walk.unreadable, walk.unfollowed)
        content.attachmentBytes = Attachments.reader(in: project.root)
        sortAttachments(walk.attachments, in: project.root, into: &content)
        var defaultsChain = DefaultsChain()
        for path in walk.defaults.keys.sorted().compactMap({ walk.defaults[$0] }) {
            do throws(WorldError) {
                let file = if let text = unsaved[path] { text } else { try file(path, in: project.root) }
                content.diagnostics += defaultsChain.add(file)
                content.defaultsFiles.append(file)
            } catch {
                content.unreadable.append(error)
            }
        }
        content.presets = defaultsChain
        if let path = walk.homePage {
            do throws(WorldError) { content.homePage = try file(path, in: project.root) } catch { content.unreadable.append(error) }
        }
        loadLedger(project, into: &content)
        let root = project.root
        let reads = await Parallel.map(walk.incidents, jobs: jobs) { path in
            Result { () throws(WorldError) in
                if let file = known[path] { return file }
                return try file(path, in: root)
            }
        }
        for read in reads {
            switch read {
            case .success(let file): content.sources.append(Content.Source(file: file, defaults: defaultsChain.entries(for: file.path)))
            case .failure(let error): content.unreadable.append(error)
            }
        }
        return content
    }

    /// One file of any folder, with the defaults that hold for it when it lies in the project's content.
    package static func load(_ path: String, in project: ProjectFolder) throws(WorldError) -> Content.Source {
        let bytes = try Disk.read(path, limit: readLimit)
        return Content.Source(file: SourceFile(path: project.shown(path), bytes: bytes), defaults: try defaults(for: path, in: project))
    }

    /// The framework that the folders above a file preset, as far as the project knows it, else the configuration's. The file need not exist.
    package static func framework(for path: String, in project: ProjectFolder) throws(WorldError) -> String {
        let preset = try defaults(for: path, in: project).first { $0.normalizedKey == "framework" }?.value.text
        return preset.flatMap { project.configuration.frameworks[$0]?.name } ?? project.configuration.framework
    }

    private static func defaults(for path: String, in project: ProjectFolder) throws(WorldError) -> [FrontMatterEntry] {
        var defaults = DefaultsChain()
        var folder = Path.folder(of: path)
        while Path.relative(folder, to: project.content) != nil {
            for name in ["_defaults.yml", "_defaults.yaml"] where Disk.kind(of: Path.join(folder, name)) == .file {
                _ = defaults.add(try self.file(project.shown(Path.join(folder, name)), in: project.root))
            }
            folder = Path.folder(of: folder)
        }
        return defaults.entries(for: project.shown(path))
    }

    /// A file, or every incident below a folder, in the project's content or anywhere else.
    package static func sources(at path: String, in project: ProjectFolder) throws(WorldError) -> [Content.Source] {
        guard Disk.target(of: path) == .folder else { return [try load(path, in: project)] }
        let walk = try ContentWalk(root: Path.folder(of: path), folder: Path.name(of: path), exclude: project.configuration.exclude)
        if let error = walk.unreadable.first { throw error }
        var sources: [Content.Source] = []
        for incident in walk.incidents { sources.append(try load(Path.join(Path.folder(of: path), incident), in: project)) }
        return sources
    }

    /// What a browser would run is told from what it shows.
    private static func sortAttachments(_ paths: Set<String>, in root: String, into content: inout Content) {
        for path in paths.sorted() {
            let name = Path.name(of: path)
            var isActive = ActiveFile.isActive(named: name)
            if ActiveFile.isPicture(named: name) {
                do throws(WorldError) {
                    let bytes = try Disk.read(Path.join(root, path), limit: pictureLimit)
                    isActive = bytes.count == pictureLimit || ActiveFile.isActive(picture: bytes)
                } catch {
                    content.unreadable.append(WorldError(error.action, path, because: error.reason))
                }
            }
            if isActive { content.activeFiles.insert(path) } else { content.attachments.insert(path) }
        }
    }

    /// Bytes of a picture that are searched for scripts; a larger one is not published.
    private static let pictureLimit = 16 << 20

    /// What the tracker's export says, for who reads single files.
    package static func ledger(of project: ProjectFolder) throws(WorldError) -> ActionLedger {
        try statusFile(of: project).map { StatusFile($0).ledger } ?? ActionLedger()
    }

    /// The tracker's export at the root, else in the content folder.
    private static func statusFile(of project: ProjectFolder) throws(WorldError) -> SourceFile? {
        let paths = [project.statusFile, Path.join(project.content, StatusFile.name)]
        guard let path = paths.first(where: { Disk.kind(of: $0) == .file }) else { return nil }
        return SourceFile(path: project.shown(path), bytes: try Disk.read(path, limit: 64 << 20))
    }

    private static func loadLedger(_ project: ProjectFolder, into content: inout Content) {
        do throws(WorldError) {
            guard let source = try statusFile(of: project) else { return }
            let file = StatusFile(source)
            (content.ledger, content.statusFile) = (file.ledger, file)
            content.diagnostics += file.diagnostics
            content.defaultsFiles.append(source)
        } catch {
            content.unreadable.append(error)
        }
    }

    private static func file(_ path: String, in root: String) throws(WorldError) -> SourceFile {
        do {
            return SourceFile(path: path, bytes: try Disk.read(Path.join(root, path), limit: readLimit))
        } catch {
            throw WorldError(error.action, path, because: error.reason)
        }
    }
}
