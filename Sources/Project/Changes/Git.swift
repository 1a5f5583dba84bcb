import Foundation

/// Runs Git in a project's folder.
enum Git {
    struct Answer {
        let status: Int32
        let output: [UInt8]
        let message: String

        var lines: [String] { output.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) } }
        var names: [String] { output.split(separator: 0).map { String(decoding: $0, as: UTF8.self) } }
    }

    static func run(_ arguments: [String], in root: String) throws(WorldError) -> Answer {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["git", "-C", root] + arguments
        var environment = ProcessInfo.processInfo.environment
        environment["LC_ALL"] = "C"
        environment["TZ"] = "UTC"
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
