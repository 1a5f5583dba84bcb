import Frameworks
import Markup

/// Reads what a document promises.
package enum ActionReader {
    /// Items of the action sections in document order, ids `<incidentID>#a1` …
    /// - Parameter isListedElsewhere: the front matter lists actions, so paragraphs only talk about them.
    package static func read(
        _ sections: [Section], in tree: MarkdownTree, incidentID: String, day: ReferenceDay, isListedElsewhere: Bool = false
    ) -> [ActionItem] {
        var smallWords = SmallWords()
        let parts = ActionOutline(sections, in: tree, day: day).parts.map { part in
            let names = ActionGroupNames(part, in: tree, &smallWords)
            let reader = ActionGroupReader(tree: tree, day: day, start: part.start, names: names)
            return (part: part, reader: reader, readings: withLooseTables(part.groups.map { reader.read($0) }))
        }
        let listing = parts.count { $0.readings.contains { !$0.listed.isEmpty } }
        var actions = parts.flatMap { part, reader, readings in
            // Beside a list of actions elsewhere, a section that mostly tells a story promises nothing but what it says who or when of.
            let isBeside = listing > 0 && !isListedElsewhere && readings.allSatisfy { $0.listed.isEmpty }
            if listing > 1, tells(readings) { return isBeside ? readings.flatMap { reader.assigned(told: $0.told) } : [] }
            let found = self.actions(of: part, readings, reader, isOnlyHope: listing == 0 && !isListedElsewhere)
            return found.isEmpty && isBeside ? readings.flatMap { reader.assigned(told: $0.told) } : found
        }
        for index in actions.indices { actions[index].id = "\(incidentID)#a\(index + 1)" }
        return actions
    }

    /// A table without a header of actions promises where its section lists nothing else.
    private static func withLooseTables(_ readings: [ActionGroupReader.Reading]) -> [ActionGroupReader.Reading] {
        guard readings.allSatisfy({ $0.listed.isEmpty }) else { return readings }
        return readings.map { reading in
            var reading = reading
            reading.listed = reading.loose
            return reading
        }
    }

    private static func tells(_ readings: [ActionGroupReader.Reading]) -> Bool {
        readings.reduce(0) { $0 + $1.sentences } > readings.reduce(0) { $0 + $1.listed.count }
    }

    /// Headings, lists and tables first. Paragraphs count under headings without a list, and where the document lists nothing at all.
    private static func actions(
        of part: ActionOutline.Part, _ readings: [ActionGroupReader.Reading], _ reader: ActionGroupReader, isOnlyHope: Bool
    ) -> [ActionItem] {
        let lists = readings.contains { !$0.listed.isEmpty }
        let titled = part.titledActions(readings, day: reader.day)
        return readings.enumerated().flatMap { index, reading -> [ActionItem] in
            if let titled { return titled[index].map { [$0] } ?? reading.promised }
            if !reading.listed.isEmpty { return reading.promised }
            return (lists ? part.groups[index].isNested : isOnlyHope) ? reader.actions(told: reading.told) : []
        }
    }
}
