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
            [data.items[place].severity.code] + data.titles(of: incident, .services) + data.titles(of: incident, .causes)
            + StatedTexts.of(incident)
    }
}
