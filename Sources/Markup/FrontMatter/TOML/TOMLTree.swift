/// Puts TOML's dotted keys and table headers together into nested entries, in the order of the file.
struct TOMLTree {
    struct Key {
        var text: String
        var range: Range<Int>
    }

    private enum Node {
        case value(FrontMatterValue)
        case table(Table)
        case tables([Int])
    }

    private struct Table {
        var order: [(key: Key, node: Int)] = []
        /// Where a key stands in the order.
        var index: [String: Int] = [:]
        /// The last key of the header that opened it.
        var header: Range<Int>?
    }

    /// Node 0 is the root table.
    private var nodes: [Node] = [.table(Table())]
    private var current = 0

    var entries: [FrontMatterEntry] { entries(of: 0) }

    /// `[a.b]` or `[[a.b]]`: what follows belongs there.
    /// - Returns: the place of what has this name already, unless the two go together.
    mutating func open(_ path: [Key], isArray: Bool) -> Range<Int>? {
        var table = 0
        for key in path.dropLast() { table = subtable(key, of: table) ?? table }
        let last = path[path.count - 1]
        let earlier = child(last.text, of: table)
        guard isArray, earlier.map({ isArrayOfTables($0.node) }) ?? true else {
            current = subtable(last, of: table) ?? add(.table(Table()))
            if let earlier, isArray || !isTable(earlier.node) { return earlier.key.range }
            return head(current, last.range)
        }
        current = add(.table(Table(header: last.range)))
        guard let earlier, case .tables(var elements) = nodes[earlier.node] else {
            attach(add(.tables([current])), to: table, as: last)
            return nil
        }
        nodes[earlier.node] = .tables([])
        elements.append(current)
        nodes[earlier.node] = .tables(elements)
        return nil
    }

    /// - Returns: the place of the header that opened the table before.
    private mutating func head(_ table: Int, _ header: Range<Int>) -> Range<Int>? {
        guard case .table(var content) = nodes[table] else { return header }
        if let opened = content.header { return opened }
        content.header = header
        nodes[table] = .table(content)
        return nil
    }

    private func isTable(_ node: Int) -> Bool { if case .table = nodes[node] { true } else { false } }

    private func isArrayOfTables(_ node: Int) -> Bool { if case .tables = nodes[node] { true } else { false } }

    /// The first of several values for one key counts.
    /// - Returns: the place of the first one.
    mutating func insert(_ value: FrontMatterValue, at path: [Key]) -> Range<Int>? {
        var table = current
        for key in path.dropLast() {
            guard let next = subtable(key, of: table) else { return child(key.text, of: table)?.key.range }
            table = next
        }
        let last = path[path.count - 1]
        if let earlier = child(last.text, of: table) { return earlier.key.range }
        attach(add(.value(value)), to: table, as: last)
        return nil
    }

    private mutating func add(_ node: Node) -> Int {
        nodes.append(node)
        return nodes.count - 1
    }

    private func child(_ key: String, of table: Int) -> (key: Key, node: Int)? {
        guard case .table(let content) = nodes[table] else { return nil }
        return content.index[key].map { content.order[$0] }
    }

    private mutating func attach(_ node: Int, to table: Int, as key: Key) {
        guard case .table(var content) = nodes[table] else { return }
        nodes[table] = .tables([])
        content.index[key.text] = content.order.count
        content.order.append((key, node))
        nodes[table] = .table(content)
    }

    private mutating func subtable(_ key: Key, of table: Int) -> Int? {
        guard let existing = child(key.text, of: table)?.node else {
            let created = add(.table(Table()))
            attach(created, to: table, as: key)
            return created
        }
        switch nodes[existing] {
        case .table: return existing
        case .tables(let elements): return elements.last
        case .value: return nil
        }
    }

    private func entries(of table: Int) -> [FrontMatterEntry] {
        guard case .table(let content) = nodes[table] else { return [] }
        return content.order.map { FrontMatterEntry(key: $0.key.text, keyRange: $0.key.range, value: value(of: $0.node, at: $0.key.range)) }
    }

    /// A table reaches from its key to its last value.
    private func value(of node: Int, at key: Range<Int>) -> FrontMatterValue {
        switch nodes[node] {
        case .value(let value): return value
        case .table(let table):
            let key = table.header ?? key
            let entries = entries(of: node)
            let end = entries.map(\.value.range.upperBound).max() ?? key.upperBound
            return FrontMatterValue(range: key.lowerBound..<max(key.upperBound, end), content: .map(entries))
        case .tables(let elements):
            let values = elements.map { value(of: $0, at: key) }
            let end = values.map(\.range.upperBound).max() ?? key.upperBound
            return FrontMatterValue(range: key.lowerBound..<max(key.upperBound, end), content: .list(values))
        }
    }
}
