/// Reads one stretch beside an action's text as owner, due date, status, ticket, priority or type, or as several of them.
struct ActionPiece: Sendable {
    let text: StyledText
    /// The day of the incident.
    let day: ReferenceDay
    let trust: ActionPeople.Trust

    /// Everything a range says when all of it is such data ("@dana, due 2026-04-01"); nil as soon as a part of it is not.
    func fields(_ range: Range<Int>) -> ActionFields? {
        let range = text.trimmed(range)
        guard !range.isEmpty else { return nil }
        let parts = parted(range)
        let pieces = parts.count > 1 ? parts.filter { !isDuration($0) } : parts
        guard (2...8).contains(pieces.count) else { return single(pieces.count == 1 && parts.count > 1 ? pieces[0] : range) }
        if trust == .parenthesised, pieces.count == 2, isStatusAsOf(pieces[0], pieces[1]) { return single(pieces[0]) }
        var fields = ActionFields()
        var index = 0
        while index < pieces.count {
            guard let (next, end) = longest(from: index, of: pieces) else { return nil }
            fields.fill(from: next)
            index = end
        }
        return fields
    }

    /// Tries as many neighbouring pieces as one as possible: a date may hold a comma, and so may a list of owners.
    private func longest(from index: Int, of pieces: [Range<Int>]) -> (ActionFields, Int)? {
        if index > 0, let month = month(pieces[index]) { return (month, index + 1) }
        let isKeyed = keyed(pieces[index]) != nil
        for end in stride(from: pieces.count, to: index, by: -1) {
            // The value of a key ends where another key begins, or something that is a date, a status or a ticket by itself.
            if isKeyed, pieces[index + 1..<end].contains(where: { keyed($0) != nil || single($0).map { $0.owner == nil } ?? false }) {
                continue
            }
            guard let fields = single(pieces[index].lowerBound..<pieces[end - 1].upperBound) else { continue }
            // "dana, done" names one, however short its words are.
            if fields.owner != nil, end > index + 1,
                pieces[index..<end].contains(where: isStatus) || pieces[index + 1..<end].contains(where: { month($0) != nil })
            {
                continue
            }
            return (fields, end)
        }
        return nil
    }

    /// Cut at commas, semicolons, bars, middle dots, and at dashes and slashes that stand alone.
    func parted(_ range: Range<Int>) -> [Range<Int>] {
        var pieces: [Range<Int>] = []
        var start = range.lowerBound
        var offset = start
        while offset < range.upperBound {
            let width = separatorWidth(at: offset, in: range)
            if width > 0 {
                pieces.append(text.trimmed(start..<offset))
                start = offset + width
            }
            offset += max(1, width)
        }
        pieces.append(text.trimmed(start..<range.upperBound))
        return pieces.filter { !$0.isEmpty }
    }

    private static let separators = ByteSet(",;|\n")
    private static let wideSeparators: [StaticString] = ["–", "—", "、", "，", "；", "｜", "・"]

    private func separatorWidth(at offset: Int, in range: Range<Int>) -> Int {
        if Self.separators.contains(text.bytes[offset]) { return 1 }
        let isDashOrSlash = text.bytes[offset] == 0x2D || text.bytes[offset] == 0x2F
        if isDashOrSlash, offset > range.lowerBound, text.isSpace(at: offset - 1) { return 1 }
        if text.bytes[offset] < 0xC2 { return 0 }
        if text.stands("·", at: offset, before: range.upperBound) { return 2 }
        for wide in Self.wideSeparators where text.stands(wide, at: offset, before: range.upperBound) { return 3 }
        return 0
    }

    func single(_ range: Range<Int>) -> ActionFields? {
        var fields = ActionFields()
        if let keyed = keyed(range) { return keyed }
        if isUnfilled(range) { return fields }
        if let status = status(range) { return status }
        if let priority = Self.priority(text, range) {
            fields.priority = priority
        } else if let type = ActionFacetWords.phrases.meaning(of: range, in: text.folded) {
            fields.type = type
        } else if let ticket = ActionTicket.whole(text, range) {
            fields.ticket = ticket
        } else if range.count < 48, canBeDay(range), !isDuration(range),
            let due = ActionDue.strict(text.plain(range), after: day)
        {
            (fields.due, fields.dueWritten) = (due.day, due.written)
        } else if let owner = ActionPeople.owner(text, range, trust: trust) {
            fields.owner = owner
        } else {
            return nameAndDay(range)
        }
        return fields
    }

    /// `Owner TBD`: nobody yet.
    private func isUnfilled(_ range: Range<Int>) -> Bool {
        guard let key = ActionColumn.keys.match(text.folded, at: range.lowerBound, before: range.upperBound), key.meaning == .owner
        else { return false }
        let value = text.trimmed(key.end..<range.upperBound)
        return !value.isEmpty && ActionWords.isNothing(text, value)
    }

    /// `Dana by June 1`, `@dana until 2026-04-01`
    private func nameAndDay(_ range: Range<Int>) -> ActionFields? {
        guard trust == .parenthesised, range.count < 80 else { return nil }
        for start in range.dropFirst() where text.isSpace(at: start - 1) {
            guard let lead = Self.untilWords.match(text.folded, at: start, before: range.upperBound), lead.end < range.upperBound,
                let due = ActionDue.strict(text.plain(start..<range.upperBound), after: day)
            else { continue }
            let owner =
                ActionPeople.owner(text, range.lowerBound..<start, trust: trust) ?? ActionPeople.handle(text, range.lowerBound..<start)
            return owner.map { ActionFields(owner: $0, due: due.day, dueWritten: due.written) }
        }
        return nil
    }

    static let untilWords = PhraseTable("by,due,until,before,bis,avant,d'ici,antes de,hasta,até,para el")

    /// Days hold digits; a month alone follows "by" or "due".
    func canBeDay(_ range: Range<Int>) -> Bool {
        text.bytes[range].contains { $0 >= 0x30 && $0 <= 0x39 }
            || ActionDue.leads.match(text.folded, at: range.lowerBound, before: range.upperBound) != nil
    }

    /// What an action takes: "2 days".
    private func isDuration(_ range: Range<Int>) -> Bool {
        Cursor.isDigit(text.bytes[range.lowerBound]) && range.count < 20 && ActionDue.isDuration(text.plain(range))
    }

    /// `Owner: x`, `期限：2026-04-01`.
    func keyed(_ range: Range<Int>) -> ActionFields? {
        guard let key = ActionColumn.keys.match(text.folded, at: range.lowerBound, before: range.upperBound),
            let value = afterColon(key.end, before: range.upperBound) ?? afterBold(range.lowerBound..<key.end, before: range.upperBound)
        else { return nil }
        guard let next = nextKey(in: value) else { return Self.value(text, value, of: key.meaning, day: day) }
        // `owner:@dana due:2026-04-01`
        var found = Self.value(text, text.trimmed(value.lowerBound..<next), of: key.meaning, day: day)
        guard let rest = keyed(next..<range.upperBound) else { return nil }
        found.fill(from: rest)
        return found
    }

    /// Where another key begins that has its value right behind its colon.
    private func nextKey(in value: Range<Int>) -> Int? {
        guard value.count < 200, text.bytes[value].contains(0x3A) else { return nil }
        return value.dropFirst().first { offset in
            guard text.isSpace(at: offset - 1), let key = ActionColumn.keys.match(text.folded, at: offset, before: value.upperBound) else {
                return false
            }
            return key.end + 1 < value.upperBound && text.bytes[key.end] == 0x3A && !text.isSpace(at: key.end + 1)
        }
    }

    /// The start of what follows a colon; nil when no colon stands there.
    private func afterColon(_ offset: Int, before end: Int) -> Range<Int>? {
        let rest = text.trimmed(offset..<end)
        guard let first = rest.first else { return nil }
        if text.bytes[first] == 0x3A { return text.trimmed(first + 1..<end) }
        return text.bytes[rest].starts(with: "：".utf8) ? text.trimmed(first + 3..<end) : nil
    }

    /// `**Assigned to** dana`: what follows a key that alone is bold, if it is brief.
    private func afterBold(_ key: Range<Int>, before end: Int) -> Range<Int>? {
        guard let bold = text.stretch(of: .strong, at: key.lowerBound), text.trimmed(bold) == key else { return nil }
        let value = text.trimmed(key.upperBound..<end)
        return value.isEmpty || text.bytes[value].count(where: { $0 == 0x20 }) > 3 ? nil : value
    }

    /// What a range holds that stands in the place of a known field: the cell of a column, the value of a key.
    static func value(_ text: StyledText, _ range: Range<Int>, of column: ActionColumn, day: ReferenceDay) -> ActionFields {
        var fields = ActionFields()
        switch column {
        case .owner, .team: fields.owner = ActionPeople.owner(text, range, trust: .stated)
        case .due: fields = dueCell(text, range, day: day)
        case .status: fields = statusCell(text, range, day: day)
        case .type: fields.type = ActionFacetWords.facet(in: text.folded, range)
        case .ticket: fields = ticketCell(text, range, day: day)
        case .priority: fields.priority = ActionWords.isNothing(text, range) ? nil : text.plain(range)
        case .doneOn:
            fields.doneOn = DayReader.read(text.plain(range), order: day.order)
            if fields.doneOn != nil { fields.status = .done }
        case .reason: fields.reason = ActionWords.isNothing(text, range) ? nil : text.plain(range)
        case .index, .action: break
        }
        return fields
    }

    /// With what "P1", "high priority" and "low prio" end.
    private static let priorityEnds = ByteSet("01234yo")

    /// `P1`, `high priority`.
    static func priority(_ text: StyledText, _ range: Range<Int>) -> String? {
        guard let last = text.trimmed(range).last, text.folded[last] >= 0x80 || priorityEnds.contains(text.folded[last]) else { return nil }
        let word = text.plain(range)
        let lower = word.lowercased()
        if ["p0", "p1", "p2", "p3", "p4", "prio 1", "prio 2", "prio 3"].contains(lower) { return word }
        guard lower.hasSuffix(" priority") || lower.hasSuffix(" prio") else { return nil }
        let level = lower.prefix { $0 != " " }
        return ["high", "medium", "low", "critical", "top", "highest", "lowest", "urgent"].contains(level)
            ? String(word.prefix(level.count)) : nil
    }
}
