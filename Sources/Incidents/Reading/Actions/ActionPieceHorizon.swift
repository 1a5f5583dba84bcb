/// A name beside words that tell when without telling a day: `(dana, next sprint)`, `(dana, by Friday)`, `(dana, July)`.
extension ActionPiece {
    /// Who, and what stands in the place of a day; nil where either is missing.
    func nameAndHorizon(_ range: Range<Int>) -> ActionFields? {
        let parts = parted(range)
        guard parts.count == 2, let place = parts.indices.first(where: { isHorizon(parts[$0]) }) else { return nil }
        let name = parts[1 - place]
        guard let owner = ActionPeople.owner(text, name, trust: .parenthesised) ?? ActionPeople.handle(text, name) else { return nil }
        return ActionFields(owner: owner, dueWritten: text.plain(parts[place]))
    }

    /// `next sprint`, `by Friday`, `end of the sprint`, `TBD`: brief, and its last word tells a time.
    private func isHorizon(_ range: Range<Int>) -> Bool {
        if ActionWords.isNothing(text.plain(range)) { return true }
        var start = range.lowerBound
        while let lead = Self.untilWords.match(text.folded, at: start, before: range.upperBound) {
            start = text.trimmed(lead.end..<range.upperBound).lowerBound
        }
        let words = start..<range.upperBound
        guard !words.isEmpty, text.bytes[words].count(where: { $0 == 0x20 }) < 4,
            let last = text.bytes[words].lastIndex(of: 0x20).map({ $0 + 1 }) ?? words.first
        else { return false }
        let time = last..<range.upperBound
        if text.bytes[time].allSatisfy(Cursor.isDigit) {
            return Self.horizons.match(text.folded, at: start, before: range.upperBound) != nil
        }
        return Self.horizons.meaning(of: time, in: text.folded) != nil || Self.horizons.meaning(of: words, in: text.folded) != nil
            || Self.weekdays.meaning(of: time, in: text.folded) != nil
    }

    private static let weekdays = PhraseTable<Bool>([
        (
            true,
            """
            monday,tuesday,wednesday,thursday,friday,saturday,sunday,montag,dienstag,mittwoch,donnerstag,freitag,samstag,sonntag,\
            lundi,mardi,mercredi,jeudi,vendredi,lunes,martes,miércoles,jueves,viernes,segunda-feira,terça-feira,quarta-feira,quinta-feira,sexta-feira
            """
        )
    ])

    /// `July` behind a name is a month, whose last day counts.
    func month(_ range: Range<Int>) -> ActionFields? {
        guard trust == .parenthesised, (3...10).contains(range.count),
            !text.bytes[range].contains(where: { $0 == 0x20 || Cursor.isDigit($0) })
        else { return nil }
        let word = text.plain(range)
        guard DayReader.read("1 \(word) 2000") != nil, let due = ActionDue.strict(word, after: day) else { return nil }
        return ActionFields(due: due.day, dueWritten: due.written)
    }

    /// `by June` behind "complete", `for 2026-04-01` behind "planned": until then it is to be done.
    func promisedDay(_ range: Range<Int>, _ status: ActionItem.Status?) -> ActionDue? {
        guard let status, status != .verified, range.count < 48,
            let lead = Self.untilWords.match(text.folded, at: range.lowerBound, before: range.upperBound)
                ?? (status.isSettled ? nil : Self.forWords.match(text.folded, at: range.lowerBound, before: range.upperBound)),
            lead.end < range.upperBound
        else { return nil }
        return ActionDue.strict(text.plain(lead.end..<range.upperBound), after: day)
    }

    private static let forWords = PhraseTable("for,für,para,pour")
}
