/// Puts the rows of grids together, which cmark has read line by line.
struct GridRows {
    private(set) var nodes: [MarkdownNode]
    /// Offsets in the file of the lines.
    private let dividers: Set<Int>
    private let continuations: Set<Int>
    /// For each cell of the row that goes on, the last of its children that has been looked at.
    private var tails: [NodeID: NodeID] = [:]

    /// - Parameter offset: where the body begins in the file.
    init(_ nodes: [MarkdownNode], of grids: GridTables, from offset: Int) {
        self.nodes = nodes
        dividers = Set(grids.dividers.map { $0 + offset })
        continuations = Set(grids.continuations.map { $0 + offset })
        for table in nodes.indices where nodes[table].kind == .table { join(NodeID(table)) }
    }

    private mutating func join(_ table: NodeID) {
        var last: NodeID = -1
        var row = nodes[Int(table)].firstChild
        while row >= 0 {
            let next = nodes[Int(row)].next
            let start = Int(nodes[Int(row)].start)
            let isContinued = stands(start, on: continuations) && last >= 0
            if isContinued { append(row, to: last) }
            if isContinued || stands(start, on: dividers) {
                if last >= 0 { nodes[Int(last)].next = next }
                drop(row)
            } else {
                last = row
                tails.removeAll(keepingCapacity: true)
            }
            row = next
        }
    }

    /// A row begins behind at most three spaces of its line.
    private func stands(_ start: Int, on lines: Set<Int>) -> Bool { (0...3).contains { lines.contains(start - $0) } }

    /// The cells of a row go on with those above; each cell that is taken becomes the line break before its words.
    private mutating func append(_ row: NodeID, to above: NodeID) {
        var (cell, target) = (nodes[Int(row)].firstChild, nodes[Int(above)].firstChild)
        nodes[Int(above)].end = nodes[Int(row)].end
        while cell >= 0, target >= 0 {
            let next = nodes[Int(cell)].next
            let words = nodes[Int(cell)].firstChild
            if words >= 0 {
                var child = words
                while child >= 0 {
                    nodes[Int(child)].parent = target
                    child = nodes[Int(child)].next
                }
                add(nodes[Int(target)].firstChild < 0 ? words : lineBreak(cell, before: words, in: target), to: target)
            }
            (cell, target) = (next, nodes[Int(target)].next)
        }
    }

    private mutating func lineBreak(_ cell: NodeID, before words: NodeID, in parent: NodeID) -> NodeID {
        let start = nodes[Int(words)].start
        nodes[Int(cell)] = MarkdownNode(kind: .softBreak, start: start, end: start, parent: parent, next: words)
        return cell
    }

    private mutating func add(_ first: NodeID, to cell: NodeID) {
        var last = tails[cell] ?? nodes[Int(cell)].firstChild
        guard last >= 0 else {
            nodes[Int(cell)].firstChild = first
            return
        }
        while nodes[Int(last)].next >= 0 { last = nodes[Int(last)].next }
        nodes[Int(last)].next = first
        tails[cell] = last
    }

    /// A row that is none holds nothing any more.
    private mutating func drop(_ row: NodeID) {
        var cell = nodes[Int(row)].firstChild
        while cell >= 0 {
            let next = nodes[Int(cell)].next
            if nodes[Int(cell)].kind == .tableCell { nodes[Int(cell)].kind = .softBreak }
            cell = next
        }
        (nodes[Int(row)].kind, nodes[Int(row)].firstChild) = (.softBreak, -1)
    }
}
