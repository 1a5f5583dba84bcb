import Glibc

/// The folder a site is published to, and the names beside it that publishing needs.
struct OutputFolder {
    /// Marks a folder as made by Lookback: only such a folder is ever replaced.
    static let marker = ".lookback-site"
    static let markerText = Array("Made by Lookback, which replaces this folder on each build.\n".utf8)

    /// Absolute, links followed.
    let path: String

    /// The new site while it is being written; after the exchange the old one until it is removed.
    var staging: String { beside("staging") }
    /// The old site while the new one takes its place, where the file system cannot exchange the two in one step.
    var retired: String { beside("retired") }
    var lock: String { beside("lock") }

    /// - Parameter path: absolute.
    init(_ path: String, project: ProjectFolder) throws(WorldError) {
        let normalized = Path.normalized(path)
        if Disk.resolved(normalized) == nil, Disk.kind(of: normalized) == .link {
            throw WorldError("publish to", path, because: "it is a link that leads nowhere")
        }
        let folder = Disk.resolved(Path.folder(of: normalized)) ?? Path.folder(of: normalized)
        self.path = Disk.resolved(normalized) ?? Path.join(folder, Path.name(of: normalized))
        let root = Disk.resolved(project.root) ?? project.root
        for (source, name) in [(Path.join(root, "content"), "the content"), (Path.join(root, "templates"), "the templates")] {
            if Path.relative(self.path, to: source) != nil || Path.relative(source, to: self.path) != nil {
                throw WorldError("publish to", path, because: "it holds or lies in \(name) of the project")
            }
        }
    }

    /// Refuses a folder that somebody else filled. A folder with nothing but `.git…` files counts as empty.
    func checkOwner() throws(WorldError) {
        guard let kind = Disk.kind(of: path) else { return }
        guard kind == .folder else { throw WorldError("publish to", path, because: "it is no folder") }
        if Disk.kind(of: Path.join(path, ".git")) == .folder {
            throw WorldError("publish to", path, because: "it holds a Git repository; publish to a folder inside it")
        }
        if isOurs { return }
        let strays = try Disk.list(path).filter { !Self.isKept($0.name ?? "", kind: $0.kind) }
        if let stray = strays.first {
            throw WorldError(
                "publish to", path,
                because: "it holds \"\(stray.name ?? "a file")\" and Lookback did not make it; give an empty folder or a new one")
        }
    }

    /// Removes a folder of ours beside the output, the marker last: a removal that is killed can be taken up again.
    func removeOurs(_ path: String) throws(WorldError) {
        guard Disk.kind(of: path) == .folder else { return }
        let isEmpty = try Disk.list(path).isEmpty
        guard isEmpty || Disk.kind(of: Path.join(path, Self.marker)) == .file else {
            throw WorldError("publish: the way is blocked by", path, because: "Lookback did not make it; move it away")
        }
        try FolderTree.remove(path, last: Self.marker)
    }

    var isOurs: Bool { Disk.kind(of: Path.join(path, Self.marker)) == .file }

    /// Files at the top of the output that are the author's: `.gitignore`, `.gitattributes` and the like.
    static func isKept(_ name: String, kind: Disk.Kind) -> Bool { kind == .file && name.hasPrefix(".git") }

    private func beside(_ purpose: String) -> String {
        Path.join(Path.folder(of: path), ".\(Path.name(of: path)).lookback-\(purpose)")
    }
}
