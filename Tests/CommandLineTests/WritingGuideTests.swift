import Foundation
import Incidents
import Testing

/// `docs/writing.md` shows how postmortems are written and what is read of them. Its list of keys and what stands below each example are the
/// program's; `UPDATE_GOLDEN=1` brings them up to date.
@Suite struct WritingGuideTests {
    private static let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../docs/writing.md")
        .path

    @Test func whatItSaysIsWhatIsRead() throws {
        let written = String(decoding: FileManager.default.contents(atPath: Self.path) ?? Data(), as: UTF8.self)
        let current = Self.withKeys(try Self.withReadings(written))
        if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] != nil {
            try Data(current.utf8).write(to: URL(fileURLWithPath: Self.path))
        }
        let isCurrent = written == current
        #expect(isCurrent, "docs/writing.md is not up to date: run this test with UPDATE_GOLDEN=1 and look at what changed")
        #expect(current.components(separatedBy: "```text").count > 8)
    }

    /// The text with each block below an example as the tool has it: a block says in its first line which part is shown.
    private static func withReadings(_ text: String) throws -> String {
        var (result, example): ([String], [String]) = ([], [])
        var block: Substring?
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("```"), let open = block {
                if open.hasPrefix("```text ") { result += try reading(example, part: String(open.dropFirst("```text ".count))) }
                block = nil
            } else if line.hasPrefix("```") {
                block = line
                if line == "```markdown" { example = [] }
            } else if let block {
                if block.hasPrefix("```text") { continue }
                example.append(String(line))
            }
            result.append(String(line))
        }
        return result.joined(separator: "\n")
    }

    private static let headings = ["timeline": "Timeline", "whys": "Whys", "actions": "Actions", "sections": "Sections"]

    /// The lines of one part of what `show` prints; the facts are the part on top.
    private static func reading(_ example: [String], part: String) throws -> [String] {
        let tool = try Tool("-- 2026-03-14-checkout-down.md --\n\(example.joined(separator: "\n"))\n")
        let parts = try tool.run("show", "2026-03-14-checkout-down.md", "--now", "2026-06-01").output.components(separatedBy: "\n\n")
        let shown = headings[part].map { heading in parts.filter { $0.hasPrefix(heading) } } ?? Array(parts.prefix(1))
        try #require(!shown.isEmpty, "nothing is read as \(part)")
        return shown.joined(separator: "\n").split(separator: "\n").map(String.init)
    }

    private static let tableHead = "| key | other spellings | value | meaning |\n|---|---|---|---|\n"

    /// The text with a row for each key of front matter.
    private static func withKeys(_ text: String) -> String {
        guard let head = text.range(of: tableHead) else { return text }
        let rows = IncidentField.allCases.map { field in
            let aliases = field.aliases.map { "`\($0)`" }.joined(separator: ", ")
            return "| `\(field.rawValue)` | \(aliases) | \(field.form.words) | \(field.meaning) |\n"
        }
        let rest = text[head.upperBound...].split(separator: "\n", omittingEmptySubsequences: false).drop { $0.hasPrefix("|") }
        return text[..<head.upperBound] + rows.joined() + rest.joined(separator: "\n")
    }
}
