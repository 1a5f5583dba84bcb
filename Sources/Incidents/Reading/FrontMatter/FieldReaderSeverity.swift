import Diagnostics
import Frameworks
import Markup

/// The severity: one level, or a dated list of changes of which the latest holds.
extension FieldReader {
    mutating func readSeverity(_ value: FrontMatterValue) {
        switch value.content {
        case .scalar(let text) where isInferring && (BlankAnswer.saysNothing(text) || Self.pointsElsewhere(text)): return
        case .scalar: incident.severity = text(value, .severity).map { severity($0, at: value.range) }
        case .list(let elements):
            let changes = Self.inOrder(elements.compactMap { change($0) })
            guard let last = changes.last else { return }
            if changes.count(where: { $0.change.at == nil }) > 1 {
                reportInvalid(
                    value.range, "which of these levels holds? More than one has no date",
                    help: "write one level, or since when each of them held: `{at: 2026-03-14 09:12, level: P1, note: why}`")
            }
            incident.severity = Severity(
                level: last.change.level, rank: last.change.rank, note: last.change.note, written: last.written,
                changes: changes.map(\.change))
        case .map, .empty:
            reportInvalid(
                value.range, "\"severity\" must be a level or a dated list of levels",
                help: "write `severity: P1`, or a list of `{at: 2026-03-14 09:12, level: P1, note: why}`")
        }
    }

    /// "See below", "not declared": no level is meant.
    private static func pointsElsewhere(_ text: String) -> Bool {
        guard let first = text.split(separator: " ").first, first.count < text.count, !text.utf8.contains(where: Cursor.isDigit) else {
            return false
        }
        return ["see", "cf.", "siehe", "voir", "véase", "ver", "not", "nicht"].contains(first.lowercased())
    }

    /// As written, unless every change is dated: then oldest first, however they are listed.
    private static func inOrder(_ changes: [(change: Severity.Change, written: String)]) -> [(change: Severity.Change, written: String)] {
        let dated = changes.enumerated().compactMap { place, change in change.change.at.map { (at: $0, place: place) } }
        guard dated.count == changes.count else { return changes }
        return dated.sorted { ($0.at, $0.place) < ($1.at, $1.place) }.map { changes[$0.place] }
    }

    /// A text read by the framework's scale.
    private mutating func severity(_ text: String, at range: Range<Int>) -> Severity {
        if let reading = framework?.scale.read(text) {
            return Severity(level: reading.level.code, rank: reading.level.rank, note: reading.note, written: text)
        }
        reportUnknownSeverity(text, at: range)
        return Severity(level: nil, rank: nil, note: nil, written: text)
    }

    mutating func reportUnknownSeverity(_ text: String, at range: Range<Int>) {
        guard let framework else { return }
        let codes = framework.scale.levels.map(\.code)
        let word = text.prefix { !$0.isWhitespace && $0 != ":" }
        let meant = NearMiss.guess(for: String(word), among: codes + framework.scale.levels.flatMap(\.aliases))
        let other = settings.frameworks.frameworks.first { !$0.scale.takesOthers && $0.scale.read(text) != nil }
        let elsewhere = other.map { "; it is one of \($0.name), if you mean `framework: \($0.name)`" } ?? ""
        let scale = "the scale of \(framework.name) is \(framework.scale.choices)" + elsewhere
        var finding = Finding(
            isInferring ? place(of: text, in: range) : range, "\"\(text)\" is no level of \(framework.name)",
            help: meant.map { $0.isSure ? "\($0.question) \(scale)" : scale } ?? scale)
        guard isInferring else { return report(FieldProblem(.unknownSeverity, finding)) }
        // A body may tell in words how grave it was; what has a number is meant to be a level, unless it scores a vulnerability.
        let isLevel =
            text.split(separator: " ").count <= 3 && text.utf8.contains(where: Cursor.isDigit) && !text.lowercased().contains("cvss")
        if !isLevel { finding.atMost = .warning }
        incident.problems.append(FieldProblem(.unknownSeverity, finding))
    }

    /// `2026-03-14 09:12 P1 because …`, `{at: …, level: P1, note: …}` or `2026-03-14 09:12: P1`.
    private mutating func change(_ value: FrontMatterValue) -> (change: Severity.Change, written: String)? {
        switch value.content {
        case .scalar(let text): return change(moment: nil, text, at: value.range)
        case .map(let entries): return change(entries, at: value.range)
        case .list, .empty:
            reportInvalid(value.range, "a change of severity needs a level", help: "write `{at: 2026-03-14 09:12, level: P1, note: why}`")
            return nil
        }
    }

    private mutating func change(_ entries: [FrontMatterEntry], at range: Range<Int>) -> (change: Severity.Change, written: String)? {
        func value(_ keys: [String]) -> FrontMatterValue? { entries.first { keys.contains($0.normalizedKey) }?.value }
        guard let level = value(Self.levelKeys) else {
            if entries.count == 1, let only = entries.first, let text = only.value.text { return change(moment: only.key, text, at: range) }
            reportInvalid(range, "a change of severity needs a level", help: "write `{at: 2026-03-14 09:12, level: P1, note: why}`")
            return nil
        }
        guard let written = level.text else { return nil }
        var found = change(moment: value(["at", "time", "since", "date", "when", "from"])?.text, written, at: level.range)
        if let note = value(["note", "reason", "because", "why"])?.text { found.change.note = note }
        return found
    }

    static let levelKeys = ["level", "severity", "to", "priority"]

    /// - Parameter moment: where it stands apart; else the text may begin with one.
    private mutating func change(
        moment: String?, _ text: String, at range: Range<Int>
    ) -> (change: Severity.Change, written: String) {
        var (at, rest) = (moment.flatMap { InstantReader.read($0, zone: zone, day: day, order: order)?.at }, text)
        if moment == nil { (at, rest) = leadingMoment(text) }
        if let moment, at == nil { reportInvalid(range, "\"\(moment)\" is no moment", help: "write it as `2026-03-14 09:12 UTC`") }
        let level = severity(rest, at: range)
        return (Severity.Change(at: at, level: level.level, rank: level.rank, note: level.note), rest)
    }

    /// The longest beginning of a text that is a moment, at a word's end, and what follows it.
    private func leadingMoment(_ text: String) -> (Instant?, String) {
        let words = text.split(separator: " ", maxSplits: 5)
        for count in stride(from: min(4, words.count - 1), to: 0, by: -1) {
            var head = words.prefix(count).joined(separator: " ")
            while let last = head.last, ":,-–".contains(last) { head.removeLast() }
            if let reading = InstantReader.read(head, zone: zone, day: day, order: order) {
                return (reading.at, words.dropFirst(count).joined(separator: " "))
            }
        }
        return (nil, text)
    }
}
