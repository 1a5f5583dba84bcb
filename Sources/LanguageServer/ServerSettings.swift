import Diagnostics
import Incidents
import Project

/// What whoever starts the server decides.
package struct ServerSettings: Sendable {
    /// As typed; nil when the client's folders decide.
    package var root: String?
    /// As typed.
    package var configuration: String?
    /// Absolute.
    package var workingFolder: String
    package var version: String
    package var jobs: Int
    /// The day, in UTC, that things are overdue on.
    package var today: @Sendable () -> CalendarDay
    /// How long a text has to rest before the rules look at it.
    package var rest = Duration.milliseconds(150)

    package init(
        root: String?, configuration: String?, workingFolder: String, version: String, jobs: Int,
        today: @escaping @Sendable () -> CalendarDay
    ) {
        (self.root, self.configuration, self.workingFolder) = (root, configuration, workingFolder)
        (self.version, self.jobs, self.today) = (version, jobs, today)
    }

    /// The project that a client means by its `initialize`: the first of its folders that has one, or lies in one; else its first folder.
    func project(_ params: JSONValue) throws(WorldError) -> ProjectFolder {
        if root != nil || configuration != nil {
            return try ProjectFolder.find(from: workingFolder, root: root, configuration: configuration)
        }
        let folders = (params["workspaceFolders"]?.elements ?? []).compactMap { $0["uri"]?.text.flatMap(DocumentURI.path) }
        let roots = [params["rootUri"]?.text.flatMap(DocumentURI.path), params["rootPath"]?.text.map(Path.normalized)].compactMap(\.self)
        var first: ProjectFolder?
        for folder in folders + roots {
            let project = try ProjectFolder.find(from: folder)
            if project.configurationSource != nil || Disk.target(of: project.content) == .folder { return project }
            first = first ?? project
        }
        if let first { return first }
        return try ProjectFolder.find(from: workingFolder)
    }
}
