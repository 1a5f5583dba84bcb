import Diagnostics
import Incidents
import Rules

/// The facts of one incident for a terminal, one a line. What is not known has no line.
struct IncidentFacts {
    private let incident: Incident
    private var rows: [(label: String, value: String)] = []

    static func text(of incident: Incident) -> String {
        var facts = IncidentFacts(incident: incident)
        facts.add()
        let width = facts.rows.map(\.label.count).max() ?? 0
        return facts.rows.map { label, value in
            "  \(label)\(String(repeating: " ", count: width - label.count))  \(TerminalText.shown(value).text)\n"
        }.joined()
    }

    private init(incident: Incident) { self.incident = incident }

    private mutating func add() {
        add("id", incident.id)
        add("path", incident.path)
        add("date", incident.date?.description, of: .date)
        add("severity", incident.severity.map(Self.severity), of: .severity)
        add("status", incident.status.rawValue, of: .status)
        add("audience", incident.audience.rawValue, of: .audience)
        add("framework", incident.framework, of: .framework)
        add("services", incident.services, of: .services)
        add("teams", incident.teams, of: .teams)
        add("tags", incident.tags, of: .tags)
        add("customers", incident.customers, of: .customers)
        add("causes", incident.rootCauses, of: .rootCauses)
        add("trigger", incident.trigger, of: .trigger)
        for factor in incident.contributingFactors { add("factor", factor, of: .contributingFactors) }
        for (name, milestone) in incident.milestones.known {
            rows.append((name.rawValue, milestone.stated + (milestone.isInferred ? "  (inferred)" : "")))
        }
        add("duration", incident.typedDuration.map { Figures.duration($0.value) }, of: .duration)
        add("detected by", incident.detectedBy?.rawValue, of: .detectedBy)
        for field in incident.impact { add("impact \(field.key)", field.text, of: .impact) }
        for (role, holders) in incident.roles.sorted(by: { $0.key < $1.key }) { add("role \(role)", holders, of: .roles) }
        add("authors", incident.authors, of: .authors)
        add("reviewers", incident.reviewers, of: .reviewers)
        add("tickets", incident.tickets, of: .tickets)
        add("recurrence of", incident.recurrenceOf.map(\.value), of: .recurrenceOf)
        add("related", incident.related.map(\.value), of: .related)
        for other in incident.notRelated { add("not related", "\(other.id.value): \(other.reason)") }
        for waiver in incident.allow { add("allow", waiver.rule.value + (waiver.reason.isEmpty ? "" : ": \(waiver.reason)")) }
        add("redirect from", incident.redirectFrom.map(\.value.written), of: .redirectFrom)
    }

    private mutating func add(_ label: String, _ values: [String], of field: IncidentField) {
        add(label, values.joined(separator: ", "), of: field)
    }

    private mutating func add(_ label: String, _ value: String?, of field: IncidentField? = nil) {
        guard let value, !value.isEmpty else { return }
        let isInferred = field.map { incident.inferred.contains($0.rawValue) } ?? false
        rows.append((label, value + (isInferred ? "  (inferred)" : "")))
    }

    private static func severity(_ severity: Severity) -> String {
        guard let level = severity.level else { return severity.written }
        return severity.note.map { "\(level), \($0)" } ?? level
    }
}
