import Markup

/// Blocks that state metadata: tables of two columns, `key: value` lines, bullets, and lists of choices.
extension MetadataReader {
    mutating func read(_ block: NodeID) {
        switch tree[block].kind {
        case .table: readTable(block)
        case .paragraph: if readLines(block) { metadata.blocks.insert(block) }
        case .bulletList, .orderedList:
            let items = Array(tree.children(of: block))
            let known = items.count { readItem($0) }
            if known * 2 >= items.count { metadata.blocks.insert(block) }
        case .blockQuote:
            for inner in tree.children(of: block) where tree[inner].kind == .paragraph {
                if readLines(inner) { metadata.blocks.insert(block) }
            }
        default: break
        }
    }

    private mutating func readTable(_ table: NodeID) {
        let rows = tree.children(of: table).prefix(60).map { row in tree.children(of: row).prefix(12).map { $0 } }
        guard let header = rows.first else { return }
        if readPairs(rows) {
            metadata.blocks.insert(table)
        } else if header.count == 2 || header.count == 3 && rows.dropFirst().allSatisfy({ isEmpty($0.last) }) {
            let known = rows.filter { $0.count > 1 && MetadataLabel(tree.plainText(of: $0[0])) != nil }
            // A header alone may be a table's of something else: "Severity | Meaning".
            guard known.count > 1 || known.count == 1 && known.first != header else { return }
            for row in known { addCells(row[0], row[1]) }
            metadata.blocks.insert(table)
        } else if rows.count == 2, let values = rows.last, values.count == header.count {
            let known = header.indices.filter { MetadataLabel(tree.plainText(of: header[$0])) != nil }
            guard known.count > 1, known.count * 2 >= header.count else { return }
            for index in known { addCells(header[index], values[index]) }
            metadata.blocks.insert(table)
        }
    }

    /// `Severity | P1 | Status | Closed`: a label in every other column, and no labels between them, which would be the header of values below.
    private mutating func readPairs(_ rows: [[NodeID]]) -> Bool {
        guard let header = rows.first, header.count == 4 || header.count == 6, rows.count > 1 else { return false }
        func isLabel(_ cell: NodeID) -> Bool { MetadataLabel(tree.plainText(of: cell)) != nil }
        guard !header.indices.contains(where: { !$0.isMultiple(of: 2) && isLabel(header[$0]) }) else { return false }
        var (pairs, keys, places) = ([(key: NodeID, value: NodeID)](), 0, Set<Int>())
        for row in rows {
            for column in stride(from: 0, to: row.count - 1, by: 2) where !isEmpty(row[column]) {
                keys += 1
                guard isLabel(row[column]) else { continue }
                pairs.append((row[column], row[column + 1]))
                places.insert(column)
            }
        }
        guard pairs.count > 2, pairs.count * 2 >= keys, places.count > 1 else { return false }
        for pair in pairs { addCells(pair.key, pair.value) }
        return true
    }

    private func isEmpty(_ cell: NodeID?) -> Bool { cell.map { tree[$0].firstChild < 0 } ?? true }

    private mutating func addCells(_ key: NodeID, _ value: NodeID) {
        let written = tree.plainText(of: key)
        guard let label = MetadataLabel(written) else { return }
        let text = tree.inlineLines(of: value).map(\.withoutStruckText.text).joined(separator: ", ")
        metadata.add(Metadata.Pair(label: label, written: written, text: text, range: tree[value].range, labelRange: tree[key].range))
    }

    /// True when the paragraph is metadata: half of its lines at least. A summary goes on to the next label, known or not.
    private mutating func readLines(_ paragraph: NodeID) -> Bool {
        let lines = tree.inlineLines(of: paragraph)
        if let mail = MailHeader(lines) {
            read(mail)
            return true
        }
        var known = 0
        var pairs: [Metadata.Pair] = []
        var isSummarized = false
        for line in lines.prefix(40) {
            let found = MetadataLine.pairs(in: line)
            pairs += found
            let isChoice = found.isEmpty && !pairs.isEmpty && TickedChoice.begins(line.text)
            if !found.isEmpty || isChoice { known += 1 }
            guard found.isEmpty, let last = pairs.indices.last else { continue }
            isSummarized = isSummarized || KeyLine.isLed(line.text)
            if isChoice || pairs[last].label == .field(.summary) && !isSummarized { pairs[last].goOn(with: line) }
        }
        for pair in pairs { metadata.add(pair) }
        return known > 0 && known * 2 >= lines.count
    }

    private mutating func read(_ mail: MailHeader) {
        metadata.sent = metadata.sent ?? mail.sent
        guard let (text, line) = mail.subject else { return }
        metadata.add(Metadata.Pair(label: .field(.title), written: "Subject", text: text, range: line.range, labelRange: line.range))
    }

    /// True when the item is metadata.
    private mutating func readItem(_ item: NodeID) -> Bool {
        let children = Array(tree.children(of: item).prefix(3))
        guard let first = children.first, tree[first].kind == .paragraph, let line = tree.inlineLines(of: first).first else {
            return false
        }
        let pairs = MetadataLine.pairs(in: line)
        guard pairs.count == 1, var pair = pairs.first else {
            for pair in pairs { metadata.add(pair) }
            return !pairs.isEmpty
        }
        // `- **Services**:` with the services nested below it.
        if pair.text.isEmpty, children.count > 1, tree[children[1]].kind == .bulletList {
            pair.text = itemTexts(of: children[1])
            pair.range = tree[children[1]].range
        }
        metadata.add(pair)
        return true
    }

    /// A list of tasks right below a label that stands alone: `**Severity**`, then `- [x] P1`.
    mutating func readChoices(_ list: NodeID, below label: NodeID) -> Bool {
        guard offersChoices(list), tree[label].kind == .paragraph, let line = tree.inlineLines(of: label).last,
            var pair = MetadataLine.pairs(in: line).last, pair.text.isEmpty
        else { return false }
        (pair.text, pair.range) = (itemTexts(of: list), tree[list].range)
        metadata.add(pair)
        metadata.blocks.formUnion([label, list])
        return true
    }

    func offersChoices(_ block: NodeID) -> Bool {
        guard tree[block].kind == .bulletList || tree[block].kind == .orderedList,
            let item = tree.children(of: block).first(where: { _ in true })
        else { return false }
        return tree[item].detail > 0 || TickedChoice.begins(tree.plainText(of: item))
    }

    /// The items of a list in one text, tasks with their boxes.
    func itemTexts(of list: NodeID) -> String {
        let boxes = ["", "☐ ", "☑ "]
        return tree.children(of: list).prefix(40).map { boxes[Int(tree[$0].detail)] + tree.plainText(of: $0) }.joined(separator: ", ")
    }
}
