import Diagnostics
import Frameworks
import Incidents
import Project
import Rules

/// What may be written in the text of an incident: headings that are missing, links to other incidents, waivers, cells of action tables.
struct BodyCompletion {
    private let workspace: Workspace
    private let source: SourceFile
    private let offset: Int
    /// The line up to the cursor.
    private let typed: ArraySlice<UInt8>

    init(_ workspace: Workspace, _ source: SourceFile, _ offset: Int) {
        (self.workspace, self.source, self.offset) = (workspace, source, offset)
        let line = source.lineRange(source.line(at: offset))
        typed = source.bytes[line.lowerBound..<min(max(offset, line.lowerBound), line.upperBound)]
    }

    func offer() -> Completion.Offer? {
        if typed.first == 0x23 { return headings() }
        if let start = lastPlace(of: "<!--") { return waivers(from: start) }
        if let start = lastPlace(of: "]("), !typed[start...].contains(0x29) { return links(from: start + 2) }
        return typed.first == 0x7C ? cells() : nil
    }

    private func lastPlace(of mark: String) -> Int? {
        let mark = Array(mark.utf8)
        return typed.indices.last { typed[$0] == mark[0] && typed[$0...].starts(with: mark) }
    }

    // Headings.

    /// Sections that the framework knows and the document does not have; what is asked for now comes first.
    private func headings() -> Completion.Offer? {
        let marks = typed.prefix { $0 == 0x23 }.count
        guard marks <= 6, let framework = FrameworkInForce.of(source, in: workspace) else { return nil }
        let checked = workspace.incident(in: source)
        let there = Set(checked.incident.sections.compactMap(\.id))
        let left = framework.sections.filter { !there.contains($0.id) }
        let asked = left.filter { strength(of: $0, framework, checked.incident) > .none }
        let others = left.filter { strength(of: $0, framework, checked.incident) == .none }
        let line = source.lineRange(source.line(at: offset))
        let hashes = String(repeating: "#", count: marks == 1 ? 2 : marks)
        let suggestions = (asked + others).enumerated().map { place, section in
            let detail = place < asked.count ? "asked for now" : section.requirement.from.map { "asked for when \($0)" } ?? "optional"
            return Suggestion(
                section.title, .text, detail: detail, documentation: section.hints.map(Markdown.escaped).joined(separator: "\n\n"),
                text: "\(hashes) \(section.title)",
                filter: "\(String(decoding: typed.prefix { $0 == 0x23 || $0 == 0x20 }, as: UTF8.self))\(section.title)")
        }
        return Completion.Offer(suggestions: suggestions, word: line)
    }

    private func strength(of section: Framework.Section, _ framework: Framework, _ incident: Incident) -> Requirement.Strength {
        framework.strength(of: section, status: incident.status.rawValue, severity: incident.severity?.level)
    }

    // Links.

    private func links(from start: Int) -> Completion.Offer? {
        let suggestions = workspace.history.incidents.filter { $0.path != source.path }.map { incident in
            let path = Self.relative(incident.path, from: Path.folder(of: source.path))
            return Suggestion(
                incident.id, .file, detail: [incident.date?.description, incident.title].compactMap(\.self).joined(separator: "  "),
                text: PercentEncoding.path(path), filter: "\(path) \(incident.title)")
        }
        return Completion.Offer(suggestions: suggestions, word: start..<wordEnd { $0 == 0x29 || $0 == 0x20 })
    }

    private func wordEnd(_ ends: (UInt8) -> Bool) -> Int {
        let end = source.lineRange(source.line(at: offset)).upperBound
        return (offset..<max(offset, end)).first { ends(source.bytes[$0]) } ?? offset
    }

    /// How one file of the project is named from a folder of it.
    static func relative(_ path: String, from folder: String) -> String {
        let there = path.split(separator: "/")
        let here = folder.split(separator: "/")
        let common = zip(there, here).prefix { $0 == $1 }.count
        return (here.dropFirst(common).map { _ in ".." } + there.dropFirst(common)).joined(separator: "/")
    }

    // Waivers.

    /// What was found in this document comes first.
    private func waivers(from start: Int) -> Completion.Offer? {
        let found = Set((workspace.findings.byPath[source.path]?.diagnostics ?? []).map(\.rule))
        let rules = RuleRegistry.all.filter { found.contains($0.name) } + RuleRegistry.all.filter { !found.contains($0.name) }
        let line = source.lineRange(source.line(at: offset))
        // The end of a comment that the editor has added by itself is replaced.
        let rest = source.bytes[min(offset, line.upperBound)..<line.upperBound]
        let end = rest.drop { $0 == 0x20 }.starts(with: "-->".utf8) ? line.upperBound : offset
        let suggestions = rules.map { rule in
            Suggestion(
                "lookback-allow \(rule.name)", .keyword, detail: "\(rule.code), \(rule.level.rawValue)", documentation: rule.summary,
                text: "<!-- lookback-allow \(rule.name): \(WaiverEdit.reason) -->", filter: "<!-- lookback-allow \(rule.name)")
        }
        return Completion.Offer(suggestions: suggestions, word: start..<end)
    }

    // Cells of tables.

    /// Owners, states and types in the columns of a table that have such a header.
    private func cells() -> Completion.Offer? {
        let column = typed.count { $0 == 0x7C } - 1
        guard let header = headerCells(), column < header.count, let meaning = ActionColumn(header: header[column]) else { return nil }
        let suggestions: [Suggestion]
        switch meaning {
        case .owner:
            suggestions = Tally(workspace.history.incidents).owners.map {
                Suggestion($0.name, .text, detail: Figures.count($0.count, "incident"))
            }
        case .status: suggestions = ActionItem.Status.allCases.map { Suggestion($0.rawValue, .constant) }
        case .type: suggestions = ActionItem.Facet.allCases.map { Suggestion($0.rawValue, .constant) }
        default: return nil
        }
        let bar = typed.lastIndex(of: 0x7C) ?? typed.startIndex
        let start = typed[(bar + 1)...].firstIndex { $0 != 0x20 } ?? typed.endIndex
        return Completion.Offer(suggestions: suggestions, word: start..<offset)
    }

    /// The first line of the table that the cursor is in, if the cursor is below the line of dashes.
    private func headerCells() -> [String]? {
        var first = source.line(at: offset)
        while first > 1, offset - source.lineStart(first - 1) < 1 << 20, source.bytes[source.lineRange(first - 1)].first == 0x7C {
            first -= 1
        }
        guard source.line(at: offset) > first + 1 else { return nil }
        let cells = source.lineText(first).split(separator: "|", omittingEmptySubsequences: false).dropFirst()
        return cells.map { cell in
            let start = cell.drop { $0 == " " }
            return String(start.reversed().drop { $0 == " " }.reversed())
        }
    }
}
