import Incidents

/// The order of incidents in time: by the start, else the day; where these tell nothing, by what `recurrence_of` states.
struct Chronology {
    /// Places in the list of incidents, newest first.
    private(set) var order: [Int]
    /// For each place the moment by which it is ordered: no earlier than that of the incidents it is a recurrence of, unless it states its own.
    private(set) var moments: [Int]

    init(_ incidents: [Incident]) {
        let moments = incidents.map(History.moment)
        var ranks = [Int](repeating: 0, count: incidents.count)
        func isNewer(_ left: Int, _ right: Int, by moments: [Int]) -> Bool {
            if moments[left] != moments[right] { return moments[left] > moments[right] }
            if ranks[left] != ranks[right] { return ranks[left] > ranks[right] }
            return (incidents[left].id, incidents[left].path) < (incidents[right].id, incidents[right].path)
        }
        order = incidents.indices.sorted { isNewer($0, $1, by: moments) }
        self.moments = moments
        guard incidents.contains(where: { !$0.recurrenceOf.isEmpty }) else { return }
        var declarations = Declarations(incidents, order, moments)
        declarations.settle(order)
        (self.moments, ranks) = (declarations.moments, declarations.ranks)
        let settled = self.moments
        order.sort { isNewer($0, $1, by: settled) }
    }

    /// Whether an incident began later than another beyond doubt: by the start where both state a time of day, else by the day.
    static func isLater(_ other: Incident, than incident: Incident) -> Bool {
        if let start = time(of: other), let own = time(of: incident) { return start > own }
        guard let day = other.date, let own = incident.date else { return false }
        return day > own
    }

    /// The start, where it is more than a day.
    private static func time(of incident: Incident) -> Int? {
        incident.milestones[.started].flatMap { $0.isDay ? nil : $0.at.secondsSinceEpoch }
    }

    /// Puts each incident behind those it declares, each once; where they go round in a circle, the declaration that closes it is passed over.
    private struct Declarations {
        private enum Progress { case unseen, begun, settled }

        private(set) var moments: [Int]
        /// Of incidents of one moment, how many stand one behind the other before each.
        private(set) var ranks: [Int]
        /// For each place those it names that may have been before it.
        private let earlier: [[Int]]
        /// Whether it states the moment of its start, which nothing moves.
        private let isFixed: [Bool]
        private var progress: [Progress]

        init(_ incidents: [Incident], _ order: [Int], _ moments: [Int]) {
            let places = Dictionary(order.map { (incidents[$0].id, $0) }, uniquingKeysWith: { first, _ in first })
            earlier = incidents.map { incident in
                incident.recurrenceOf.compactMap { places[$0.value] }.filter { !Chronology.isLater(incidents[$0], than: incident) }
            }
            isFixed = incidents.map { Chronology.time(of: $0) != nil }
            self.moments = moments
            ranks = [Int](repeating: 0, count: incidents.count)
            progress = [Progress](repeating: .unseen, count: incidents.count)
        }

        /// Without recursion: a chain may be as long as the history.
        mutating func settle(_ order: [Int]) {
            for start in order where progress[start] == .unseen {
                var path = [(place: start, next: 0)]
                progress[start] = .begun
                while let (place, next) = path.last {
                    guard next < earlier[place].count else {
                        settle(place)
                        path.removeLast()
                        continue
                    }
                    path[path.count - 1].next += 1
                    let named = earlier[place][next]
                    guard progress[named] == .unseen else { continue }
                    progress[named] = .begun
                    path.append((named, 0))
                }
            }
        }

        private mutating func settle(_ place: Int) {
            let named = earlier[place].filter { progress[$0] == .settled }
            progress[place] = .settled
            if !isFixed[place] { moments[place] = named.reduce(moments[place]) { max($0, moments[$1]) } }
            for other in named where moments[other] == moments[place] { ranks[place] = max(ranks[place], ranks[other] + 1) }
        }
    }
}
