import History
import Incidents

/// What search knows of one incident beside its terms.
struct SearchEntry: Sendable {
    let status: Status
    let hasOpenActions: Bool
    /// Further names it is found by, for what the document's text may not say.
    let names: [String]
    /// Ids and titles of the causes: their words count for more.
    let causes: [String]

    /// - Parameter place: of the incident in the site's list.
    init(_ place: Int, in data: SiteData) {
        let incident = data.incidents[place]
        status = incident.status
        hasOpenActions = data.tally(of: incident).open > 0
        causes = incident.rootCauses + data.titles(of: incident, .causes)
        names =
            [incident.id, data.items[place].severity.code, incident.summary] + incident.teams + incident.tickets
            + data.titles(of: incident, .services) + data.titles(of: incident, .causes) + Self.stated(by: incident)
    }

    /// What its page says and only front matter may have.
    private static func stated(by incident: Incident) -> [String] {
        incident.customers + incident.authors + incident.reviewers + incident.roles.sorted { $0.key < $1.key }.flatMap(\.value)
            + incident.unknowns.flatMap { [$0.question, $0.answer ?? ""] }
            + (incident.fieldRanges["actions"] == nil ? [] : incident.actions.flatMap { [$0.text, $0.owner ?? ""] })
            + incident.impact.map(\.text)
    }
}
