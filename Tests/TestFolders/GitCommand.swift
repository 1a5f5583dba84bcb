import Foundation

extension TemporaryFolder {
    /// A Git command that failed.
    package struct GitFailure: Error {
        let arguments: [String]
        let status: Int32
    }

    /// Runs Git in the folder, as nobody in particular and on a branch called main.
    package func git(_ arguments: String...) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        let settings = ["user.name=t", "user.email=t@example.org", "init.defaultBranch=main", "commit.gpgsign=false"]
        process.arguments = ["git", "-C", path] + settings.flatMap { ["-c", $0] } + arguments
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw GitFailure(arguments: arguments, status: process.terminationStatus) }
    }
}
