import Markup

/// A table of two columns that is one action: each row a field beside its name.
struct ActionRecord: Sendable {
    private(set) var fields = ActionFields()
    /// What a row "Action" promises.
    private(set) var action: StyledText?
    /// What a row "Description" tells of it.
    private(set) var description: StyledText?

    /// Nil for a table whose rows are actions, or something else.
    init?(_ table: NodeID, in tree: MarkdownTree, day: ReferenceDay) {
        guard tree.children(of: table).allSatisfy({ tree.children(of: $0).reduce(0) { count, _ in count + 1 } == 2 }) else { return nil }
        let rows = tree.children(of: table).map { row in tree.children(of: row).map { StyledText($0, in: tree) } }
        guard let header = rows.first, rows.count > 2 else { return nil }
        let names = header.map(Self.column)
        // Two different names beside each other head the columns of rows.
        if let first = names[0], let second = names[1], first != second { return nil }
        let isPair = names[0] != nil && !header[1].bytes.isEmpty
        var known: [ActionColumn] = []
        for row in isPair ? rows[...] : rows.dropFirst() {
            guard let column = Self.column(row[0]) else { continue }
            if column != .action, column != .reason, known.contains(column) { return nil }
            known.append(column)
            take(row, column, day: day)
        }
        guard known.count > 1, known.count * 2 >= rows.count - 1, known.contains(where: { [.owner, .due, .status].contains($0) }) else {
            return nil
        }
    }

    private mutating func take(_ row: [StyledText], _ column: ActionColumn, day: ReferenceDay) {
        let value = row[1]
        guard !value.bytes.isEmpty else { return }
        if column != .action {
            fields.fill(from: ActionPiece.value(value, value.all, of: column, day: day))
        } else if ActionNotation.namesDescription(row[0]) {
            description = description ?? value
        } else {
            action = action ?? value
        }
    }

    /// What a name tells that stands alone, but for a colon.
    private static func column(_ name: StyledText) -> ActionColumn? {
        var range = name.trimmed(name.all)
        if range.last.map({ name.bytes[$0] == 0x3A }) == true { range = name.trimmed(range.dropLast()) }
        return ActionColumn.whole(name.folded, range)
    }
}
