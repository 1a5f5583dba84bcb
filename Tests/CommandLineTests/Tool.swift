import Foundation
import TestFolders

/// Runs the real binary in a folder of its own, as a shell would.
struct Tool {
    struct Outcome {
        let status: Int32
        let output: String
        let errors: String
    }

    let folder: TemporaryFolder
    var environment: [String: String] = [:]

    init(_ text: String = "") throws { folder = try TemporaryFolder(text) }

    func run(_ arguments: String..., in subfolder: String = "") throws -> Outcome {
        try outcome(of: try Self.binary(), arguments, in: subfolder)
    }

    /// A line of shell in which `$LOOKBACK` is the binary.
    func shell(_ line: String) throws -> Outcome { try outcome(of: "/bin/bash", ["-c", line], in: "") }

    private func outcome(of program: String, _ arguments: [String], in subfolder: String) throws -> Outcome {
        // Output goes to files: a pipe that nobody reads would stop the tool.
        let (output, errors) = ("\(folder.path).out", "\(folder.path).err")
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        process.currentDirectoryURL = URL(fileURLWithPath: subfolder.isEmpty ? folder.path : "\(folder.path)/\(subfolder)")
        var fixed = ["LOOKBACK": try Self.binary(), "HOME": folder.path, "SWIFT_BACKTRACE": "enable=no"]
        fixed["PATH"] = Self.given["PATH"] ?? "/usr/bin:/bin"
        fixed["LSAN_OPTIONS"] = Self.given["LSAN_OPTIONS"]
        process.environment = fixed.merging(environment) { $1 }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try Self.emptyFile(output)
        process.standardError = try Self.emptyFile(errors)
        try process.run()
        process.waitUntilExit()
        return Outcome(status: process.terminationStatus, output: try Self.take(output), errors: try Self.take(errors))
    }

    private static let given = ProcessInfo.processInfo.environment

    /// Whether the tool's own memory is a file, as under the thread sanitizer: then no limit can be set to the size of files.
    static let keepsItsMemoryInAFile = given["LOOKBACK_SANITIZER"] == "thread"

    private static func emptyFile(_ path: String) throws -> FileHandle {
        try Data().write(to: URL(fileURLWithPath: path))
        return try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    }

    private static func take(_ path: String) throws -> String {
        defer { unlink(path) }
        return String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
    }

    /// The tests and the tool are built into one folder.
    static func binary() throws -> String {
        try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe").replacing(/\/[^\/]*$/, with: "/lookback")
    }
}
