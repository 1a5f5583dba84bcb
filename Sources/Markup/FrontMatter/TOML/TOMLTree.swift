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
        var index: [String: Int] = [:]
        /// The last key of the header that opened it.
        var header: Range<Int>?
    }

    /// Node 0 is the root table.
    private var nodes: [Node] = [.table(Table())]
    private var current = 0

    var entries: [FrontMatterEntry] { entries(of: 0) }

    /// `[a.b]` or `[[a.b]]`: what follows belongs there.
    mutating func open(_ path: [Key], isArray: Bool) {
        guard let last = path.last else { return }
        var table = 0
        for key in path.dropLast() { table = subtable(key, of: table) ?? table }
        guard isArray else {
            current = subtable(last, of: table) ?? table
            return
        }
        let element = add(.table(Table(header: last.range)))
        if let existing = child(last.text, of: table) {
            guard case .tables(var elements) = nodes[existing] else { return }
            nodes[existing] = .tables([])
            elements.append(element)
            nodes[existing] = .tables(elements)
        } else {
            attach(add(.tables([element])), to: table, as: last)
        }
        current = element
    }

    /// The first of several values for one key counts.
    mutating func insert(_ value: FrontMatterValue, at path: [Key]) {
        guard let last = path.last else { return }
        var table = current
        for key in path.dropLast() {
            guard let next = subtable(key, of: table) else { return }
            table = next
        }
        guard child(last.text, of: table) == nil else { return }
        attach(add(.value(value)), to: table, as: last)
    }

    private mutating func add(_ node: Node) -> Int {
        nodes.append(node)
        return nodes.count - 1
    }

    private func child(_ key: String, of table: Int) -> Int? {
        guard case .table(let content) = nodes[table] else { return nil }
        return content.index[key]
    }

    private mutating func attach(_ node: Int, to table: Int, as key: Key) {
        guard case .table(var content) = nodes[table] else { return }
        nodes[table] = .tables([])
        content.order.append((key, node))
        content.index[key.text] = node
        nodes[table] = .table(content)
    }

    private mutating func subtable(_ key: Key, of table: Int) -> Int? {
        guard let existing = child(key.text, of: table) else {
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
