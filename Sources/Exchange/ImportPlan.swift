import Diagnostics
import Frameworks
import Incidents
import Markup

/// Which files an import writes: every record that the history does not hold yet, each under a name of its own.
package struct ImportPlan: Sendable {
    /// How the documents are written.
    package struct Style: Sendable {
        package var framework: Framework
        package var catalogue: FrameworkCatalogue
        /// Whether the framework is named in each document.
        package var statesFramework: Bool
        package var audience: Audience?

        package init(framework: Framework, catalogue: FrameworkCatalogue, statesFramework: Bool, audience: Audience?) {
            (self.framework, self.catalogue, self.statesFramework, self.audience) = (framework, catalogue, statesFramework, audience)
        }
    }

    /// A file to be written.
    package struct File: Sendable, Hashable {
        /// `2024-05-01-mail-is-late.md`
        package var name: String
        package var text: String
    }

    package private(set) var files: [File] = []
    package private(set) var skipped: [ImportBatch.Skip]
    package private(set) var notes: [String]

    private let style: Style
    private var held: HeldIncidents
    /// Words for severities that fit no level, and how many records have each.
    private var unfit: [String: Int] = [:]

    package init(_ batch: ImportBatch, beside held: HeldIncidents, style: Style) {
        (skipped, notes, self.held, self.style) = (batch.skipped, batch.notes, held, style)
        for incident in batch.incidents { add(incident) }
        for (word, count) in unfit.sorted(by: { $0.key < $1.key }) {
            let records = count == 1 ? "1 record" : "\(count) records"
            notes.append("severity \"\(word)\" fits no level of \(style.framework.name) and is left out of \(records)")
        }
    }

    private mutating func add(_ incident: ImportedIncident) {
        let slug = Self.slug(of: incident)
        if let path = held.path(of: incident, slug: slug) {
            skipped.append(ImportBatch.Skip(incident.name, .known(path)))
            return
        }
        var incident = incident
        let framework = framework(of: &incident)
        let mapping = SeverityMapping(framework, among: style.catalogue)
        let level = incident.severity.flatMap { incident.isSeverityUnfit ? $0 : mapping.level(for: $0) }
        if let word = incident.severity, level == nil { incident.fields.append(("severity", word)) }
        let isStated = style.statesFramework || framework.name != style.framework.name
        let severity = level.map { [note = incident.severityNote] in Severity.text(of: $0, note: note) }
        let text = ImportedMarkdown(
            incident, severity: severity, framework: isStated ? framework.name : nil, audience: style.audience
        ).text
        let id = held.freeID(slug)
        let name = "\(id).md"
        // What is written must be read: a document over the limits would be an incident without a body.
        if let fault = DocumentReader.read(SourceFile(path: name, text: text)).findings.first?.finding.message {
            skipped.append(ImportBatch.Skip(incident.name, .faulty("as a document it would be refused: \(fault)")))
            return
        }
        if let word = incident.severity, level == nil { unfit[String(MarkdownEscape.oneLine(word).prefix(60)), default: 0] += 1 }
        held.add(incident, id: id, path: name)
        files.append(File(name: name, text: text))
    }

    /// The framework that the source names, if there is one and no other was asked for.
    private func framework(of incident: inout ImportedIncident) -> Framework {
        guard let name = incident.framework else { return style.framework }
        if !style.statesFramework, let own = style.catalogue[name] { return own }
        if name != style.framework.name { incident.fields.append(("framework", name)) }
        return style.framework
    }

    /// `2024-05-01-mail-is-late`; without a day, a name that is an incident's all the same.
    private static func slug(of incident: ImportedIncident) -> String {
        if let id = incident.id { return IncidentID.slug(id) }
        let slug = IncidentID.slug(incident.title)
        if let day = incident.day { return "\(day)-\(slug)" }
        return ["readme", "template", "index"].contains(where: slug.hasPrefix) ? "incident-\(slug)" : slug
    }
}
