/// The project's own templates and assets, which win over the built-in ones file by file.
package enum TemplateOverrides {
    /// Path below `templates/` to bytes; empty when there is no such folder. Names that begin with `.` and links are left out.
    package static func load(_ project: ProjectFolder) throws(WorldError) -> [String: [UInt8]] {
        guard Disk.kind(of: project.templates) == .folder else { return [:] }
        var overrides: [String: [UInt8]] = [:]
        for path in try FolderTree.files(below: project.templates) where !path.split(separator: "/").contains(where: { $0.hasPrefix(".") })
        {
            let file = Path.join(project.templates, path)
            if Disk.kind(of: file) == .file { overrides[path] = try Disk.read(file) }
        }
        return overrides
    }
}
