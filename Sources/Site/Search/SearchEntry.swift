import History
import Incidents
import Markup

/// What search knows of one incident: how it stands in a list of hits, the text that excerpts are cut from, and its words.
struct SearchEntry: Sendable {
    let item: IncidentItem
    let status: Status
    let hasOpenActions: Bool
    /// The visible text of the body, one block a line.
    let text: [UInt8]
    /// The terms of the same document, as similarity counts them.
    let profile: TermProfile
    /// Further names it is found by, for what the document's text may not say.
    let names: [String]
    /// Ids and titles of the causes: their words count for more.
    let causes: [String]

    /// - Parameters:
    ///   - place: of the incident in the site's list.
    ///   - profile: the terms of the document that the site shows; counted here when nobody has yet.
    init(_ place: Int, in data: SiteData, profile: TermProfile?) {
        let incident = data.incidents[place]
        let document = data.documents[incident.path]
        item = IncidentItem(incident, in: data, from: .home)
        status = incident.status
        hasOpenActions = data.owed(by: incident).open > 0
        text = document.map { ExcerptText.read($0.tree, title: incident.title) } ?? []
        self.profile = profile ?? document.map { TermProfile(incident, $0) } ?? TermProfile(text: incident.title)
        causes = incident.rootCauses + data.titles(of: incident, .causes)
        names =
            [incident.id, item.severity.code, incident.summary] + incident.teams + incident.tickets
            + data.titles(of: incident, .services) + data.titles(of: incident, .causes)
    }
}
