import Diagnostics
import Frameworks
import History
import Incidents
import Project
import Rules

/// `textDocument/hover`: what a key, a word, a link or a finding means.
package enum Hover {
    package static func answer(_ workspace: Workspace, _ params: JSONValue) -> JSONValue {
        guard let (source, offset) = workspace.place(params) else { return .null }
        let subject = Subject.at(offset, in: source, workspace)
        var parts = subject.flatMap { text(of: $0.subject, source, workspace) }.map { [$0] } ?? []
        let found = workspace.findings.diagnostics(in: source).filter { diagnostic in
            let start = source.offset(of: diagnostic.range.start)
            return start <= offset && offset <= source.offset(of: diagnostic.range.end)
        }
        for rule in Set(found.map(\.rule)).sorted().prefix(4).compactMap(RuleRegistry.rule(named:)) { parts.append(text(of: rule)) }
        guard !parts.isEmpty else { return .null }
        return .members(
            ("contents", Markdown.json(parts.joined(separator: "\n\n---\n\n"))),
            ("range", subject.map { workspace.encoding.range($0.range, in: source) }))
    }

    private static func text(of subject: Subject, _ source: SourceFile, _ workspace: Workspace) -> String? {
        switch subject {
        case .field(let field): text(of: field)
        case .severity(let word): severity(word, source, workspace)
        case .framework(let name): workspace.configuration.frameworks[name].map(text(of:))
        case .incident(let incident, _): IncidentCard.text(of: incident, workspace)
        case .service(let name): catalogued(name, workspace.configuration.taxonomy.services, workspace) { $0.services.contains(name) }
        case .cause(let name): catalogued(name, workspace.configuration.taxonomy.causes, workspace) { $0.rootCauses.contains(name) }
        case .rule(let rule): text(of: rule)
        }
    }

    private static func text(of field: IncidentField) -> String {
        let aliases = field.aliases.isEmpty ? "" : "\n\nAlso: " + field.aliases.map(Markdown.code).joined(separator: ", ")
        return "\(Markdown.code(field.rawValue)): \(Markdown.escaped(field.form.words))\n\n\(field.meaning)\(aliases)"
    }

    private static func text(of rule: Rule) -> String {
        "**\(rule.code)** \(Markdown.code(rule.name)) (\(rule.level.rawValue))\n\n\(rule.summary)\n\n\(rule.rationale)"
    }

    private static func text(of framework: Framework) -> String {
        let levels = framework.scale.choices
        let sections = framework.sections.filter { $0.requirement.from != nil }.map(\.title).joined(separator: ", ")
        return "**\(Markdown.escaped(framework.title))**\n\n\(Markdown.escaped(framework.summary))\n\nSeverity: \(Markdown.escaped(levels))"
            + (sections.isEmpty ? "" : "\n\nAsks for: \(Markdown.escaped(sections))")
    }

    private static func severity(_ word: String, _ source: SourceFile, _ workspace: Workspace) -> String? {
        guard let framework = FrameworkInForce.of(source, in: workspace), let level = framework.scale.read(word)?.level else { return nil }
        var parts = ["**\(Markdown.escaped(level.code))** of \(Markdown.escaped(framework.name))", Markdown.escaped(level.meaning)]
        if let target = level.target { parts.append("To be resolved within \(Figures.duration(target)).") }
        if !framework.owes(level.code) { parts.append("No postmortem is owed.") }
        let count = workspace.history.incidents.count { $0.severity?.level == level.code && $0.framework == framework.name }
        parts.append("\(Figures.count(count, "incident")) of this history.")
        return parts.filter { !$0.isEmpty }.joined(separator: "\n\n")
    }

    /// A service or a cause: what it is, how often it was in an incident, and when last.
    private static func catalogued(
        _ name: String, _ entries: [Taxonomy.Entry], _ workspace: Workspace, has: (Incident) -> Bool
    ) -> String? {
        let entry = entries.first { $0.id == name }
        let incidents = workspace.history.incidents.filter(has)
        guard entry != nil || !incidents.isEmpty else { return nil }
        var parts = ["**\(Markdown.escaped(entry?.title ?? name))**"]
        if let description = entry?.description { parts.append(Markdown.escaped(description)) }
        if let team = entry?.team { parts.append("Team: \(Markdown.escaped(team))") }
        parts.append(Figures.count(incidents.count, "incident") + (incidents.isEmpty ? "" : "; the last ones:"))
        parts.append(incidents.prefix(3).map { "- \(IncidentCard.line(of: $0, workspace))" }.joined(separator: "\n"))
        return parts.filter { !$0.isEmpty }.joined(separator: "\n\n")
    }
}
