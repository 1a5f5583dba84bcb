/// How an incident stands in a list of hits, and the text that excerpts are cut from.
struct ShownIncident: Sendable {
    /// All of it, the visible text of its body last, one block a line: an array of JavaScript.
    let script: [UInt8]
    let textSize: Int

    /// - Parameter place: of the incident in the site's list.
    init(_ place: Int, in data: SiteData) {
        let item = data.items[place]
        let text = data.documents[data.incidents[place].path].map { ExcerptText.read($0.tree, title: item.title) } ?? []
        let shown: [String?] = [
            item.href, item.title, item.date?.text, item.date?.iso, item.severity.symbol, item.severity.code, item.severity.word,
            item.status?.label, item.services.joined(separator: ", "), item.causes.joined(separator: ", "),
            item.owed ?? item.settled, item.again, item.summary,
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
        (self.script, textSize) = (script, text.count)
    }
}
