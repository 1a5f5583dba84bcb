import Diagnostics

/// Where a project lies on the disk and what its configuration decides.
package struct ProjectFolder: Sendable {
    /// Absolute path.
    package let root: String
    package var configuration: Configuration
    /// The configuration file, if there is one.
    package let configurationSource: SourceFile?
    /// What is wrong with the configuration; any of them means that no work may begin.
    package let diagnostics: [Diagnostic]

    package static let configurationName = "lookback.yml"
    /// Bytes of a configuration.
    private static let sizeLimit = 1 << 20

    package init(root: String, configuration: Configuration, configurationSource: SourceFile?, diagnostics: [Diagnostic]) {
        (self.root, self.configuration) = (root, configuration)
        (self.configurationSource, self.diagnostics) = (configurationSource, diagnostics)
    }

    package var content: String { Path.join(root, "content") }
    package var templates: String { Path.join(root, "templates") }
    /// Where a tracker's export stands, if it is not in the content folder.
    package var statusFile: String { Path.join(root, StatusFile.name) }
    /// Where the configuration stands, or would.
    package var configurationFile: String { Path.join(root, configurationSource?.path ?? Self.configurationName) }

    /// - Parameters:
    ///   - workingFolder: absolute; where the search upwards begins when no `root` is given.
    ///   - root: the project's folder, as typed.
    ///   - configuration: the configuration file, as typed.
    package static func find(from workingFolder: String, root: String? = nil, configuration: String? = nil) throws(WorldError)
        -> ProjectFolder
    {
        let typedRoot = root.map { Path.normalized(Path.join(workingFolder, $0)) }
        if let typedRoot, Disk.target(of: typedRoot) != .folder { throw WorldError("read", typedRoot, because: "there is no such folder") }
        if let configuration {
            let file = Path.normalized(Path.join(workingFolder, configuration))
            // A configuration that stands beside content is that content's, wherever it is used from.
            let own = Path.folder(of: file)
            return try read(file, root: typedRoot ?? (holdsContent(own) ? own : Self.root(around: workingFolder) ?? own))
        }
        let root = typedRoot ?? Self.root(around: workingFolder) ?? workingFolder
        return try inspect(root) ?? unconfigured(root)
    }

    /// The nearest folder from `folder` upwards that has a configuration, else the nearest that holds content.
    private static func root(around folder: String) -> String? {
        let folders = Array(sequence(first: folder) { $0 == "/" || $0.isEmpty ? nil : Path.folder(of: $0) })
        return folders.first { Disk.target(of: Path.join($0, configurationName)) == .file } ?? folders.first(where: holdsContent)
    }

    private static func holdsContent(_ folder: String) -> Bool { Disk.target(of: Path.join(folder, "content")) == .folder }

    /// The same folder with a configuration that is not saved yet.
    package func configured(by source: SourceFile) -> ProjectFolder {
        let (configuration, diagnostics) = ConfigurationReader.read(source)
        return ProjectFolder(root: root, configuration: configuration, configurationSource: source, diagnostics: diagnostics)
    }

    /// The same folder with its configuration as it is now.
    package func reread() throws(WorldError) -> ProjectFolder {
        Disk.target(of: configurationFile) == .file ? try Self.read(configurationFile, root: root) : Self.unconfigured(root)
    }

    /// A path as messages and diagnostics show it: relative to the root when it lies below it.
    package func shown(_ path: String) -> String {
        Path.relative(path, to: root).flatMap { $0.isEmpty ? nil : $0 } ?? path
    }

    /// A path of the project as it is opened from the working folder: relative to that when it lies below it, else absolute.
    package func path(_ path: String, from workingFolder: String) -> String {
        let file = Path.join(root, path)
        return Path.relative(file, to: workingFolder) ?? file
    }

    private static func inspect(_ folder: String) throws(WorldError) -> ProjectFolder? {
        let file = Path.join(folder, configurationName)
        return Disk.target(of: file) == .file ? try read(file, root: folder) : nil
    }

    private static func read(_ file: String, root: String) throws(WorldError) -> ProjectFolder {
        let bytes = try Disk.read(file, limit: sizeLimit + 1)
        // Cut anywhere it could mean something else.
        if bytes.count > sizeLimit { throw WorldError("read", file, because: "it is over the limit of 1 MiB") }
        let source = SourceFile(path: Path.relative(file, to: root) ?? file, bytes: bytes)
        let (configuration, diagnostics) = ConfigurationReader.read(source)
        return ProjectFolder(root: root, configuration: configuration, configurationSource: source, diagnostics: diagnostics)
    }

    private static func unconfigured(_ root: String) -> ProjectFolder {
        ProjectFolder(root: root, configuration: Configuration(), configurationSource: nil, diagnostics: [])
    }
}
