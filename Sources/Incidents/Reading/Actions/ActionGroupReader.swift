import Markup

/// Reads the blocks under one heading: what lists and tables promise, and what paragraphs tell where there are none.
struct ActionGroupReader: Sendable {
    let tree: MarkdownTree
    let day: ReferenceDay
    /// What stands before this offset is the section's heading.
    let start: Int
    /// Who stands above lists.
    var names = ActionGroupNames.none

    struct Reading: Sendable {
        /// From lists, tables and paragraphs that call themselves an action.
        var listed: [ActionItem] = []
        /// From tables whose headers name nothing that actions have: promises only if nothing else is listed.
        var loose: [ActionItem] = []
        /// From paragraphs, each a promise only if nothing is listed.
        var told: [(text: StyledText, label: ActionLabel)] = []
        /// How much those paragraphs say.
        var sentences = 0
        /// Fields that stand alone under a heading ("- Owner: …").
        var fields = ActionFields()
        /// What stands among them as "Description: …": the promise where the heading only counts.
        var description: StyledText?
        /// What is listed, for whom and by when such fields say.
        var promised: [ActionItem] {
            guard isOnlyFields else { return listed }
            return listed.map { action in
                var action = action
                action.owner = action.owner ?? fields.owner
                if action.due == nil, action.dueWritten == nil { (action.due, action.dueWritten) = (fields.due, fields.dueWritten) }
                return action
            }
        }
        var hasTable = false
        var hasProse = false
        var isOnlyFields = false
    }

    func read(_ group: ActionOutline.Group) -> Reading {
        var reading = Reading()
        var label = group.label
        let blocks = flattened(group.blocks)
        var details = bulletsBetweenNumbers(blocks)
        for (index, block) in blocks.enumerated() {
            switch tree[block].kind {
            case .paragraph, .tableCell:
                let follower = index + 1 < blocks.count ? tree[blocks[index + 1]].kind : nil
                let lines = ownLines(of: block)
                if lines.isEmpty || details.contains(block) { continue }
                if follower == .thematicBreak, let table = ActionRuledTable(below: block, blocks[(index + 1)...], in: tree) {
                    reading.listed += ActionTableReader(tree: tree, day: day).actions(table.rows, label: label)
                    reading.hasTable = true
                    details.formUnion(table.blocks)
                } else if let fields = fields(below: index, of: blocks), let action = action(StyledText(lines), group.label, with: fields) {
                    reading.listed.append(action)
                    details.insert(blocks[index + 1])
                } else if let found = groupLabel(lines, before: follower) {
                    label = ActionLabel(found).inside(group.label)
                    label.owner = names.owner(found) ?? label.owner
                } else if group.isNested, let fields = onlyFields(lines, &reading.description) {
                    reading.fields.fill(from: fields)
                    reading.isOnlyFields = true
                } else {
                    readParagraph(lines, block, label, &reading)
                }
            case .bulletList, .orderedList:
                if details.contains(block) { continue }
                if group.isNested, let fields = onlyFields(block, &reading.description) {
                    reading.fields.fill(from: fields)
                    reading.isOnlyFields = true
                } else {
                    reading.listed += ActionListReader(tree: tree, day: day).actions(in: block, label: label)
                }
            case .table:
                if details.contains(block) || readRecord(block, of: group, label, &reading) { continue }
                let table = ActionTableReader(tree: tree, day: day)
                let rows = table.rows(of: block)
                let actions = table.actions(rows, label: label)
                if table.isForeign(rows) { reading.loose += actions } else { reading.listed += actions }
                reading.hasTable = true
            case .codeBlock: reading.hasProse = true
            default: break
            }
        }
        return reading
    }

    private func ownLines(of block: NodeID) -> [InlineLine] {
        let lines = tree.inlineLines(of: block)
        guard tree[block].range.lowerBound < start else { return lines }
        return lines.compactMap { line in
            var line = line
            line.runs.removeAll { $0.range.lowerBound < start }
            return line.text.isEmpty ? nil : line
        }
    }

    /// Block quotes opened, one level.
    private func flattened(_ blocks: [NodeID]) -> [NodeID] {
        blocks.flatMap { tree[$0].kind == .blockQuote ? Array(tree.children(of: $0)) : [$0] }
    }

    /// Bullets that stand at the margin between numbered items belong to those: the numbers count on after them.
    private func bulletsBetweenNumbers(_ blocks: [NodeID]) -> Set<NodeID> {
        var details: Set<NodeID> = []
        var pending: [NodeID] = []
        var next: Int32?
        var isRun = false
        for block in blocks {
            switch tree[block].kind {
            case .orderedList:
                if let next, tree[block].number == next {
                    details.formUnion(pending)
                    isRun = true
                } else {
                    isRun = false
                }
                pending = []
                next = tree[block].number &+ Int32(clamping: tree.children(of: block).reduce(0) { count, _ in count + 1 })
            case .bulletList:
                if isRun { details.insert(block) } else if next != nil { pending.append(block) }
            default: break
            }
        }
        return details
    }

    /// A line that labels the list or table after it: all bold, or ending with a colon.
    private func groupLabel(_ lines: [InlineLine], before follower: MarkdownKind?) -> StyledText? {
        guard let line = lines.last, lines.count <= 3 else { return nil }
        let text = StyledText([line])
        let range = text.trimmed(text.all)
        guard !range.isEmpty, range.count < 160 else { return nil }
        let isFollowed = follower == .bulletList || follower == .orderedList || follower == .table
        let endsWithColon = text.bytes[range.upperBound - 1] == 0x3A || text.bytes[range].ends(with: Array("：".utf8))
        if lines.count == 1, text.isAll(.strong), isFollowed || endsWithColon || ActionWords.isGroupLabel(text.folded) { return text }
        return isFollowed && endsWithColon && range.count < 80 ? text : nil
    }

    private func readParagraph(_ lines: [InlineLine], _ block: NodeID, _ label: ActionLabel, _ reading: inout Reading) {
        let text = StyledText(lines)
        let plain = text.plain(text.all)
        if let items = ActionLines.items(lines) {
            reading.listed += items.compactMap { action(StyledText($0), label) }
            return
        }
        if ActionNotation.namesItself(text) {
            reading.listed += action(text, label).map { [$0] } ?? []
            return
        }
        reading.hasProse = true
        guard !ActionNotation.isAside(text, plain) else { return }
        let areSentences = ActionNotation.isOneSentenceALine(lines)
        reading.sentences += areSentences ? lines.count : 1
        // A line is no promise of its own where one of them only tells what was.
        if areSentences, !lines.contains(where: { ActionTense.tells($0.text) }) {
            reading.told += lines.map { (StyledText([$0]), label) }
        } else {
            reading.told.append((text, label))
        }
    }

    /// The actions that paragraphs promise.
    func actions(told paragraphs: [(text: StyledText, label: ActionLabel)]) -> [ActionItem] {
        paragraphs.compactMap { action($0.text, $0.label) }
    }

    func action(_ text: StyledText, _ label: ActionLabel, with fields: ActionFields = ActionFields()) -> ActionItem? {
        guard !ActionAnswer.promisesNothing(text.plain(text.all)) else { return nil }
        var reading = ActionText(text, day: day)
        reading.fields.fill(from: fields)
        var action = ActionItem(reading, line: text.line, range: text.source)
        label.complete(&action)
        return action
    }
}
