import Foundation
import PackagePlugin

/// Compiles a folder of text files into the target: `templates/` into Site, `BuiltIn/` into Frameworks.
@main struct EmbedFolder: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
        let folder: URL
        let typeName: String
        if target.name == "Site" {
            (folder, typeName) = (context.package.directoryURL.appending(path: "templates").resolvingSymlinksInPath(), "EmbeddedTheme")
        } else {
            (folder, typeName) = (target.directoryURL.appending(path: "BuiltIn").resolvingSymlinksInPath(), "EmbeddedFrameworks")
        }
        let files = try textFiles(below: folder)
        let output = context.pluginWorkDirectoryURL.appending(path: "\(typeName).swift")
        return [
            .buildCommand(
                displayName: "Embedding \(folder.lastPathComponent) in \(target.name)",
                executable: try context.tool(named: "EmbedFiles").url,
                arguments: [output.path, typeName, folder.path] + files.map(\.path),
                inputFiles: files + [folder], outputFiles: [output])
        ]
    }

    private func textFiles(below folder: URL) throws -> [URL] {
        let keys: Set<URLResourceKey> = [.isRegularFileKey]
        guard let walk = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: Array(keys), options: [.skipsHiddenFiles])
        else { return [] }
        return try walk.compactMap { $0 as? URL }.filter { try $0.resourceValues(forKeys: keys).isRegularFile == true }
            .sorted { $0.path < $1.path }
    }
}
