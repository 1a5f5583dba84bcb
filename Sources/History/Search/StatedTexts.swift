import Incidents

/// What an incident is found by beside the terms of its document's text, because only front matter may have it.
package enum StatedTexts {
    package static func of(_ incident: Incident) -> [String] {
        [incident.id, incident.summary, incident.severity?.written ?? ""] + incident.teams + incident.tickets
            + incident.customers + incident.authors + incident.reviewers + incident.roles.sorted { $0.key < $1.key }.flatMap(\.value)
            + incident.unknowns.flatMap { [$0.question, $0.answer ?? ""] }
            + (incident.fieldRanges["actions"] == nil ? [] : incident.actions.flatMap { [$0.text, $0.owner ?? ""] })
            + incident.impact.map(\.text)
    }
}
