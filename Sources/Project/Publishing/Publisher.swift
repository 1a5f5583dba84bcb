import Glibc

/// Opens the way to an output folder for a new site.
package struct Publisher {
    private let output: OutputFolder
    private let root: String
    private let jobs: Int

    /// - Parameter output: absolute path of the folder to publish to.
    package init(output: String, project: ProjectFolder, jobs: Int) throws(WorldError) {
        self.output = try OutputFolder(output, project: project)
        root = project.root
        self.jobs = jobs
    }

    /// The folder, absolute and with links followed.
    package var path: String { output.path }

    /// Refuses at once what `begin` would refuse after all the work.
    package func checkOutput() throws(WorldError) { try output.checkOwner() }

    /// Nothing stands beside the output that a build at work, or one that was killed, has put there.
    package var isTidy: Bool { [output.staging, output.retired, output.lock].allSatisfy { Disk.kind(of: $0) == nil } }

    /// Holds other builds off and cleans up after those that were killed.
    package func begin() async throws(WorldError) -> Publication {
        try Disk.makeFolder(Path.folder(of: output.path))
        let lock = try await PublishLock(output.lock)
        try recover()
        try output.checkOwner()
        return try Publication(to: output, root: root, lock: lock, jobs: jobs)
    }

    private func recover() throws(WorldError) {
        if Disk.kind(of: output.retired) == .folder {
            if Disk.kind(of: output.path) == nil {
                if rename(output.retired, output.path) != 0 { throw WorldError("restore", output.path, code: errno) }
            } else {
                try output.removeOurs(output.retired)
            }
        }
        try output.removeOurs(output.staging)
    }
}
