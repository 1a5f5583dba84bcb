import Frameworks
import Markup

/// Reads what a document promises.
package enum ActionReader {
    /// Items of the action sections in document order, ids `<incidentID>#a1` …
    package static func read(_ sections: [Section], in tree: MarkdownTree, incidentID: String, day: CalendarDay?) -> [ActionItem] {
        let outline = ActionOutline(sections, in: tree)
        let readings = outline.parts.map { part in
            part.groups.map { ActionGroupReader(tree: tree, day: day, start: part.start).read($0) }
        }
        let hasListed = readings.joined().contains { !$0.listed.isEmpty }
        var actions: [ActionItem] = []
        for (part, readings) in zip(outline.parts, readings) {
            let isListedHere = readings.contains { !$0.listed.isEmpty }
            let titled = part.titledActions(readings, day: day)
            for (index, reading) in readings.enumerated() {
                if let titled {
                    if let action = titled[index] { actions.append(action) } else { actions += reading.listed }
                } else if !reading.listed.isEmpty {
                    actions += reading.listed
                } else if isListedHere ? part.groups[index].isNested : !hasListed {
                    actions += reading.told
                }
            }
        }
        for index in actions.indices { actions[index].id = "\(incidentID)#a\(index + 1)" }
        return actions
    }
}
