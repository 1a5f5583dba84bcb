import Diagnostics
import Incidents
import Markup

/// cState: the Markdown of a status page made with Hugo, one issue a file.
enum CStateImport {
    static func read(_ sources: [SourceFile], zone: Zone) throws(ImportFault) -> ImportBatch {
        try MarkdownRecord.batch(sources) { record throws(ImportBatch.Skip) in try incident(record, zone) }
    }

    private static let known: Set<String> = [
        "title", "date", "resolved", "resolvedwhen", "severity", "affected", "section", "informational", "tags", "draft",
    ]

    private static func incident(_ record: MarkdownRecord, _ zone: Zone) throws(ImportBatch.Skip) -> ImportedIncident {
        let name = record.path
        if record.line("informational") == "true" { throw ImportBatch.Skip(name, .noIncident("notice")) }
        if let section = record.line("section"), section != "issue" { throw ImportBatch.Skip(name, .noIncident("page")) }
        guard let title = record.line("title") else { throw .hasNo("title", name) }
        let times = ImportTimes(zone: zone, name: name)
        guard let day = try times.day(record.line("date"), "date") else { throw .hasNo("date", name) }
        var incident = ImportedIncident(name: name, title: title)
        let started = try times.moment(record.line("date"), "date")
        incident.milestones[.started] = started
        incident.day = started?.day ?? day
        incident.status = record.line("resolved") == "true" ? .resolved : .ongoing
        if incident.status == .resolved {
            incident.milestones[.resolved] = try times.moment(record.line("resolvedWhen"), "resolvedWhen", on: day)
        }
        incident.severity = record.line("severity")
        incident.services = record.lines("affected")
        incident.tags = record.lines("tags")
        incident.fields = record.others(than: known)
        let log = CStateLog(record.body)
        for update in log.updates {
            guard let at = try times.moment(update.written, "track", on: day) else { continue }
            incident.timeline.append(ImportedIncident.Entry(at, update.label, update.text))
        }
        let opening = incident.timeline.inOrder.first?.text ?? ""
        incident.completeTimeline()
        let rest = ForeignMarkdown.nested(log.rest, below: 2)
        incident.summary = opening.isEmpty ? rest : opening
        if !opening.isEmpty, !rest.isEmpty { incident.parts.append(ImportedIncident.Part("Description", rest)) }
        return incident
    }
}

/// The body of a cState issue: updates that end in `{{< track "2020-01-02 15:04:05" >}}`, and the rest.
private struct CStateLog {
    struct Update {
        var written: String
        var label: String
        var text: String
    }

    private(set) var updates: [Update] = []
    /// Markdown.
    private(set) var rest = ""

    init(_ body: String) {
        var (paragraphs, lines): ([String], [String]) = ([], [])
        func endParagraph() {
            if !lines.isEmpty { paragraphs.append(lines.joined(separator: "\n")) }
            lines = []
        }
        for line in body.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            guard let track = Self.track(in: line) else {
                if line.allSatisfy(\.isWhitespace) { endParagraph() } else { lines.append(String(line)) }
                continue
            }
            let words = lines.joined(separator: "\n") + "\n" + track.words
            lines = []
            updates.append(Self.update(words, track.written))
        }
        endParagraph()
        rest = paragraphs.joined(separator: "\n\n")
    }

    /// The words of a line around its shortcode, and the moment in it.
    private static func track(in line: Substring) -> (words: String, written: String)? {
        guard let open = line.firstRange(of: "{{"), let close = line[open.upperBound...].firstRange(of: "}}") else { return nil }
        let code = line[open.upperBound..<close.lowerBound]
        guard let word = code.firstRange(of: "track"), let start = code[word.upperBound...].firstIndex(where: { $0 == "\"" || $0 == "`" }),
            let end = code[code.index(after: start)...].firstIndex(of: code[start])
        else { return nil }
        return (String(line[..<open.lowerBound] + line[close.upperBound...]), String(code[code.index(after: start)..<end]))
    }

    /// `*Resolved* - text` with its label apart.
    private static func update(_ words: String, _ written: String) -> Update {
        let text = MarkdownEscape.oneLine(ForeignMarkdown.nested(words, below: 6))
        let body = text.drop { $0 == "*" || $0 == "_" }
        guard body.startIndex > text.startIndex, let end = body.firstIndex(where: { $0 == "*" || $0 == "_" }),
            body.distance(from: body.startIndex, to: end) <= 40
        else { return Update(written: written, label: "Update", text: text) }
        let label = body[..<end].filter { $0 != ":" }
        let rest = body[end...].drop { "*_-–—: ".contains($0) }
        return Update(written: written, label: MarkdownEscape.oneLine(label), text: String(rest))
    }
}
