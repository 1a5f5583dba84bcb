import Diagnostics
import Exchange
import Incidents
import Project

/// What `import` is pointed at: one file, a folder of them, or standard input.
enum ImportFile {
    /// Bytes of one export.
    static let limit = 64 << 20

    static func read(_ file: String, as tool: ImportSource, zone: Zone) throws -> ImportBatch {
        let sources = try sources(file, as: tool)
        do throws(ImportFault) {
            return try tool.read(sources, zone: zone)
        } catch {
            throw WorldError("import", error.place, because: error.message)
        }
    }

    private static func sources(_ file: String, as tool: ImportSource) throws -> [SourceFile] {
        if file == "-" {
            let bytes = try Disk.standardInput(limit: limit + 1)
            return [SourceFile(path: "standard input", bytes: try withinLimit(bytes, "standard input"))]
        }
        guard tool.isFolder, Disk.target(of: file) == .folder else { return [try source(file)] }
        let paths = try FolderTree.files(below: file).filter { path in
            ContentName.isIncident(Path.name(of: path)) && !path.split(separator: "/").contains { $0.hasPrefix(".") || $0.hasPrefix("_") }
        }
        if paths.isEmpty { throw WorldError("import", file, because: "it holds no Markdown files") }
        return try paths.map { try source(Path.join(file, $0)) }
    }

    private static func source(_ path: String) throws -> SourceFile {
        SourceFile(path: path, bytes: try withinLimit(try Disk.read(path, limit: limit + 1), path))
    }

    private static func withinLimit(_ bytes: [UInt8], _ path: String) throws -> [UInt8] {
        if bytes.count > limit { throw WorldError("import", path, because: "it is over the limit of \(limit >> 20) MiB") }
        return bytes
    }
}
