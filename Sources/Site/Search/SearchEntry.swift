import History
import Incidents
import Markup

/// What search knows of one incident beside its terms: how it stands in a list of hits, and the text that excerpts are cut from.
struct SearchEntry: Sendable {
    let status: Status
    let hasOpenActions: Bool
    /// How it is shown, and the visible text of its body, one block a line: an array of JavaScript.
    let script: [UInt8]
    let textSize: Int
    /// Further names it is found by, for what the document's text may not say.
    let names: [String]
    /// Ids and titles of the causes: their words count for more.
    let causes: [String]

    /// - Parameter place: of the incident in the site's list.
    init(_ place: Int, in data: SiteData) {
        let incident = data.incidents[place]
        let document = data.documents[incident.path]
        let item = data.items[place]
        let text = document.map { ExcerptText.read($0.tree, title: incident.title) } ?? []
        status = incident.status
        hasOpenActions = data.owed(by: incident).open > 0
        (script, textSize) = (Self.script(item, text), text.count)
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
