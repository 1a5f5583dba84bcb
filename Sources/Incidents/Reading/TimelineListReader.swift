import Markup

/// Reads a list whose items are entries, or whose items are days with entries nested in them.
struct TimelineListReader {
    private struct Item {
        var node: NodeID
        var text: TimelineText?
        var head: TimelineHead?
        var nested: [NodeID]
    }

    let tree: MarkdownTree
    /// Resolves ambiguous zone abbreviations.
    let zone: Zone?

    /// The entries; empty when no item has a time.
    func pieces(of list: NodeID) -> [TimelinePiece] { pieces(items(of: list)) }

    /// Every item as an entry, for a timeline that gives no times.
    func untimedPieces(of list: NodeID, takesDay: Bool) -> [TimelinePiece] {
        items(of: list).compactMap { item in
            guard let text = item.text else { return nil }
            var draft = draft(item, text, nil)
            draft.takesDay = takesDay
            return .entry(draft)
        }
    }

    /// How many of the items begin with a time of day.
    func clockShare(of list: NodeID) -> (timed: Int, all: Int) {
        let items = items(of: list)
        return (items.filter { $0.head?.start.clock?.secondOfDay != nil && $0.head?.isDoubtful == false }.count, items.count)
    }

    private func items(of list: NodeID) -> [Item] {
        var items = tree.children(of: list).map { node -> Item in
            let blocks = Array(tree.children(of: node))
            let first = blocks.first.flatMap { [.paragraph, .heading].contains(tree[$0].kind) ? $0 : nil }
            let text = first.flatMap { TimelineText(tree.inlineLines(of: $0)) }
            let nested = blocks.filter { [.bulletList, .orderedList, .table].contains(tree[$0].kind) }
            return Item(node: node, text: text, head: text.flatMap { TimelineHeadScanner.scan($0, context: zone) }, nested: nested)
        }
        dropDoubtful(&items)
        if !items.contains(where: { $0.head != nil }) {
            for index in items.indices {
                items[index].head = items[index].text.flatMap { TimelineHeadScanner.scan(behindLabel: $0, context: zone) }
            }
        }
        return items
    }

    /// Lone digits are times only where most items have one.
    private func dropDoubtful(_ items: inout [Item]) {
        let timed = items.filter { $0.head?.hasClock == true }.count
        guard timed * 2 <= items.count || items.allSatisfy({ $0.head?.isDoubtful ?? true }) && timed < 3 else { return }
        for index in items.indices where items[index].head?.isDoubtful == true { items[index].head = nil }
    }

    private func pieces(_ items: [Item]) -> [TimelinePiece] {
        let isTimed = items.contains { $0.head != nil }
        var pieces: [TimelinePiece] = []
        for item in items {
            guard let text = item.text else {
                for block in item.nested { pieces += nestedPieces(block) }
                continue
            }
            let isDay = item.head?.hasClock != true
            let nested = isDay ? item.nested.flatMap { nestedPieces($0) } : []
            if let head = item.head, isDay, head.start.date != nil, !nested.isEmpty {
                pieces.append(.day(head.start, TimelineZoneFinder.zone(inHeading: text.string(0..<text.folded.bytes.count), context: zone)))
                pieces += nested
            } else if item.head == nil, !nested.isEmpty {
                pieces += nested
            } else if isTimed {
                pieces.append(.entry(draft(item, text, item.head)))
            }
        }
        return pieces
    }

    private func nestedPieces(_ block: NodeID) -> [TimelinePiece] {
        tree[block].kind == .table ? TimelineTableReader(block, in: tree, zone: zone).pieces(isStrict: false) : pieces(of: block)
    }

    private func draft(_ item: Item, _ text: TimelineText, _ head: TimelineHead?) -> TimelineDraft {
        TimelineDraft(text, head, line: tree.line(of: item.node), range: tree[item.node].range)
    }
}

extension TimelineDraft {
    /// An entry of one stretch of text: the time as its head, the rest its words. Behind a label, label and rest are the words.
    init(_ text: TimelineText, _ head: TimelineHead?, line: Int, range: Range<Int>) {
        let end = text.folded.bytes.count
        self.init(
            line: line, head: head, text: "", writtenRange: text.range.lowerBound..<text.range.lowerBound, range: range)
        guard let head else {
            self.text = text.string(0..<end)
            return
        }
        written = text.string(head.range)
        writtenRange = text.fileRange(head.range)
        self.text = text.string(min(head.rest, end)..<end)
        let before = text.string(0..<head.range.lowerBound)
        if before.utf8.contains(where: { Cursor.isLetter($0) }), before.utf8.contains(where: { $0 == 0x3A || $0 == 0x28 }) {
            self.text = before.trimmingSuffix(" :(*") + ": " + self.text
        }
    }
}

extension String {
    fileprivate func trimmingSuffix(_ characters: String) -> String {
        var view = unicodeScalars[...]
        while let last = view.last, characters.unicodeScalars.contains(last) { view.removeLast() }
        return String(view)
    }
}
