import Markup

/// Tables that are one action, and paragraphs that assign theirs.
extension ActionGroupReader {
    /// A table that is one action: that of the heading above it, unless a row of its own tells it. False for any other table.
    func readRecord(_ table: NodeID, of group: ActionOutline.Group, _ label: ActionLabel, _ reading: inout Reading) -> Bool {
        guard let record = ActionRecord(table, in: tree, day: day) else { return false }
        if let text = record.action ?? (group.isNested ? nil : record.description), !group.isNumbered {
            reading.listed += action(text, label, with: record.fields).map { [$0] } ?? []
            return true
        }
        guard group.isNested else { return false }
        reading.fields.fill(from: record.fields)
        reading.description = reading.description ?? record.action ?? record.description
        reading.isOnlyFields = true
        return true
    }

    /// Of those the ones with an owner or a day, in words that do not only tell what was.
    func assigned(told paragraphs: [(text: StyledText, label: ActionLabel)]) -> [ActionItem] {
        paragraphs.compactMap { text, label in
            guard !ActionTense.tells(text.plain(text.all)), var action = action(text, ActionLabel()),
                action.owner != nil || action.due != nil
            else { return nil }
            label.complete(&action)
            return action
        }
    }
}
