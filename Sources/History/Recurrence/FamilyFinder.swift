import Incidents

/// Puts recurrences together into families: one failure, and every time it came.
///
/// A family is about a cause. An incident of two causes, both of which had come before, stands in two families; it does not make one of
/// them, as a chain of pairs would. Only the author's word, or a text much alike, joins incidents that name no cause in common.
struct FamilyFinder {
    /// An incident as far as one of its causes goes; nil stands for what names none.
    private struct Node: Hashable {
        let position: Int
        let cause: String?
    }

    private let incidents: [Incident]
    private let positions: [String: Int]
    private var numbers: [Node: Int] = [:]
    private var nodes: [Node] = []
    private var parents: [Int] = []
    /// A recurrence, by its number, and a node of it.
    private var links: [(recurrence: Int, node: Int)] = []

    /// - Parameters:
    ///   - incidents: oldest first.
    ///   - recurrences: in the order of the later incidents.
    /// - Returns: families, worst first.
    static func families(_ incidents: [Incident], _ recurrences: [Recurrence]) -> [RecurrenceFamily] {
        var finder = FamilyFinder(incidents)
        finder.link(recurrences)
        var numbers: [Int: Int] = [:]
        let families = finder.groups().map { group in
            let members = group.members.sorted()
            let first = members[0]
            numbers[first, default: 0] += 1
            let id = incidents[first].id + (numbers[first].map { $0 > 1 ? "~\($0)" : "" } ?? "")
            return RecurrenceFamily(
                id: id, members.map { incidents[$0] }, group.recurrences.sorted().map { recurrences[$0] }, about: group.causes)
        }
        return families.sorted(by: RecurrenceFamily.isWorse)
    }

    private init(_ incidents: [Incident]) {
        self.incidents = incidents
        positions = Dictionary(incidents.indices.map { (incidents[$0].id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    private mutating func link(_ recurrences: [Recurrence]) {
        var withoutCause: [(number: Int, later: Int, earlier: Int)] = []
        for (number, recurrence) in recurrences.enumerated() {
            guard let later = positions[recurrence.later], let earlier = positions[recurrence.earlier] else { continue }
            let shared = incidents[later].namedCauses.filter(incidents[earlier].namedCauses.contains)
            if shared.isEmpty { withoutCause.append((number, later, earlier)) }
            for cause in shared { unite(number, Node(position: later, cause: cause), Node(position: earlier, cause: cause)) }
        }
        for (number, later, earlier) in withoutCause { unite(number, mainNode(of: later), mainNode(of: earlier)) }
    }

    /// The first cause of an incident that recurs, else its first.
    private func mainNode(of position: Int) -> Node {
        let nodes = incidents[position].namedCauses.map { Node(position: position, cause: $0) }
        return nodes.first { numbers[$0] != nil } ?? nodes.first ?? Node(position: position, cause: nil)
    }

    private mutating func unite(_ recurrence: Int, _ later: Node, _ earlier: Node) {
        let (later, earlier) = (number(of: later), number(of: earlier))
        let (left, right) = (root(of: later), root(of: earlier))
        parents[max(left, right)] = min(left, right)
        links.append((recurrence, later))
    }

    private mutating func number(of node: Node) -> Int {
        if let known = numbers[node] { return known }
        numbers[node] = nodes.count
        parents.append(nodes.count)
        nodes.append(node)
        return nodes.count - 1
    }

    private mutating func root(of node: Int) -> Int {
        var node = node
        while parents[node] != node {
            parents[node] = parents[parents[node]]
            node = parents[node]
        }
        return node
    }

    /// What will be a family: incidents by their places, recurrences by their numbers.
    private struct Group {
        /// The least of its nodes, which is less in what came back earlier.
        let root: Int
        var members: Set<Int> = []
        var recurrences: Set<Int> = []
        var causes: Set<String> = []
    }

    /// The groups, what came back earliest first. One whose incidents all stand in the largest group of its first is taken into that: it is
    /// the same failure with one more cause.
    private mutating func groups() -> [Group] {
        var byRoot: [Int: Group] = [:]
        for node in nodes.indices {
            let root = root(of: node)
            byRoot[root, default: Group(root: root)].members.insert(nodes[node].position)
            if let cause = nodes[node].cause { byRoot[root]?.causes.insert(cause) }
        }
        for link in links { byRoot[root(of: link.node)]?.recurrences.insert(link.recurrence) }
        var kept: [Group] = []
        var largestOf: [Int: Int] = [:]
        for group in byRoot.values.sorted(by: { ($1.members.count, $0.root) < ($0.members.count, $1.root) }) {
            if let host = group.members.min().flatMap({ largestOf[$0] }), group.members.isSubset(of: kept[host].members) {
                kept[host].recurrences.formUnion(group.recurrences)
                kept[host].causes.formUnion(group.causes)
                continue
            }
            for member in group.members where largestOf[member] == nil { largestOf[member] = kept.count }
            kept.append(group)
        }
        return kept.sorted { $0.root < $1.root }
    }
}
