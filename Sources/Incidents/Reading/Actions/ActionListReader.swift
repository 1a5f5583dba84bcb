import Markup

/// Reads the items of lists as actions: the top level promises, what is nested explains, unless the top level only groups.
struct ActionListReader: Sendable {
    let tree: MarkdownTree
    let day: ReferenceDay

    /// How deep groups may hold groups.
    private static let deepest = 3

    func actions(in list: NodeID, label: ActionLabel, depth: Int = 0) -> [ActionItem] {
        var actions: [ActionItem] = []
        let items = tree.children(of: list).map { (item: $0, text: text(of: $0)) }
        // Numbers count promises, unless each of them only sorts.
        let mayGroup = depth < Self.deepest && (tree[list].kind == .bulletList || items.allSatisfy { sorts($0.item, $0.text) })
        for (item, text) in items {
            if mayGroup, isGroup(item, text) {
                var label = ActionLabel(text).inside(label)
                // `**Alerts** (owner: tooling)`
                if text.bytes.contains(0x28), let owner = ActionText(text, day: day).fields.owner { label.owner = owner }
                for nested in nestedLists(of: item) { actions += self.actions(in: nested, label: label, depth: depth + 1) }
            } else if var action = action(item, text) {
                label.complete(&action)
                actions.append(action)
            }
        }
        return actions
    }

    /// The item's own words: its first paragraph or heading.
    private func text(of item: NodeID) -> StyledText {
        guard let first = tree.children(of: item).first(where: { tree[$0].kind == .paragraph || tree[$0].kind == .heading }) else {
            return StyledText([])
        }
        return StyledText(first, in: tree)
    }

    private func nestedLists(of item: NodeID) -> [NodeID] {
        tree.children(of: item).filter { tree[$0].kind == .bulletList || tree[$0].kind == .orderedList }
    }

    /// True when the item only says what kind of actions are nested in it.
    private func isGroup(_ item: NodeID, _ text: StyledText) -> Bool {
        let nested = nestedLists(of: item)
        guard !nested.isEmpty else { return false }
        let items = nested.flatMap { Array(tree.children(of: $0)) }
        if tree[item].detail > 0 { return isLabel(text) && items.contains { tree[$0].detail > 0 } }
        if text.bytes.isEmpty { return true }
        if items.contains(where: { tree[$0].detail > 0 }) { return true }
        if items.allSatisfy({ fieldsOfDetail($0) != nil }) { return false }
        return sorts(item, text)
    }

    /// `**Detection**`, `Quick wins:`: a word or two, set apart, promise nothing even behind a box.
    private func isLabel(_ text: StyledText) -> Bool {
        let range = text.trimmed(text.all)
        guard let last = range.last, text.isAll(.strong) || text.bytes[last] == 0x3A else { return false }
        return text.folded[range].split(separator: 0x20).count <= 2
            && !text.bytes[range].contains { $0 == 0x40 || Cursor.isDigit($0) }
    }

    /// True when words that only sort, or name who is to do it, stand above nested lists.
    private func sorts(_ item: NodeID, _ text: StyledText) -> Bool {
        guard !nestedLists(of: item).isEmpty, tree[item].detail == 0, !text.bytes.isEmpty else { return false }
        let range = text.trimmed(text.all)
        let words = range.last.map { text.bytes[$0] == 0x3A } == true ? range.dropLast() : range
        if isOneWord(text, words), words.count < range.count || text.isAll(.strong) { return true }
        if range.count < 60, ActionWords.isGroupLabel(Array(text.folded[words])) { return true }
        return words.count < range.count && (text.bytes[range.lowerBound] == 0x40 || ActionLabel.isTeam(text.folded, words))
    }

    /// `**Mobile**`, `Dana:`: one word that labels what follows promises nothing; "Migrate" does.
    private func isOneWord(_ text: StyledText, _ range: Range<Int>) -> Bool {
        range.count > 1 && text.bytes[range].allSatisfy { LowercasedBytes.isWordByte($0 | 0x20) && $0 < 0x80 }
            && text.spans.allSatisfy { $0.styles.isDisjoint(with: [.link, .code, .struck]) }
    }

    /// The action an item promises; nil for an item that is empty or says "none", with a reason or without.
    func action(_ item: NodeID, _ text: StyledText) -> ActionItem? {
        guard !ActionAnswer.promisesNothing(text.plain(text.all)) else { return nil }
        var reading = ActionText(text, day: day)
        let node = tree[item]
        for detail in tree.children(of: item).prefix(12) where tree[detail].kind != .codeBlock {
            readDetails(detail, of: item, below: text.line, into: &reading.fields)
        }
        let start = node.range.lowerBound
        var action = ActionItem(reading, line: tree.source.line(at: start), range: start..<max(start, text.source.upperBound))
        if node.detail > 0 { action.state(isTicked: node.detail == 2) }
        return action
    }

    /// `- Owner: platform team` beneath an action, or a line of it that is a field and nothing else.
    private func readDetails(_ block: NodeID, of action: NodeID, below line: Int, into fields: inout ActionFields) {
        switch tree[block].kind {
        case .bulletList, .orderedList:
            for item in tree.children(of: block).prefix(12) {
                if let found = fieldsOfDetail(item) ?? settling(text(of: item), of: action) { fields.fill(from: found) }
            }
        case .paragraph:
            let lines = tree.inlineLines(of: block)
            for line in lines.prefix(12) {
                if let found = keyed(StyledText([line])) { fields.fill(from: found) }
            }
            if let first = lines.first, first.line > line {
                let text = StyledText(lines)
                if let found = settling(text, of: action) { fields.fill(from: found) }
                fields.ticket = fields.ticket ?? ActionTicket.first(in: text, text.all)
            }
        default: break
        }
    }

    private func fieldsOfDetail(_ item: NodeID) -> ActionFields? {
        let text = text(of: item)
        if let keyed = keyed(text) { return keyed }
        return ActionTicket.whole(text, text.all).map { ActionFields(ticket: $0) }
    }

    /// `Merged in #12`, `This has been done.`, `This has been done: see the list` beneath an action.
    private func settling(_ text: StyledText, of action: NodeID) -> ActionFields? {
        var end = text.bytes.last == 0x2E ? text.bytes.count - 1 : text.bytes.count
        if Self.reports.match(text.folded, at: 0, before: end) != nil { end = text.bytes[..<end].firstIndex(of: 0x3A) ?? end }
        let piece = ActionPiece(text: text, day: day, trust: .running)
        guard end < 120, !goesOn(text, before: end), !leavesWork(text), let found = piece.status(0..<end),
            found.status == .done || found.status == .verified,
            piece.isStatus(0..<end) || (found.ticket ?? found.doneOn?.description) != nil
        else { return nil }
        return isLeftOpen(action) ? nil : found
    }

    /// What begins a sentence about the action itself; "Done: the first host" is about a part of it.
    private static let reports = PhraseTable("this has been,it has been,that has been,this has now been,this has already been")

    /// True where more follows what may tell that it is done: "Done in #12. Production remains."
    private func goesOn(_ text: StyledText, before end: Int) -> Bool {
        text.bytes[..<end].indices.contains { offset in
            switch text.bytes[offset] {
            case 0x0A, 0x3B: true
            case 0x2C: !text.stands(", 20", at: offset, before: end)
            case 0x2E: offset + 1 < end && text.isSpace(at: offset + 1)
            case 0x28: text.bytes[..<offset].contains(where: Cursor.isDigit)
            default: false
            }
        }
    }

    /// True for an action whose box is not ticked, or that has a detail which is still to be done.
    private func isLeftOpen(_ action: NodeID) -> Bool {
        tree[action].detail == 1
            || nestedLists(of: action).contains { list in
                tree.children(of: list).prefix(12).contains { tree[$0].detail == 1 || leavesWork(text(of: $0)) }
            }
    }

    /// Words of what is not done yet, of the action or of a part of it.
    private func leavesWork(_ text: StyledText) -> Bool {
        if Self.reservations.first(in: text.folded, text.all) != nil { return true }
        let status = ActionStatusWords.status(in: text.folded, text.all)
        return status == .open || status == .inProgress || status == .proposed
    }

    private static let reservations = PhraseTable(
        "but,not,no,except,still,yet,only,partly,staging,remain,remains,remaining,missing,open,pending,waiting")

    private func keyed(_ text: StyledText) -> ActionFields? {
        guard text.bytes.count < 200 else { return nil }
        return ActionPiece(text: text, day: day, trust: .stated).keyed(text.trimmed(text.all))
    }
}
