import Foundation

/// A folder of a test's own, made from one text and removed with the test.
package final class TemporaryFolder: Sendable {
    package let path: String

    /// - Parameter text: files apart by lines of the form `-- content/a.md --`.
    package init(_ text: String = "") throws {
        let base = FileManager.default.temporaryDirectory.resolvingSymlinksInPath().path
        path = "\(base)/lookback-test-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        for (name, content) in Self.files(in: text) { try write(name, content) }
    }

    deinit {
        do { try FileManager.default.removeItem(atPath: path) } catch { print("left behind: \(path): \(error)") }
    }

    package func write(_ name: String, _ text: String) throws { try write(name, Array(text.utf8)) }

    package func write(_ name: String, _ bytes: [UInt8]) throws {
        let file = "\(path)/\(name)"
        try FileManager.default.createDirectory(
            atPath: URL(fileURLWithPath: file).deletingLastPathComponent().path, withIntermediateDirectories: true)
        try Data(bytes).write(to: URL(fileURLWithPath: file))
    }

    package func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: "\(path)/\(name)") }

    package func link(_ name: String, to target: String) throws {
        try FileManager.default.createSymbolicLink(atPath: "\(path)/\(name)", withDestinationPath: target)
    }

    package func text(_ name: String) throws -> String {
        String(decoding: try Data(contentsOf: URL(fileURLWithPath: "\(path)/\(name)")), as: UTF8.self)
    }

    package func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: "\(path)/\(name)") }

    /// Every file below a folder, hidden ones included, sorted.
    package func files(below name: String = "") throws -> [String] {
        let top = name.isEmpty ? path : "\(path)/\(name)"
        return try FileManager.default.subpathsOfDirectory(atPath: top).filter { sub in
            var isFolder: ObjCBool = false
            return FileManager.default.fileExists(atPath: "\(top)/\(sub)", isDirectory: &isFolder) && !isFolder.boolValue
        }.sorted()
    }

    /// When a file was last written, and its number on the disk: both stay when it is not touched.
    package func identity(_ name: String) throws -> String {
        let attributes = try FileManager.default.attributesOfItem(atPath: "\(path)/\(name)")
        return "\(attributes[.modificationDate] ?? "") \(attributes[.systemFileNumber] ?? "")"
    }

    private static func files(in text: String) -> [(name: String, content: String)] {
        var files: [(name: String, content: String)] = []
        let body = text.hasSuffix("\n") ? String(text.dropLast()) : text
        for line in body.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("-- "), line.hasSuffix(" --"), line.count > 6 {
                files.append((String(line.dropFirst(3).dropLast(3)), ""))
            } else if !files.isEmpty {
                files[files.count - 1].content += line + "\n"
            }
        }
        return files
    }
}
