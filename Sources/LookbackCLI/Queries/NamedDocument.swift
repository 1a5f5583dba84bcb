import Project

/// A document that the command line names by its path.
enum NamedDocument {
    /// The Markdown file that a path leads to, or the index of a bundle when it leads to the bundle's folder; nil when it may be no path at all.
    /// - Throws: what is wrong with a path that leads to something else.
    static func path(of typed: String, in project: ProjectFolder) throws(WorldError) -> String? {
        guard !typed.contains("\n") else { return nil }
        let path = Path.normalized(Path.join(Disk.workingFolder, typed))
        switch Disk.target(of: path) {
        case .file:
            guard ContentName.isDocument(Path.name(of: path)) else { throw WorldError("read", typed, because: "it is no Markdown") }
            return path
        case .folder:
            // The index of all content is the home page.
            let index = path == project.content ? nil : try Disk.list(path).compactMap(\.name).first(where: ContentName.isBundleIndex)
            if index == nil, typed.contains("/") { throw WorldError("read", typed, because: "it is a folder without an index.md") }
            return index.map { Path.join(path, $0) }
        case nil: return nil
        default: throw WorldError("read", typed, because: "it is no regular file")
        }
    }
}
