import Markup

/// Reads the items of lists as actions: the top level promises, what is nested explains, unless it has a task box or the top level only groups.
struct ActionListReader: Sendable {
    let tree: MarkdownTree
    let day: ReferenceDay

    /// How deep groups may hold groups.
    private static let deepest = 3

    func actions(in list: NodeID, label: ActionLabel, depth: Int = 0) -> [ActionItem] {
        var actions: [ActionItem] = []
        let isOrdered = tree[list].kind == .orderedList
        for item in tree.children(of: list) {
            let text = text(of: item)
            if !isOrdered, depth < Self.deepest, isGroup(item, text) {
                let label = ActionLabel(text).inside(label)
                for nested in nestedLists(of: item) { actions += self.actions(in: nested, label: label, depth: depth + 1) }
            } else if var action = action(item, text) {
                label.complete(&action)
                actions.append(action)
                if depth < Self.deepest { actions += subtasks(of: item, action, depth) }
            }
        }
        return actions
    }

    /// The task boxes nested in an action: promises of their own, for whom and by when the action says unless they say so themselves.
    private func subtasks(of item: NodeID, _ action: ActionItem, _ depth: Int) -> [ActionItem] {
        nestedLists(of: item).flatMap { Array(tree.children(of: $0)) }.flatMap { nested -> [ActionItem] in
            guard tree[nested].detail > 0, fieldsOfDetail(nested) == nil, var task = self.action(nested, text(of: nested)) else {
                return []
            }
            task.owner = task.owner ?? action.owner
            task.type = task.type ?? action.type
            if task.due == nil, task.dueWritten == nil { (task.due, task.dueWritten) = (action.due, action.dueWritten) }
            return [task] + (depth + 1 < Self.deepest ? subtasks(of: nested, task, depth + 1) : [])
        }
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
        guard !nested.isEmpty, tree[item].detail == 0 else { return false }
        if text.bytes.isEmpty { return true }
        let items = nested.flatMap { Array(tree.children(of: $0)) }
        if items.contains(where: { tree[$0].detail > 0 }) { return true }
        if items.allSatisfy({ fieldsOfDetail($0) != nil }) { return false }
        let range = text.trimmed(text.all)
        let words = range.last.map { text.bytes[$0] == 0x3A } == true ? range.dropLast() : range
        if range.count < 60, ActionWords.isGroupLabel(Array(text.folded[words])) { return true }
        return words.count < range.count && (text.bytes[range.lowerBound] == 0x40 || ActionLabel.isTeam(text.folded, words))
    }

    /// The action an item promises; nil for an item that is empty or says "none", with a reason or without.
    func action(_ item: NodeID, _ text: StyledText) -> ActionItem? {
        guard !ActionAnswer.promisesNothing(text.plain(text.all)) else { return nil }
        var reading = ActionText(text, day: day)
        let node = tree[item]
        for detail in tree.children(of: item).prefix(12) where tree[detail].kind != .codeBlock {
            readDetails(detail, into: &reading.fields)
        }
        let start = node.range.lowerBound
        var action = ActionItem(reading, line: tree.source.line(at: start), range: start..<max(start, text.source.upperBound))
        if node.detail > 0 { action.state(node.detail == 2 ? action.ifSettled(or: .done) : action.ifUnsettled(or: .open)) }
        return action
    }

    /// `- Owner: platform team` beneath an action, or a line of it that is a field and nothing else.
    private func readDetails(_ block: NodeID, into fields: inout ActionFields) {
        switch tree[block].kind {
        case .bulletList, .orderedList:
            for item in tree.children(of: block).prefix(12) {
                if let found = fieldsOfDetail(item) { fields.fill(from: found) }
            }
        case .paragraph:
            for line in tree.inlineLines(of: block).prefix(12) {
                if let found = keyed(StyledText([line])) { fields.fill(from: found) }
            }
        default: break
        }
    }

    private func fieldsOfDetail(_ item: NodeID) -> ActionFields? {
        let text = text(of: item)
        if let keyed = keyed(text) { return keyed }
        return ActionTicket.whole(text, text.all).map { ActionFields(ticket: $0) }
    }

    private func keyed(_ text: StyledText) -> ActionFields? {
        guard text.bytes.count < 200 else { return nil }
        return ActionPiece(text: text, day: day, trust: .stated).keyed(text.trimmed(text.all))
    }
}
