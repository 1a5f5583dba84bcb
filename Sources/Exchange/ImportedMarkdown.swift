import Diagnostics
import Frameworks
import Incidents
import Markup
import Rules

/// Writes an imported incident as a document: front matter, a summary, a timeline, and what else the source has to tell.
package struct ImportedMarkdown {
    private let incident: ImportedIncident
    /// The level of the framework's scale.
    private let severity: String?
    /// Named in the front matter only where the project would choose another one.
    private let framework: String?
    private let audience: Audience?

    package init(_ incident: ImportedIncident, severity: String?, framework: String? = nil, audience: Audience? = nil) {
        (self.incident, self.severity, self.framework, self.audience) = (incident, severity, framework, audience)
    }

    package var text: String {
        var blocks = [(["---"] + frontMatter + ["---"]).joined(separator: "\n"), "# \(MarkdownEscape.line(incident.title))"]
        let stated = incident.parts.flatMap { Self.sections(of: $0.markdown) }
        func add(_ heading: String, _ markdown: String) {
            if !markdown.isEmpty { blocks += ["## \(heading)", markdown] }
        }
        if !stated.contains(.summary) { add("Summary", incident.summary.isEmpty ? facts : incident.summary) }
        // A timeline that people wrote says more than the log of what was announced.
        add(stated.contains(.timeline) ? "Communication" : "Timeline", incident.timeline.map(Self.bullet).joined(separator: "\n"))
        for part in incident.parts { add(part.heading, part.markdown) }
        add("References", incident.references.map { "- \(MarkdownEscape.line($0))" }.joined(separator: "\n"))
        add(Section.importedFields, incident.fields.map(Self.field).joined(separator: "\n"))
        return blocks.joined(separator: "\n\n") + "\n"
    }

    private var frontMatter: [String] {
        var lines = ["title: \(Self.scalar(incident.title))"]
        if let day = incident.day { lines.append("date: \(day)") }
        if let severity { lines.append("severity: \(Self.scalar(severity))") }
        lines.append("status: \(incident.status.rawValue)")
        if let framework { lines.append("framework: \(Self.scalar(framework))") }
        if let audience { lines.append("audience: \(audience.rawValue)") }
        let lists = [
            (IncidentField.services, incident.services), (.teams, incident.teams), (.tags, incident.tags), (.rootCauses, incident.causes),
        ]
        for (field, names) in lists { lines += Self.list(field, names) }
        lines += Self.list(.recurrenceOf, incident.recurrenceOf)
        if let lead = incident.lead { lines.append("roles: {lead: \(Self.scalar(lead))}") }
        for name in Milestones.Name.allCases {
            let stated = incident.milestones[name]?.description ?? incident.days[name]?.description
            if let stated { lines.append("\(name.rawValue): \(stated)") }
        }
        return lines + Self.list(.tickets, incident.tickets)
    }

    /// What is known of an incident that nobody has described: `It affected Mail. It began at 2024-05-01 09:12 UTC.`
    private var facts: String {
        var facts: [String] = []
        let services = incident.services.prefix(10).map { MarkdownEscape.line($0) }
        if !services.isEmpty { facts.append("It affected \(services.joined(separator: ", ")).") }
        if let started = incident.milestones[.started] {
            let end = incident.milestones[.resolved].map { " and ended at \(Self.moment($0)) UTC" }
            facts.append("It began at \(Self.moment(started)) UTC\(end ?? "").")
        } else if let day = incident.day {
            facts.append("It began on \(day).")
        }
        return facts.joined(separator: " ")
    }

    private static func list(_ field: IncidentField, _ names: [String]) -> [String] {
        let written = names.map { scalar($0) }.filter { $0 != "\"\"" }.unrepeated.prefix(FrontMatterParser.maximumNames)
        return written.isEmpty ? [] : ["\(field.rawValue): [\(written.joined(separator: ", "))]"]
    }

    /// On one line; the words that YAML takes for nothing are quoted.
    private static func scalar(_ text: String) -> String {
        let line = MarkdownEscape.oneLine(text)
        return line.lowercased() == "null" ? "\"\(line)\"" : FrontMatterScalar.written(line)
    }

    /// `- **2024-05-01 09:12:30 UTC** Investigating: We look into it.`
    private static func bullet(_ entry: ImportedIncident.Entry) -> String {
        let label = MarkdownEscape.line(entry.label)
        return "- **\(moment(entry.at)) UTC** \(label)" + (entry.text.isEmpty ? "" : ": \(entry.text)")
    }

    /// Seconds are told where there are any.
    private static func moment(_ at: Instant) -> String {
        let (second, time) = (at.secondOfDay % 60, "\(at.day) \(at.hourAndMinute)")
        return second == 0 ? time : time + (second < 10 ? ":0" : ":") + "\(second)"
    }

    /// The name in a code span, so that no reader takes it for a field of ours.
    private static func field(_ field: (key: String, value: String)) -> String {
        let key = MarkdownEscape.oneLine(field.key).replacing("`", with: "'")
        let value = MarkdownEscape.line(field.value)
        return (key.isEmpty ? "- " : "- `\(key)`: ") + value
    }

    private static func sections(of markdown: String) -> [SectionID] {
        let source = SourceFile(path: "", text: markdown)
        guard StructuralLimits.violation(in: source, bodyStart: 0) == nil else { return [] }
        return SectionReader.read(MarkdownParser.parse(source), vocabulary: .builtIn).compactMap(\.id)
    }
}
