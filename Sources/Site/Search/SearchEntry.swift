import History
import Incidents
import Markup

/// What search knows of one incident: how it is shown, how it is filed, and its words.
package struct SearchEntry: Sendable {
    /// A value by which results are narrowed: its key in the address of a search, and its name for readers.
    package struct Value: Sendable, Hashable {
        package var key: String
        package var label: String

        package init(key: String, label: String) { (self.key, self.label) = (key, label) }
    }

    /// How an incident is filed, as the site's own lists file it.
    package struct Filing: Sendable {
        package var severity: Value
        package var causes: [Value]
        package var services: [Value]
        package var year: Value?
        package var status: Value

        package init(severity: Value, causes: [Value], services: [Value], year: Value?, status: Value) {
            (self.severity, self.causes, self.services, self.year, self.status) = (severity, causes, services, year, status)
        }
    }

    package let id: String
    /// The page as linked from the site's root: `incidents/<id>/index.html`.
    package let url: String
    package let title: String
    /// The day as a reader of the site's language writes it; empty when nobody knows it.
    package let date: String
    package let filing: Filing
    /// Common rank of the severity, 0 worst.
    package let rank: Int?
    package let statusStep: Int
    package let hasOpenActions: Bool
    package let summary: String
    /// The visible text of the body, one block a line: what excerpts are cut from.
    package let text: [UInt8]
    let profile: TermProfile
    /// Further names it is found by: id, teams, tickets, the readable names of causes and services.
    let names: [String]

    /// - Parameters:
    ///   - document: as the site shows it; what it holds can be found.
    ///   - profile: the terms of that same document, where similarity has counted them already.
    ///   - url: the page as linked from the site's root.
    package init(_ incident: Incident, _ document: Document, profile: TermProfile? = nil, url: String, date: String, filing: Filing) {
        id = incident.id
        self.url = url
        title = incident.title
        self.date = date
        self.filing = filing
        rank = incident.severity?.rank
        statusStep = Status.allCases.firstIndex(of: incident.status) ?? 0
        hasOpenActions = incident.actions.contains { !$0.status.isSettled }
        summary = incident.summary
        text = ExcerptText.read(document.tree)
        self.profile = profile ?? TermProfile(incident, document)
        names =
            [incident.id, filing.severity.label, incident.summary] + incident.teams + incident.tickets + filing.causes.map(\.label)
            + filing.services.map(\.label)
    }
}
