import Diagnostics
import Incidents
import Site

/// When a severity or a cause was judged anew, as the history in Git shows it. One call of Git for all incidents together.
package enum GitRevisions {
    /// Newest first, by the path that the incident's file has today. Empty where there is no Git.
    package static func read(in root: String) throws(WorldError) -> [String: [Revision]] {
        guard try Git.run(["rev-parse", "--is-inside-work-tree"], in: root).status == 0 else { return [:] }
        // What a commit adds or deletes whole is no change of mind, and is left out before any difference is made.
        let answer = try Git.run(
            [
                "-c", "core.quotePath=false", "-c", "log.showSignature=false", "log", "--no-merges", "--relative", "--diff-filter=MR",
                "--find-renames", "--patch", "--unified=6", "--src-prefix=a/", "--dst-prefix=b/", "--no-color", "--no-ext-diff",
                "--no-textconv", "--text", "--date=format-local:%Y-%m-%d", "--format=%x00%h%x00%ad", "--", "content",
            ], in: root)
        guard answer.status == 0 else { return [:] }
        var reader = RevisionLogReader()
        for line in answer.output.split(separator: 0x0A, omittingEmptySubsequences: false) { reader.read(line) }
        return reader.finished()
    }
}

/// Reads Git's log of differences line by line, from the newest commit back.
struct RevisionLogReader {
    private var revisions: [String: [Revision]] = [:]
    private var commit = ""
    private var day: CalendarDay?
    private var path = ""
    /// Today's path of files that were renamed since.
    private var names: [String: String] = [:]
    private var renamedFrom = ""
    /// Lines of the hunk that are still to come, in the old file and in the new one.
    private var (old, new) = (0, 0)
    private var before = JudgementLines()
    private var after = JudgementLines()

    mutating func read(_ line: ArraySlice<UInt8>) {
        guard old > 0 || new > 0 else { return readHeader(line) }
        switch line.first {
        case UInt8(ascii: "-"):
            old -= 1
            before.read(line.dropFirst())
        case UInt8(ascii: "+"):
            new -= 1
            after.read(line.dropFirst())
        case UInt8(ascii: "\\"): break
        default:
            (old, new) = (old - 1, new - 1)
            before.read(line.dropFirst())
            after.read(line.dropFirst())
        }
        if old <= 0, new <= 0 { endHunk() }
    }

    func finished() -> [String: [Revision]] { revisions }

    private mutating func readHeader(_ line: ArraySlice<UInt8>) {
        if line.first == 0 {
            let parts = line.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
            (commit, day) = (parts.first ?? "", parts.last.flatMap { DayReader.read($0) })
        } else if let text = line.text(after: "rename from ") {
            renamedFrom = text
        } else if let text = line.text(after: "rename to ") {
            names[renamedFrom] = names[text] ?? text
        } else if let text = line.text(after: "+++ b/") {
            let written = text.hasSuffix("\t") ? String(text.dropLast()) : text
            path = names[written] ?? written
        } else if line.first == UInt8(ascii: "@"), let text = line.text(after: "@@ -") {
            beginHunk(text)
        }
    }

    /// - Parameter text: `3,7 +3,8 @@ severity: P2`: where it stands, and the line of a key above it.
    private mutating func beginHunk(_ text: String) {
        let parts = text.split(separator: " ", maxSplits: 3, omittingEmptySubsequences: false)
        guard parts.count > 2 else { return }
        let count = { (range: Substring) in range.split(separator: ",").dropFirst().first.flatMap { Int($0) } ?? 1 }
        (old, new) = (count(parts[0]), count(parts[1]))
        let above = parts.count > 3 ? Array(parts[3].utf8)[...] : []
        (before, after) = (JudgementLines(below: above), JudgementLines(below: above))
    }

    private mutating func endHunk() {
        guard let day else { return }
        for (subject, field) in [(Revision.Subject.severity, IncidentField.severity), (.causes, .rootCauses)] {
            let (then, now) = (before.values[field], after.values[field])
            guard then != now, then != nil || now != nil else { continue }
            revisions[path, default: []].append(
                Revision(day: day, commit: commit, subject: subject, before: then ?? [], after: now ?? []))
        }
    }
}

/// What some lines of a file say of severity and causes, as front matter writes it.
struct JudgementLines {
    private(set) var values: [IncidentField: [String]] = [:]
    private var field: IncidentField?

    private static let longestValue = 60

    /// - Parameter line: the nearest line above that begins a key; its value is not part of what is compared.
    init(below line: ArraySlice<UInt8> = []) { field = Self.statement(in: line)?.field }

    mutating func read(_ line: ArraySlice<UInt8>) {
        guard let first = line.first else { return }
        if first == UInt8(ascii: " ") || first == UInt8(ascii: "-") {
            guard let field, let item = line.text(after: "- ", skippingSpace: true) else { return }
            add(item, to: field)
        } else if let statement = Self.statement(in: line) {
            field = statement.field
            let text = statement.value.hasPrefix("[") ? String(statement.value.dropFirst().prefix { $0 != "]" }) : statement.value
            values[statement.field] = []
            for value in statement.field == .rootCauses ? text.split(separator: ",").map(String.init) : [text] {
                add(value, to: statement.field)
            }
        } else {
            field = nil
        }
    }

    private mutating func add(_ text: String, to field: IncidentField) {
        let bare = text.firstRange(of: " #").map { String(text[..<$0.lowerBound]) } ?? text
        let value = bare.trimming { $0.isWhitespace || $0 == "\"" || $0 == "'" }
        guard !value.isEmpty, value.utf8.count <= Self.longestValue else { return }
        values[field, default: []].append(value)
    }

    /// `severity: P1` or `severity = "P1"`, however the key is spelled.
    private static func statement(in line: ArraySlice<UInt8>) -> (field: IncidentField, value: String)? {
        guard let end = line.prefix(24).firstIndex(where: { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "=") }) else { return nil }
        let key = String(decoding: line[..<end], as: UTF8.self).trimming(\.isWhitespace)
        guard let field = IncidentField(key: key), field == .severity || field == .rootCauses else { return nil }
        return (field, String(decoding: line[(end + 1)...], as: UTF8.self).trimming(\.isWhitespace))
    }
}

extension ArraySlice<UInt8> {
    /// What follows a beginning; nil when the line begins otherwise.
    fileprivate func text(after beginning: String, skippingSpace: Bool = false) -> String? {
        let line = skippingSpace ? drop { $0 == 0x20 } : self
        guard line.starts(with: beginning.utf8) else { return nil }
        return String(decoding: line.dropFirst(beginning.utf8.count), as: UTF8.self)
    }
}

extension String {
    fileprivate func trimming(_ isDropped: (Character) -> Bool) -> String {
        guard let first = firstIndex(where: { !isDropped($0) }), let last = lastIndex(where: { !isDropped($0) }) else { return "" }
        return String(self[first...last])
    }
}
