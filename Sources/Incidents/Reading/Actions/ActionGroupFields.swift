import Markup

/// Fields that stand alone: below the line of an action, or under a heading.
extension ActionGroupReader {
    /// The fields of the list that follows a line: then the line is the action.
    func fields(below index: Int, of blocks: [NodeID]) -> ActionFields? {
        guard index + 1 < blocks.count else { return nil }
        let follower = blocks[index + 1]
        if tree[follower].kind == .table {
            return ActionRecord(follower, in: tree, day: day).flatMap { $0.action == nil ? $0.fields : nil }
        }
        var description: StyledText?
        return tree[follower].kind == .bulletList ? onlyFields(follower, &description) : nil
    }

    /// The fields of lines that hold nothing else: `Owner: dana, due: 2026-04-01`, one of them perhaps a description.
    func onlyFields(_ lines: [InlineLine], _ description: inout StyledText?) -> ActionFields? {
        var fields = ActionFields()
        var described: StyledText?
        for line in lines {
            let text = StyledText([line])
            if lines.count > 1, described == nil, let words = ActionNotation.description(text) {
                described = StyledText(text.plain(words), line: text.line, source: text.source)
                continue
            }
            let reading = ActionText(text, day: day)
            guard ActionPiece(text: text, day: day, trust: .stated).keyed(text.trimmed(text.all)) != nil, reading.isOnlyFields else {
                return nil
            }
            fields.fill(from: reading.fields)
        }
        description = description ?? described
        return fields
    }

    /// The fields of a list that holds nothing else but a description.
    func onlyFields(_ list: NodeID, _ description: inout StyledText?) -> ActionFields? {
        var fields = ActionFields()
        var described: StyledText?
        var count = 0
        for item in tree.children(of: list) {
            guard let first = tree.children(of: item).first(where: { tree[$0].kind == .paragraph }) else { return nil }
            let text = StyledText(first, in: tree)
            let range = text.trimmed(text.all)
            guard range.count < 200, let found = ActionPiece(text: text, day: day, trust: .stated).keyed(range) else {
                guard let words = ActionNotation.description(text) else { return nil }
                described = described ?? StyledText(text.plain(words), line: text.line, source: text.source)
                continue
            }
            fields.fill(from: found)
            count += 1
        }
        if count > 0 { description = description ?? described }
        return count > 0 ? fields : nil
    }
}
