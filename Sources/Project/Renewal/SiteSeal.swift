import Diagnostics
import Site

/// What a published site was made of and what was told when it was made, with a digest of its files. It is kept in a cache, by the path of
/// the output folder: a build that would make the same of the same, where nobody has touched the result, need not be done again.
package struct SiteSeal: Sendable, Hashable {
    /// `BuildInputs.digest`
    package var inputs: String
    package var incidents: Int
    /// Those that the site's audience may read.
    package var shown: Int
    package var files: Int
    package var pages: Int
    package var errors: Int
    package var warnings: Int
    /// What the check found in one line; empty when it found nothing.
    package var summary: String

    package init(inputs: String, incidents: Int, shown: Int, files: Int, pages: Int, errors: Int, warnings: Int, summary: String) {
        (self.inputs, self.incidents, self.shown, self.files, self.pages) = (inputs, incidents, shown, files, pages)
        (self.errors, self.warnings, self.summary) = (errors, warnings, summary)
    }

    /// The seal of a folder; nil when none is known, or when a file of the site is not what was published.
    package static func read(of output: String, in cache: String, jobs: Int) async throws(WorldError) -> SiteSeal? {
        let file = file(for: output, in: cache)
        guard Disk.kind(of: file) == .file, Disk.kind(of: output) == .folder else { return nil }
        let lines = String(decoding: try Disk.read(file, limit: 4_096), as: UTF8.self)
            .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        guard lines.count == 5, let counts = numbers(in: lines[2]), counts.count == 6 else { return nil }
        guard try await digest(of: output, jobs: jobs) == lines[1] else { return nil }
        return SiteSeal(
            inputs: lines[0], incidents: counts[0], shown: counts[1], files: counts[2], pages: counts[3], errors: counts[4],
            warnings: counts[5], summary: lines[3])
    }

    package func write(of output: String, in cache: String, jobs: Int) async throws(WorldError) {
        let counts = [incidents, shown, files, pages, errors, warnings].map(String.init).joined(separator: " ")
        let tree = try await Self.digest(of: output, jobs: jobs)
        try Disk.makeFolder(cache)
        try Disk.replace(Self.file(for: output, in: cache), Array("\(inputs)\n\(tree)\n\(counts)\n\(summary)\n".utf8))
    }

    private static func file(for output: String, in cache: String) -> String {
        var digest = InputDigest()
        digest.add(output)
        return Path.join(cache, digest.hexadecimal)
    }

    private static func numbers(in line: String) -> [Int]? {
        let numbers = line.split(separator: " ").map { Int($0) }
        return numbers.contains(nil) ? nil : numbers.compactMap { $0 }
    }

    /// Of the names, sizes and times of all files but those that are the author's.
    private static func digest(of folder: String, jobs: Int) async throws(WorldError) -> String {
        var sum = InputDigest()
        var (level, count) = ([""], 0)
        while !level.isEmpty {
            let lists = await Parallel.map(level, jobs: jobs) { path in
                Result { () throws(WorldError) in try digest(of: path, in: folder) }
            }
            level = []
            for list in lists {
                let (part, folders, files) = try list.get()
                sum.merge(part)
                level += folders
                count += files
            }
        }
        sum.add(count)
        return sum.hexadecimal
    }

    private static func digest(
        of path: String, in top: String
    ) throws(WorldError) -> (digest: InputDigest, folders: [String], files: Int) {
        var (sum, folders, files) = (InputDigest(), [String](), 0)
        for entry in try Disk.list(Path.join(top, path)) {
            let name = entry.name ?? ""
            if path.isEmpty, OutputFolder.isKept(name, kind: entry.kind) { continue }
            let file = Path.join(path, name)
            if entry.kind == .folder {
                folders.append(file)
                continue
            }
            var one = InputDigest()
            one.add(file)
            FileStamp(Path.join(top, file))?.add(to: &one)
            sum.merge(one)
            files += 1
        }
        return (sum, folders, files)
    }
}
