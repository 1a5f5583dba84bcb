import History
import Incidents
import Markup

/// What search knows of one incident: how it stands in a list of hits, the text that excerpts are cut from, and its words.
struct SearchEntry: Sendable {
    let status: Status
    let hasOpenActions: Bool
    /// How it is shown, and the visible text of its body, one block a line: an array of JavaScript.
    let script: [UInt8]
    let textSize: Int
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
        let item = data.items[place]
        let text = document.map { ExcerptText.read($0.tree, title: incident.title) } ?? []
        status = incident.status
        hasOpenActions = data.owed(by: incident).open > 0
        (script, textSize) = (Self.script(item, text), text.count)
        self.profile = profile ?? document.map { TermProfile(incident, $0) } ?? TermProfile(text: incident.title)
        causes = incident.rootCauses + data.titles(of: incident, .causes)
        names =
            [incident.id, item.severity.code, incident.summary] + incident.teams + incident.tickets
            + data.titles(of: incident, .services) + data.titles(of: incident, .causes)
    }

    private static func script(_ item: IncidentItem, _ text: [UInt8]) -> [UInt8] {
        let shown: [String?] = [
            item.href, item.title, item.date?.text, item.date?.iso, item.severity.symbol, item.severity.code, item.severity.word,
            item.status?.label, item.services, item.causes, item.owed, item.summary,
        ]
        var script: [UInt8] = []
        script.reserveCapacity(text.count + 1024)
        script.append(UInt8(ascii: "["))
        for text in shown {
            script.append(scriptString: text ?? "")
            script.append(UInt8(ascii: ","))
        }
        script.append(scriptString: text)
        script.append(UInt8(ascii: "]"))
        return script
    }
}
