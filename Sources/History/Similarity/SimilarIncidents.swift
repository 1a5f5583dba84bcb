import Synchronization

/// The earlier incidents like each one of a history, best first: found when somebody first asks about it, and once.
///
/// Most of what came back is known by its causes and services, so that a check compares the texts of few; pages show what is like every one.
final class SimilarIncidents: Sendable {
    private struct Found {
        /// By place in the history; nil for those that nobody has asked about.
        var lists: [[SimilarIncident]?]
        var missing: Int
    }

    private let index: OnDemand<SimilarityIndex>
    private let found: Mutex<Found>

    /// So many are found of one incident.
    static let limit = 5

    /// - Parameters:
    ///   - count: of the incidents of the history.
    ///   - index: made to compare all with all.
    init(count: Int, index: @escaping @Sendable () -> SimilarityIndex) {
        self.index = OnDemand(index)
        found = Mutex(Found(lists: Array(repeating: nil, count: count), missing: count))
    }

    /// Those like each of some incidents, which are known by their places in the history.
    func toEach(_ places: [Int]) -> [[SimilarIncident]] {
        let asked = found.withLock { found in places.filter { found.lists[$0] == nil } }
        if !asked.isEmpty {
            let lists = index.value.similarToEach(asked, limit: Self.limit, atLeast: Analysis.faintSimilarity)
            let isComplete = found.withLock { found in
                for (place, list) in zip(asked, lists) where found.lists[place] == nil {
                    found.lists[place] = list
                    found.missing -= 1
                }
                return found.missing == 0
            }
            // It is large, and nobody asks for it after that.
            if isComplete { index.forget() }
        }
        return found.withLock { found in places.map { found.lists[$0] ?? [] } }
    }
}
