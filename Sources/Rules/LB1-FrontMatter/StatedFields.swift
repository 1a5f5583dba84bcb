import Frameworks
import Incidents

extension RuleInput {
    /// Whether the incident has a value for what a framework asks by `key`, stated or inferred: a canonical field, a milestone,
    /// `impact.users` for an entry of a map, `section.unknowns` for a section that does instead, or `label.scope` for a label of the text.
    package func hasValue(for key: String) -> Bool {
        let path = key.split(separator: ".", maxSplits: 1).map(String.init)
        if path.count == 2 {
            switch path[0] {
            case "impact": return incident.impact.contains { $0.key == path[1] && !$0.text.isEmpty }
            case "roles": return !(incident.roles[path[1]] ?? []).isEmpty
            case "section": return incident.section(SectionID(rawValue: path[1])) != nil
            case "label": return LabelledText.states(path[1], in: document.tree)
            default: return false
            }
        }
        if let milestone = Milestones.Name(rawValue: key) { return incident.milestones[milestone] != nil }
        return list(for: key).map { !$0.isEmpty } ?? hasSingleValue(for: key)
    }

    private func list(for key: String) -> [String]? {
        switch key {
        case "services": incident.services
        case "teams": incident.teams
        case "tags": incident.tags
        case "customers": incident.customers
        case "authors": incident.authors
        case "reviewers": incident.reviewers
        case "root_causes": incident.rootCauses
        case "contributing_factors": incident.contributingFactors
        case "tickets": incident.tickets
        case "related": incident.related.map(\.value)
        case "recurrence_of": incident.recurrenceOf.map(\.value)
        case "unknowns": incident.unknowns.map(\.question)
        case "roles": incident.roles.keys.sorted()
        case "impact": incident.impact.map(\.text)
        case "actions": incident.actions.map(\.text)
        default: nil
        }
    }

    private func hasSingleValue(for key: String) -> Bool {
        switch key {
        case "title": !incident.title.isEmpty
        case "date": incident.date != nil
        case "severity": incident.severity != nil
        case "summary": !incident.summary.isEmpty
        case "trigger": !(incident.trigger ?? "").isEmpty
        case "detected_by": incident.detectedBy != nil
        case "duration": incident.typedDuration != nil || incident.fieldRanges[key] != nil
        default: incident.fieldRanges[key] != nil
        }
    }
}
