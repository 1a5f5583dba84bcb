/// "None, because …": what answers the question for an action and promises nothing.
package enum ActionAnswer {
    private static let none = PhraseTable(
        NothingSaid.none, NothingSaid.inapplicable,
        """
        none needed,none required,nothing,nothing to do,nothing needed,nothing required,not needed,not required,\
        not necessary,no action,no actions,no action item,no action items,no further,no further action,no further actions,\
        no additional action,no additional actions,no follow-up,no follow-ups,no follow up,no follow ups,no followup,no followups,\
        no follow-up action,no follow-up actions,there is nothing to do,there is no action,there are no actions,\
        there are no action items,there are no further actions,there are no follow-ups,there were no actions,\
        keine maßnahme,keine maßnahmen,nicht nötig,nicht erforderlich,aucune action,pas nécessaire,\
        ninguna acción,no es necesario,no hace falta,nenhuma ação,não é necessário,特になし,対応不要,불필요
        """
    )

    /// What may follow such words and gives no reason yet: that it is so, or is so for now.
    private static let fillers = PhraseTable(
        """
        needed,required,necessary,planned,identified,is needed,are needed,was needed,were needed,is required,are required,is planned,\
        are planned,to report,to add,to record,at this time,at this point,at the moment,for now,right now,currently,yet,so far,\
        nötig,erforderlich,geplant,zu berichten,nécessaire,à signaler,necesaria,necesario,que reportar,necessária,necessário,a relatar
        """
    )

    private static let reasons = PhraseTable("because,since,as,due to,weil,da,parce que,car,porque,ya que,pois")

    private static let marks = ByteSet(",.;!-()")

    /// True for what fills no place, or will later, and for what says that there is nothing to do, with a reason or without.
    static func promisesNothing(_ text: String) -> Bool { ActionWords.isNothing(text) || saysNone(text) || BlankAnswer.isPromised(text) }

    /// True for such an answer, with or without what it answers before it: "Monitoring: none, because the alert fired".
    static func saysNone(_ text: String) -> Bool {
        saysNone(folded: LowercasedBytes.fold(Array(text.utf8)))
    }

    static func saysNone(folded: [UInt8]) -> Bool { end(in: folded) != nil }

    /// True for such an answer with more words, which give the reason.
    package static func saysWhyNone(_ text: String) -> Bool {
        let folded = LowercasedBytes.fold(Array(text.utf8))
        return end(in: folded).map { givesReason(folded, from: $0) } ?? false
    }

    /// True for a text that begins with such words, however its sentence goes on.
    static func beginsWithNone(_ text: String) -> Bool { beginning(LowercasedBytes.fold(Array(text.utf8))) != nil }

    /// The same for a sentence that goes on to a reason.
    package static func beginsWithWhyNone(_ text: String) -> Bool {
        let folded = LowercasedBytes.fold(Array(text.utf8))
        return beginning(folded).map { givesReason(folded, from: $0) } ?? false
    }

    private static func beginning(_ folded: [UInt8]) -> Int? { none.match(folded, at: 0, before: folded.count)?.end }

    /// Whether more follows than that it is so.
    private static func givesReason(_ folded: [UInt8], from start: Int) -> Bool {
        var offset = start
        while offset < folded.count {
            if folded[offset] == 0x20 || marks.contains(folded[offset]) {
                offset += 1
            } else if let filler = fillers.match(folded, at: offset, before: folded.count) {
                offset = filler.end
            } else {
                break
            }
        }
        return folded.count > offset + 4
    }

    private static func end(in folded: [UInt8]) -> Int? {
        let start = folded.firstIndex { $0 > 0x20 } ?? folded.count
        return end(in: folded, from: start) ?? afterLabel(folded, from: start).flatMap { end(in: folded, from: $0) }
    }

    /// Where the words end that say none; nil for a sentence that goes on otherwise: "None of the alerts fired: mend them".
    private static func end(in folded: [UInt8], from start: Int) -> Int? {
        guard let found = none.match(folded, at: start, before: folded.count) else { return nil }
        guard let next = folded[found.end...].firstIndex(where: { $0 != 0x20 }) else { return found.end }
        // Dashes and wide marks begin with E2, EF and E3 80; words of Chinese and Japanese with other bytes.
        let isMark = marks.contains(folded[next]) || folded[next] == 0xE2 || folded[next] == 0xEF
        let isWideMark = folded[next] == 0xE3 && folded[next...].dropFirst().first == 0x80
        return isMark || isWideMark || goesOn(folded, at: next) ? found.end : nil
    }

    private static func goesOn(_ folded: [UInt8], at offset: Int) -> Bool {
        fillers.match(folded, at: offset, before: folded.count) != nil || reasons.match(folded, at: offset, before: folded.count) != nil
    }

    /// Where the text begins after a label that sorts it ("Monitoring:", "Short term –"); nil without one.
    private static func afterLabel(_ folded: [UInt8], from start: Int) -> Int? {
        let near = folded[start...].prefix(60)
        let part = near.indices.first {
            [0x3A, 0xE2, 0xEF].contains(folded[$0]) || folded[$0] == 0x2D && $0 > start && folded[$0 - 1] == 0x20
        }
        guard let part, ActionWords.isSorting(folded[start..<part]) else { return nil }
        let width = folded[part] < 0x80 ? 1 : 3
        return folded[min(part + width, folded.count)...].firstIndex { $0 > 0x20 }
    }
}
