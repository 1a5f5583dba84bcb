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
    let days: YearlessDays

    /// The entries; empty when no item has a time.
    func pieces(of list: NodeID) -> [TimelinePiece] { pieces(items(of: list)) }

    /// Every item as an entry, for a timeline that gives no times.
    func untimedPieces(of list: NodeID, takesDay: Bool) -> [TimelinePiece] {
        items(of: list, allowsFew: true).compactMap { item in
            guard let text = item.text else { return nil }
            var draft = draft(item, text, item.head)
            draft.takesDay = takesDay
            return .entry(draft)
        }
    }

    /// The day of a list that is one bare date: to Markdown, the line `14. März 2026` is a list of one item.
    func soleDay(of list: NodeID) -> WrittenMoment? {
        let children = tree.children(of: list)
        guard let first = children.first(where: { _ in true }), tree[first].next < 0 else { return nil }
        let only = item(first)
        return only.nested.isEmpty ? only.text.flatMap { day(of: only, $0, hasNested: false, isAmongTimes: true) } : nil
    }

    /// How many of the items begin with a time of day.
    func clockShare(of list: NodeID) -> TimelineShare {
        let items = items(of: list)
        // Days with their entries nested in them.
        if !items.isEmpty, items.allSatisfy({ $0.head?.hasClock == false && $0.head?.start.date != nil && !$0.nested.isEmpty }) {
            let shares = items.flatMap(\.nested).filter { tree[$0].kind != .table }.map { clockShareOfOne($0) }
            return shares.reduce(into: TimelineShare()) { $0 += $1 }
        }
        return clockShareOfOne(list)
    }

    private func clockShareOfOne(_ list: NodeID) -> TimelineShare {
        let items = items(of: list)
        return TimelineShare(
            timed: items.count { $0.head?.start.clock?.secondOfDay != nil && $0.head?.isDoubtful == false }, all: items.count)
    }

    /// - Parameter allowsFew: times behind labels are believed though most items have none.
    private func items(of list: NodeID, allowsFew: Bool = false) -> [Item] {
        var items = tree.children(of: list).map { item($0) }.filter { !tellsHowLong($0) }
        dropDoubtful(&items)
        if !items.contains(where: { $0.head != nil }) {
            let heads = items.map { $0.text.flatMap { TimelineHeadScanner.scan(behindLabel: $0, context: zone) } }
            guard allowsFew || heads.filter({ $0 != nil }).count * 2 >= items.count else { return items }
            for index in items.indices { items[index].head = heads[index] }
        } else {
            for index in items.indices where items[index].head == nil {
                items[index].head = items[index].text.flatMap {
                    TimelineHeadScanner.scan(apartFrom: $0, context: zone) ?? TimelineHeadScanner.scan(behindName: $0, context: zone)
                }
            }
        }
        return items
    }

    /// `Duration: 1:00`, `Time to detect: 00:05`
    private func tellsHowLong(_ item: Item) -> Bool {
        guard let text = item.text, text.folded.bytes.prefix(40).contains(0x3A) else { return false }
        return TimelineLabel.isOfLength(text.string(0..<text.folded.bytes.count))
    }

    private func item(_ node: NodeID) -> Item {
        var node = node
        var blocks = Array(tree.children(of: node))
        if let inner = dateTakenForAList(blocks) {
            node = inner
            blocks = Array(tree.children(of: inner))
        }
        let first = blocks.first.flatMap { [.paragraph, .heading].contains(tree[$0].kind) ? $0 : nil }
        let text = first.flatMap { TimelineText(tree.inlineLines(of: $0), marker: dayMarker(of: node)) }
        let nested = blocks.filter { [.bulletList, .orderedList, .table].contains(tree[$0].kind) }
        return Item(node: node, text: text, head: text.flatMap { days.head(of: $0, context: zone) }, nested: nested)
    }

    /// `- 14. März` is, to Markdown, a list in a list; the inner item.
    private func dateTakenForAList(_ blocks: [NodeID]) -> NodeID? {
        guard let list = blocks.first, tree[list].kind == .orderedList, let item = tree.children(of: list).first(where: { _ in true }),
            tree[item].next < 0, dayMarker(of: item) != nil
        else { return nil }
        return item
    }

    /// The number of an ordered list's item whose words begin with the name of a month: `14. März`.
    private func dayMarker(of item: NodeID) -> (text: String, range: Range<Int>)? {
        let bytes = tree.source.bytes
        var cursor = Cursor(Array(bytes[tree[item].range.prefix(24)]))
        guard cursor.takeNumber(1...2) != nil, cursor.take(".") else { return nil }
        let marker = cursor.at
        cursor.skipSpaces()
        while cursor.byte() == 0x2A || cursor.byte() == 0x5F { cursor.at += 1 }
        guard MonthNames.take(&cursor) != nil else { return nil }
        cursor.skipSpaces()
        // `1. March 14` has its day already; `14. März 2026` and `14. März 10:12` have not.
        if let number = cursor.takeNumber(1...4), number.digits < 3, ![0x3A, 0x68, 0x2E].contains(cursor.byte()) { return nil }
        let start = tree[item].range.lowerBound
        return (tree.source.text(start..<start + marker), start..<start + marker)
    }

    /// Lone digits are times only among others of their kind that surely are, or where all items have them.
    private func dropDoubtful(_ items: inout [Item]) {
        let areSure = items.contains { $0.head?.start.clock?.style == .compact && $0.head?.isDoubtful == false }
        let areAll = items.count >= 3 && items.allSatisfy { $0.head?.isDoubtful == true }
        if areSure || areAll { return }
        let sure = items.count { $0.head?.isDoubtful == false && $0.head?.hasClock == true }
        let sayHours = items.contains { $0.head?.isDoubtful == false && saysHour($0) }
        if sure * 2 >= items.count {
            let believed = TimelineDots.believed(items.map { item in item.head.flatMap { head in item.text.map { ($0, head) } } })
            for index in believed { items[index].head?.isDoubtful = false }
        }
        for index in items.indices where items[index].head?.isDoubtful == true && !(sayHours && saysHour(items[index])) {
            items[index].head = nil
        }
    }

    /// `9h30`, `14h`
    private func saysHour(_ item: Item) -> Bool {
        guard let head = item.head, let text = item.text else { return false }
        return text.folded.bytes[head.range].contains(0x68)
    }

    private func pieces(_ items: [Item]) -> [TimelinePiece] {
        let isTimed = items.contains { $0.head != nil }
        let hasClocks = items.contains { $0.head?.hasClock == true }
        var parts = items.map { pieces($0, isTimed: isTimed, hasClocks: hasClocks) }
        if !isTimed, parts.contains(where: { !$0.isEmpty }) {
            for index in items.indices where parts[index].isEmpty { parts[index] = late(items[index]) }
        }
        return parts.flatMap { $0 }
    }

    private func pieces(_ item: Item, isTimed: Bool, hasClocks: Bool) -> [TimelinePiece] {
        guard let text = item.text else { return item.nested.flatMap { nestedPieces($0) } }
        let isDay = item.head?.hasClock != true
        let nested = isDay ? item.nested.flatMap { nestedPieces($0) } : []
        if isDay, let day = day(of: item, text, hasNested: !nested.isEmpty, isAmongTimes: hasClocks) {
            let zone = TimelineZoneFinder.zone(inHeading: text.string(0..<text.folded.bytes.count), context: zone)
            return [.day(day, zone)] + nested
        }
        if item.head == nil, !nested.isEmpty { return (hasClocks && !isLabel(text) ? [.entry(draft(item, text, nil))] : []) + nested }
        guard isTimed else { return [] }
        return [.entry(draft(item, text, item.head))]
    }

    /// A few words, or what a colon closes: they head what is nested below them and tell nothing themselves.
    private func isLabel(_ text: TimelineText) -> Bool {
        let words = text.folded.bytes.split(separator: 0x20)
        return words.count <= 3 || words.last?.last == 0x3A
    }

    /// The day of an item that is context for the entries nested in it, or for those beside it when it says nothing else.
    private func day(of item: Item, _ text: TimelineText, hasNested: Bool, isAmongTimes: Bool) -> WrittenMoment? {
        guard hasNested || isAmongTimes else { return nil }
        let named = item.head.map { $0.start.date != nil && (hasNested || $0.isBareDate(in: text)) ? $0.start : nil }
        guard let day = named ?? DayLine.read(text, context: zone) else { return nil }
        return hasNested || wordsBelow(item).isEmpty ? day : nil
    }

    /// An item with its time behind its words, beside others that hold the entries of a phase: `Closed at 09:30`.
    private func late(_ item: Item) -> [TimelinePiece] {
        guard let text = item.text, let head = TimelineHeadScanner.scan(behindLabel: text, context: zone), head.hasClock else { return [] }
        return [.entry(draft(item, text, head))]
    }

    private func nestedPieces(_ block: NodeID) -> [TimelinePiece] {
        tree[block].kind == .table ? TimelineTableReader(block, in: tree, zone: zone).pieces(isStrict: false) : pieces(of: block)
    }

    private func draft(_ item: Item, _ text: TimelineText, _ head: TimelineHead?) -> TimelineDraft {
        var draft = TimelineDraft(text, head, line: tree.line(of: item.node), range: tree[item.node].range)
        if draft.text.isEmpty { draft.text = wordsBelow(item) }
        return draft
    }

    /// The words of an item whose first line is nothing but a time.
    private func wordsBelow(_ item: Item) -> String {
        tree.children(of: item.node).dropFirst().filter { [.paragraph, .bulletList, .orderedList, .blockQuote].contains(tree[$0].kind) }
            .map { String(tree.plainText(of: $0).unicodeScalars.trimmingWhitespace) }.joined(separator: " ")
    }
}
