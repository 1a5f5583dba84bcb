/// Cells for due days, which often tell of an earlier day or of the end as well.
extension ActionPiece {
    static func dueCell(_ text: StyledText, _ range: Range<Int>, day: ReferenceDay) -> ActionFields {
        let plain = text.plain(range)
        let due = ActionDue(plain, after: day)
        if due.day == nil, range.count < 120, let amended = amendedDue(text, range, day) { return amended }
        var fields = ActionFields()
        (fields.due, fields.dueWritten) = (due.day, due.written ?? (due.day == nil && !isDash(plain) && !plain.isEmpty ? plain : nil))
        return fields
    }

    private static func isDash(_ text: String) -> Bool { text.utf8.allSatisfy { $0 == 0x2D } || text == "—" || text == "–" }

    /// `~~2026-04-01~~ 2026-05-01`, `2026-04-01 → 2026-05-01`, `2026-05-01 (was 2026-04-01)`, `2026-05-01 (done)`, `done 2026-05-01`: the day
    /// that holds in the end, and the status beside it.
    private static func amendedDue(_ text: StyledText, _ range: Range<Int>, _ day: ReferenceDay) -> ActionFields? {
        let (outside, inside) = unbracketed(current(text, range))
        var fields = ActionFields()
        if let found = ending(outside, day) {
            fields = found
        } else if let found = status(outside, day), let settled = found.status, settled.isSettled {
            fields = found
            fields.due = found.doneOn
        } else {
            return nil
        }
        if let later = postponed(inside, day) { fields.due = later }
        if fields.status == nil, let found = status(inside, day) { (fields.status, fields.doneOn) = (found.status, found.doneOn) }
        fields.dueWritten = text.plain(range)
        return fields
    }

    private static func status(_ words: String, _ day: ReferenceDay) -> ActionFields? {
        let text = StyledText(words, line: 0, source: 0..<0)
        return ActionPiece(text: text, day: day, trust: .running).status(text.all)
    }

    /// What is not struck through, after the last arrow.
    static func current(_ text: StyledText, _ range: Range<Int>) -> String {
        let bytes = range.filter { text.span(at: $0)?.styles.contains(.struck) != true }.map { text.bytes[$0] }
        let kept = StyledText.oneLine(bytes)
        let parts = kept.replacing("->", with: "→").replacing("=>", with: "→").split(separator: "→")
        return parts.last.map { StyledText.oneLine($0.utf8) } ?? kept
    }

    private static func unbracketed(_ words: String) -> (outside: String, inside: String) {
        var (outside, inside): ([UInt8], [UInt8]) = ([], [])
        var depth = 0
        for byte in words.utf8 {
            if byte == 0x28 || byte == 0x5B { depth += 1 }
            if depth > 0 { inside.append(byte) } else { outside.append(byte) }
            if byte == 0x29 || byte == 0x5D { depth = max(0, depth - 1) }
        }
        let trimmed = inside.dropFirst().dropLast(inside.last == 0x29 || inside.last == 0x5D ? 1 : 0)
        return (StyledText.oneLine(outside), StyledText.oneLine(trimmed))
    }

    /// The day at the start of some words, or the later one of a span of days, and the status after it.
    private static func ending(_ words: String, _ day: ReferenceDay) -> ActionFields? {
        if let due = ActionDue.strict(words, after: day) { return ActionFields(due: due.day) }
        let words = words.split(separator: " ").prefix(12)
        for count in stride(from: words.count - 1, to: 0, by: -1) {
            let due = ActionDue(words.prefix(count).joined(separator: " "), after: day)
            guard let first = due.day, due.written == nil else { continue }
            var rest = words.dropFirst(count)
            if let sign = rest.first, spans.contains(sign.lowercased()) {
                rest = rest.dropFirst()
                if let last = DayReader.read(rest.joined(separator: " "), order: day.order) { return ActionFields(due: last) }
            }
            if let later = postponed(rest.joined(separator: " "), day) { return ActionFields(due: later) }
            let found = status(rest.joined(separator: " "), day)
            return ActionFields(status: found?.status, doneOn: found?.doneOn, due: first)
        }
        return nil
    }

    /// `extended to 2026-12-15` beside an earlier day: the day that holds now.
    private static func postponed(_ words: String, _ day: ReferenceDay) -> CalendarDay? {
        let folded = LowercasedBytes.fold(Array(words.utf8))
        guard let lead = changes.match(folded, at: 0, before: folded.count), lead.end < folded.count else { return nil }
        let rest = words.utf8.dropFirst(lead.end).drop { $0 == 0x20 || $0 == 0x3A }
        return ActionDue.strict(StyledText.oneLine(rest), after: day)?.day
    }

    private static let changes = PhraseTable<Bool>([
        (
            true,
            """
            extended to,extended until,extended till,extended,moved to,postponed to,postponed until,pushed to,pushed back to,pushed out to,\
            rescheduled to,rescheduled for,revised to,revised,changed to,delayed to,delayed until,deferred to,deferred until,slipped to,updated to,\
            updated,now,new,new date,new due date,verschoben auf,verlängert bis,neu,jetzt,nun,aplazado a,aplazado al,aplazado hasta,\
            prorrogado a,prorrogado hasta,ahora,adiado para,prorrogado até,agora,repoussé au,reporté au,prolongé jusqu'au,désormais
            """
        )
    ])

    private static let spans: Set<String> = ["-", "–", "—", "~", "to", "until", "bis", "a", "à", "au", "até"]
}
