import Incidents

/// The versions of one file that Git keeps.
struct FileVersions {
    /// What the file held from a day on (UTC).
    struct Version {
        let day: CalendarDay
        let bytes: [UInt8]
    }

    /// Oldest first; empty where Git knows nothing of the file.
    let versions: [Version]

    /// How many versions of a file are looked at, from the newest back.
    private static let limit = 50

    /// One call of Git: with so much context around each change, a difference holds the whole new file.
    init(of path: String, in root: String) throws(WorldError) {
        let answer = try Git.run(
            [
                "-c", "log.showRoot=true", "-c", "log.showSignature=false", "-c", "diff.suppressBlankEmpty=false", "log", "--follow",
                "--max-count=\(Self.limit)", "--date=format-local:%Y-%m-%d", "--format=%x00%ad", "--patch", "--unified=1000000",
                "--no-color",
                "--no-ext-diff", "--no-textconv", "--text", "--", path,
            ], in: root)
        versions = answer.status == 0 ? Self.versions(in: answer.output).reversed() : []
    }

    /// - Parameter log: newest first; a line that begins with a NUL opens a commit.
    private static func versions(in log: [UInt8]) -> [Version] {
        var (versions, day, content): ([Version], CalendarDay?, [UInt8]?) = ([], nil, nil)
        // The file ends without a line feed when Git says so below its last line.
        func finish() {
            if let day, let content { versions.append(Version(day: day, bytes: content)) }
        }
        var (isInHunk, wasAdded) = (false, false)
        for line in log.split(separator: 0x0A, omittingEmptySubsequences: false) {
            switch line.first {
            case 0:
                finish()
                (day, content, isInHunk) = (DayReader.read(String(decoding: line.dropFirst(), as: UTF8.self)), nil, false)
            case UInt8(ascii: "@") where !isInHunk:
                (content, isInHunk) = ([], true)
            case UInt8(ascii: "+") where isInHunk, UInt8(ascii: " ") where isInHunk:
                content?.append(contentsOf: line.dropFirst())
                content?.append(0x0A)
                wasAdded = true
            case UInt8(ascii: "\\") where isInHunk && wasAdded:
                if content?.last == 0x0A { content?.removeLast() }
            default: wasAdded = false
            }
        }
        finish()
        return versions
    }
}
