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
    ///   - workingFolder: absolute; where the search begins when neither `root` nor `configuration` is given.
    ///   - root: the project's folder, as typed.
    ///   - configuration: the configuration file, as typed.
    package static func find(from workingFolder: String, root: String? = nil, configuration: String? = nil) throws(WorldError)
        -> ProjectFolder
    {
        let typedRoot = root.map { Path.normalized(Path.join(workingFolder, $0)) }
        if let typedRoot, Disk.target(of: typedRoot) != .folder { throw WorldError("read", typedRoot, because: "there is no such folder") }
        if let configuration {
            let file = Path.normalized(Path.join(workingFolder, configuration))
            return try read(file, root: typedRoot ?? Path.folder(of: file))
        }
        if let typedRoot { return try inspect(typedRoot) ?? unconfigured(typedRoot) }
        var folder = workingFolder
        while true {
            if let found = try inspect(folder) { return found }
            if folder == "/" || folder.isEmpty { return unconfigured(workingFolder) }
            folder = Path.folder(of: folder)
        }
    }

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

    private static func inspect(_ folder: String) throws(WorldError) -> ProjectFolder? {
        let file = Path.join(folder, configurationName)
        return Disk.target(of: file) == .file ? try read(file, root: folder) : nil
    }

    private static func read(_ file: String, root: String) throws(WorldError) -> ProjectFolder {
        let source = SourceFile(path: Path.relative(file, to: root) ?? file, bytes: try Disk.read(file, limit: 1 << 20))
        let (configuration, diagnostics) = ConfigurationReader.read(source)
        return ProjectFolder(root: root, configuration: configuration, configurationSource: source, diagnostics: diagnostics)
    }

    private static func unconfigured(_ root: String) -> ProjectFolder {
        ProjectFolder(root: root, configuration: Configuration(), configurationSource: nil, diagnostics: [])
    }
}
