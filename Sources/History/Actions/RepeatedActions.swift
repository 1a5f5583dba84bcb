import Diagnostics
import Incidents

/// Finds promises that were made before in nearly the same words.
///
/// Two texts are compared by the weight of the terms they share among all they have (a Jaccard index weighted by rarity): 1 is the same text.
package struct RepeatedActions: Sendable {
    /// From this weight on, a promise repeats another; with at least three terms in common.
    package static let threshold: Float = 0.6

    /// The promises that may repeat one another.
    private let promises: [Promise]
    /// The place in `promises` of the earlier one that an action repeats, by the action's id.
    private let earlier: [String: Int]

    package init(_ register: ActionRegister) {
        // To restore a service or make good a damage is promised as often as it is needed; only what should prevent or warn is asked about.
        let preventive = register.promises.reversed().filter { promise in
            promise.action.status != .superseded && promise.action.type != .resolution && promise.action.type != .mitigation
        }
        let isTelling = Concurrently.map(count: preventive.count, chunk: 512) { places in
            places.map { !Self.isAboutTheReport(preventive[$0].action.text) }
        }
        let oldestFirst = zip(preventive, isTelling).filter { $1 }.map { $0.0 }
        promises = oldestFirst
        // Those of one incident do not repeat one another.
        if oldestFirst.allSatisfy({ $0.incidentID == oldestFirst[0].incidentID }) {
            earlier = [:]
            return
        }
        let counts = TermCounts(documentCount: oldestFirst.count) { $1.count(text: oldestFirst[$0].action.text) }
        let terms = oldestFirst.indices.map { counts[$0].map { Int($0.term) }.sorted() }
        let weights = counts.vocabulary.rarities
        let totals = terms.map { $0.reduce(0) { $0 + weights[$1] } }
        var postings = [[Int]](repeating: [], count: counts.termCount)
        for (index, own) in terms.enumerated() {
            for term in own { postings[term].append(index) }
        }
        let repeated = Concurrently.map(count: terms.count, chunk: 512) { [postings] places in
            var compared: [Int] = []
            return places.map { index -> Int? in
                // What is alike shares at least one of its few rarest terms, and has about as many.
                compared.removeAll(keepingCapacity: true)
                var best: (index: Int, score: Float) = (-1, Self.threshold)
                for term in terms[index].suffix(4) {
                    for candidate in Self.latest(16, before: index, in: postings[term]) {
                        guard min(totals[index], totals[candidate]) >= 0.99 * best.score * max(totals[index], totals[candidate]),
                            !compared.contains(candidate), oldestFirst[candidate].incidentID != oldestFirst[index].incidentID
                        else { continue }
                        compared.append(candidate)
                        let score = Self.likeness(terms[index], terms[candidate], weights)
                        if (score, candidate) > (best.score, best.index) { best = (candidate, score) }
                    }
                }
                return best.index >= 0 ? best.index : nil
            }
        }
        var earlier: [String: Int] = [:]
        for (promise, place) in zip(oldestFirst, repeated) where place != nil { earlier[promise.action.id] = place }
        self.earlier = earlier
    }

    /// Whether a promise is only to write the report, which every incident asks for anew.
    private static func isAboutTheReport(_ text: String) -> Bool {
        var isAbout = true
        TermScanner.scan(text) { term in
            if isAbout { isAbout = reportWords.contains(TermHash.of(term)) }
        }
        return isAbout
    }

    private static let reportWords = WordSet(
        """
        an and complete draft finish for full hold incident of outage post post-mortem postmortem publish report retro retrospective review share \
        the this to write
        """.utf8.split(separator: 0x20).map { TermHash.of(Array($0).span) })

    /// The last few of an ascending list that are below a number.
    private static func latest(_ count: Int, before number: Int, in ascending: [Int]) -> ArraySlice<Int> {
        ascending[..<ascending.partitionPoint { $0 < number }].suffix(count)
    }

    /// The latest earlier promise of another incident that this one is close to.
    package func promise(repeatedBy actionID: String) -> Promise? { earlier[actionID].map { promises[$0] } }

    /// - Parameters:
    ///   - left: terms by number, ascending; so is `right`.
    ///   - weights: of each term.
    private static func likeness(_ left: [Int], _ right: [Int], _ weights: [Float]) -> Float {
        var (i, j, sharedCount) = (0, 0, 0)
        var (shared, all): (Float, Float) = (0, 0)
        while i < left.count, j < right.count {
            let (own, other) = (left[i], right[j])
            let weight = weights[min(own, other)]
            all += weight
            if own == other {
                shared += weight
                sharedCount += 1
            }
            if own <= other { i += 1 }
            if other <= own { j += 1 }
        }
        if sharedCount < 3 { return 0 }
        for term in left[i...] { all += weights[term] }
        for term in right[j...] { all += weights[term] }
        return shared / all
    }
}
