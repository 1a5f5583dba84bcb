import Diagnostics
import Markup
import Site

/// Reads what a project's folder holds. Nothing outside `content/` is read, however it is linked.
package enum ContentLoader {
    /// One byte more than a document may have, so that a longer one is seen to be longer and is not read whole.
    package static let readLimit = (1 << 20) + 1

    package static func load(_ project: ProjectFolder, jobs: Int) async throws(WorldError) -> Content {
        let walk = try ContentWalk(root: project.root, folder: "content", exclude: project.configuration.exclude)
        var content = Content()
        content.attachments = walk.attachments
        content.unreadable = walk.unreadable
        var defaultsChain = DefaultsChain()
        for path in walk.defaults.keys.sorted().compactMap({ walk.defaults[$0] }) {
            do throws(WorldError) {
                let file = try file(path, in: project.root)
                content.diagnostics += defaultsChain.add(file)
                content.defaultsFiles.append(file)
            } catch {
                content.unreadable.append(error)
            }
        }
        if let path = walk.homePage {
            do throws(WorldError) { content.homePage = try file(path, in: project.root) } catch { content.unreadable.append(error) }
        }
        loadLedger(project, into: &content)
        let root = project.root
        let reads = await Parallel.map(walk.incidents, jobs: jobs) { path in
            Result { () throws(WorldError) in try file(path, in: root) }
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
        let file = SourceFile(path: project.shown(path), bytes: bytes)
        var defaults = DefaultsChain()
        var folder = Path.folder(of: path)
        while Path.relative(folder, to: project.content) != nil {
            for name in ["_defaults.yml", "_defaults.yaml"] where Disk.kind(of: Path.join(folder, name)) == .file {
                _ = defaults.add(try self.file(project.shown(Path.join(folder, name)), in: project.root))
            }
            folder = Path.folder(of: folder)
        }
        return Content.Source(file: file, defaults: defaults.entries(for: file.path))
    }

    /// The tracker's export at the root, else in the content folder.
    private static func loadLedger(_ project: ProjectFolder, into content: inout Content) {
        let paths = [StatusFile.name, Path.join("content", StatusFile.name)]
        guard let path = paths.first(where: { Disk.kind(of: Path.join(project.root, $0)) == .file }) else { return }
        do throws(WorldError) {
            let source = SourceFile(path: path, bytes: try Disk.read(Path.join(project.root, path), limit: 64 << 20))
            let (ledger, diagnostics) = StatusFile.read(source)
            content.ledger = ledger
            content.diagnostics += diagnostics
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
