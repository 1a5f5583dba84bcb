import Foundation

/// What Git says changed in a project since some commit.
package enum GitChanges {
    /// Files that differ from where the work branched off `base`, those not yet added included, as paths relative to `root`.
    package static func files(since base: String, in root: String) throws(WorldError) -> Set<String> {
        let commit = try git(["rev-parse", "--verify", "--quiet", "--end-of-options", "\(base)^{commit}"], in: root)
        guard commit.status == 0 else {
            let reason =
                commit.message.contains("not a git repository") ? "it lies in no Git repository" : "Git knows no commit \"\(base)\""
            throw WorldError("compare", root, because: reason)
        }
        let hash = commit.lines.first ?? base
        let branching = try git(["merge-base", hash, "HEAD"], in: root)
        let start = branching.status == 0 ? branching.lines.first ?? hash : hash
        let changed = try succeed(["diff", "--name-only", "-z", "--relative", "--no-ext-diff", start, "--"], in: root)
        let added = try succeed(["ls-files", "--others", "--exclude-standard", "-z"], in: root)
        return Set(changed + added)
    }

    private struct Answer {
        let status: Int32
        let output: [UInt8]
        let message: String

        var lines: [String] { output.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) } }
        var names: [String] { output.split(separator: 0).map { String(decoding: $0, as: UTF8.self) } }
    }

    private static func succeed(_ arguments: [String], in root: String) throws(WorldError) -> [String] {
        let answer = try git(arguments, in: root)
        guard answer.status == 0 else {
            let reason = answer.message.split(separator: "\n").first.map(String.init) ?? "git \(arguments[0]) failed"
            throw WorldError("compare", root, because: reason)
        }
        return answer.names
    }

    private static func git(_ arguments: [String], in root: String) throws(WorldError) -> Answer {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["git", "-C", root] + arguments
        var environment = ProcessInfo.processInfo.environment
        environment["LC_ALL"] = "C"
        process.environment = environment
        let (output, errors) = (Pipe(), Pipe())
        process.standardOutput = output
        process.standardError = errors
        process.standardInput = FileHandle.nullDevice
        do {
            try process.run()
            // Git's complaints are one line, which fits the pipe: reading them second cannot block.
            let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
            let message = try errors.fileHandleForReading.readToEnd() ?? Data()
            process.waitUntilExit()
            return Answer(status: process.terminationStatus, output: Array(bytes), message: String(decoding: message, as: UTF8.self))
        } catch {
            throw WorldError("compare", root, because: "git could not be run: \(error.localizedDescription)")
        }
    }
}
